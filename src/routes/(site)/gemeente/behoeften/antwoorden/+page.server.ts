// The list of answers: looking, leaving out a flood or a joke, and putting back.
import { fail, redirect } from '@sveltejs/kit';
import { pageIn } from '#lib/design/paging.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { parseFilter, parseTarget, whySlugs } from '#lib/needs/answers.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { readForm } from '../../../form.server.ts';

const FIELDS = ['wijk', 'toon', 'vloed'];

export const load = async ({ url, locals: { me } }) => {
	const page = pageIn(url.searchParams);
	const filter = parseFilter(url.searchParams);
	const found = await needs.list(me, configuration().municipality, filter, page);
	return {
		...found,
		crumbs: crumbsTo(me),
		asked: Object.fromEntries(FIELDS.map((name) => [name, lineOf(url.searchParams.get(name), 140)])),
		page,
		done: url.searchParams.get('gedaan')
	};
};

const back = (url: URL, done: number) => {
	const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'gedaan');
	return `/gemeente/behoeften/antwoorden?${new URLSearchParams([...kept, ['gedaan', done ? 'ja' : 'nee']])}`;
};
const wrong = (field: string, message: string) => fail(422, { problems: [{ field, message }] });

export const actions = {
	weglaten: async ({ url, request, locals: { me } }) => {
		const form = await readForm(request);
		const [target, slug] = [parseTarget(form), line(form, 'reden', 40)];
		const why = Object.hasOwn(whySlugs, slug) ? whySlugs[slug] : undefined;
		if (!target || !why) return wrong(`reden-${line(form, 'vloed', 40) || line(form, 'antwoord', 40)}`, 'Kies waarom je dit weglaat.'); // prettier-ignore
		redirect(303, back(url, await needs.leaveOut(me, target, why, new Date())));
	},
	meetellen: async ({ url, request, locals: { me } }) => {
		const form = await readForm(request);
		const [target, why] = [parseTarget(form), line(form, 'waarom', 200)];
		if (!target || !why) return wrong(`waarom-${line(form, 'vloed', 40) || line(form, 'antwoord', 40)}`, 'Schrijf op waarom dit toch meetelt.'); // prettier-ignore
		redirect(303, back(url, await needs.letCount(me, target, why, new Date())));
	}
};
