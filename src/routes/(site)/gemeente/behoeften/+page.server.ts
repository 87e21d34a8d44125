// What many residents miss: which answers belong together, and the shared needs that were made of them.
import { fail, redirect } from '@sveltejs/kit';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { parseOwn, parseSubject, parseWords, typedOf } from '#lib/clusters/form.ts';
import { keyOf } from '#lib/clusters/suggest.ts';
import { pageIn } from '#lib/design/paging.ts';
import { readForm } from '../../form.server.ts';

export const load = async ({ locals, url }) => {
	const wijk = url.searchParams.get('wijk');
	const seen = await clusters.overview(locals.me, wijk, pageIn(url.searchParams), new Date());
	const areas = await clusters.subjectAreas();
	return {
		...seen,
		districts: areas
			.filter(({ level }) => level === 'district')
			.map(({ slug, displayName }) => ({ value: slug, label: displayName })),
		areas: areas.map(({ id, displayName, level }) => ({
			value: String(id),
			label: level === 'group' ? `Gebied ${displayName}` : displayName
		}))
	};
};

type Event = { locals: App.Locals; request: Request };

export const actions = {
	zelf: async ({ locals, request }: Event) => {
		const form = await readForm(request);
		const own = parseOwn(
			form,
			(await clusters.subjectAreas()).map(({ id }) => id)
		);
		if (!own.ok) return fail(422, { problems: own.problems, typed: typedOf(form), key: 'zelf' });
		const { id, isNew } = await clusters.begin(locals.me, own.value, own.value);
		redirect(303, `/gemeente/behoeften/${id}?gedaan=${isNew ? 'gemaakt' : 'bestaat'}`);
	},
	voorstel: async ({ locals, request }: Event) => {
		const form = await readForm(request);
		const [subject, words] = [parseSubject(form), parseWords(form)];
		if (!subject) return fail(400);
		if (!words.ok) return fail(422, { problems: words.problems, typed: typedOf(form), key: keyOf(subject) });
		const id = await clusters.make(locals.me, subject, words.value);
		redirect(303, id ? `/gemeente/behoeften/${id}?gedaan=gemaakt` : '/gemeente/behoeften');
	}
};
