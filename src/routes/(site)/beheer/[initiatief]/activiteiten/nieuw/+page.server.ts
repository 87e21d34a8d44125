import * as activities from '#lib/activities/activities.server.ts';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { idIn } from '#lib/foundation/ids.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { readForm } from '../../../../form.server.ts';
import { memberOf } from '../../../member.server.ts';
import { begin, refuse } from './beginning.server.ts';

// Each asks a page of somebody else's site.
const PASTES = { name: 'prefill', points: 20, seconds: 3600 };

// More than these nobody reads in one list; any activity can be copied from its own page.
const MOST_TO_COPY = 200;

export const load = async ({ params, locals }) => {
	const { initiative } = await memberOf(locals.me, params.initiatief, 'activity.write');
	const { activities: own } = await activities.ofInitiative(initiative.id, new Date(), { limit: MOST_TO_COPY });
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		own: own.map(({ id, title }) => ({ value: String(id), label: title }))
	};
};

export const actions = {
	begin: async ({ params, locals, request }) => {
		const who = await memberOf(locals.me, params.initiatief, 'activity.write');
		const title = line(await readForm(request), 'title', 200);
		return title ? begin(who, { title }, { title }) : refuse(422, 'title', 'Vul in hoe het heet.');
	},
	kopie: async ({ params, locals, request }) => {
		const who = await memberOf(locals.me, params.initiatief, 'activity.write');
		const id = idIn(await readForm(request), 'copyOf');
		return id ? begin(who, { copyOf: id }) : refuse(422, 'copyOf', 'Kies een activiteit.');
	},
	plak: async ({ params, locals, request }) => {
		const who = await memberOf(locals.me, params.initiatief, 'activity.write');
		const elsewhere = lines(await readForm(request), 'elsewhere');
		if (!elsewhere) return refuse(422, 'elsewhere', 'Plak een adres, of de tekst van de pagina.');
		if (await tooOften(PASTES, who.me.id)) return refuse(429, 'elsewhere', 'Dat was vaak. Probeer het later weer.');
		const read = await exchange.prefill(elsewhere);
		return read.ok
			? begin(who, { told: read.draft }, { elsewhere })
			: refuse(422, 'elsewhere', read.problem, { elsewhere });
	}
};
