// One shared need, for officers: its words, who belongs to it, what is answered and what answers it.
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { parseAgreed, parseLink, parseProgress, parseStatus, parseWords, typedOf } from '#lib/clusters/form.ts';
import { idIn } from '#lib/foundation/ids.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line } from '#lib/foundation/typed.ts';
import { readForm } from '../../../form.server.ts';

const idOf = (params: { id: string }) => (/^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : error(404));
const done = (id: number, what: string): never => redirect(303, `/gemeente/behoeften/${id}?gedaan=${what}`);

export const load = async ({ params, locals, url }) => {
	const now = new Date();
	const whole = await clusters.whole(locals.me, idOf(params), now);
	if (!whole) error(404);
	const { statuses, actions: agreed, names, ...rest } = whole;
	const named = <Row extends { by: string }>(row: Row) => ({ ...row, by: names.get(row.by) ?? row.by });
	return {
		...rest,
		statuses: statuses.map(named),
		actions: agreed.map(({ states, ...action }) => ({ ...action, states: states.map(named) })),
		today: dayAt(now),
		done: url.searchParams.get('gedaan')
	};
};

const noPage = { field: 'plek', message: 'Dit staat niet meer op de site. Kies iets anders.' };
type Event = { params: { id: string }; locals: App.Locals; request: Request };

export const actions = {
	bewaar: async ({ params, locals, request }: Event) => {
		const form = await readForm(request);
		const words = parseWords(form);
		if (!words.ok) return fail(422, { problems: words.problems, typed: typedOf(form) });
		await clusters.edit(locals.me, idOf(params), words.value);
		done(idOf(params), 'bewaard');
	},
	antwoord: async ({ params, locals, request }: Event) => {
		const form = await readForm(request);
		const told = parseStatus(form);
		if (!told.ok) return fail(422, { problems: told.problems, typed: typedOf(form) });
		await clusters.answer(locals.me, idOf(params), told.value, configuration().origin, new Date());
		done(idOf(params), 'geantwoord');
	},
	koppel: async ({ params, locals, request }: Event) => {
		const form = await readForm(request);
		const asked = parseLink(form);
		if (!asked.ok) return fail(422, { problems: asked.problems, typed: typedOf(form) });
		if (!(await clusters.link(locals.me, idOf(params), asked.value)))
			return fail(422, { problems: [noPage], typed: typedOf(form) });
		done(idOf(params), 'bewaard');
	},
	ontkoppel: async ({ params, locals, request }: Event) => {
		await clusters.unlink(locals.me, idOf(params), idIn(await readForm(request), 'koppeling') ?? 0);
		done(idOf(params), 'bewaard');
	},
	afspraak: async ({ params, locals, request }: Event) => {
		const form = await readForm(request);
		const agreed = parseAgreed(form);
		if (!agreed.ok) return fail(422, { problems: agreed.problems, typed: typedOf(form), key: 'actie' });
		await clusters.agree(locals.me, idOf(params), agreed.value, new Date());
		done(idOf(params), 'bewaard');
	},
	stand: async ({ params, locals, request }: Event) => {
		const form = await readForm(request);
		const [action, told] = [idIn(form, 'actie') ?? 0, parseProgress(form)];
		if (!told.ok) return fail(422, { problems: told.problems, typed: typedOf(form), key: String(action) });
		if (!(await clusters.progress(locals.me, idOf(params), action, told.value, new Date()))) error(404);
		done(idOf(params), 'bewaard');
	},
	neem: async ({ params, locals }: Event) => {
		await clusters.takeNew(locals.me, idOf(params));
		done(idOf(params), 'meegenomen');
	},
	uit: async ({ params, locals, request }: Event) => {
		await clusters.takeOut(locals.me, idOf(params), line(await readForm(request), 'antwoord', 40));
		done(idOf(params), 'uit');
	},
	zet: async ({ params, locals }: Event) => {
		await clusters.publish(locals.me, idOf(params), configuration().origin, new Date());
		done(idOf(params), 'gezet');
	},
	weg: async ({ params, locals }: Event) => {
		await clusters.withdraw(locals.me, idOf(params));
		done(idOf(params), 'weg');
	}
};
