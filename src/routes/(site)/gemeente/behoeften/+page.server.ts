// What many residents miss: which answers belong together, and the shared needs that were made of them.
import { fail, redirect } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { parseSubject, parseWords, typedOf } from '#lib/clusters/form.ts';
import { titleFor, why, type Suggestion } from '#lib/clusters/suggest.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../../form.server.ts';

const MOST = 12;

export const load = async ({ locals, url }) => {
	const { districts } = await areas.list(configuration().municipality);
	const { suggestions, clusters: made } = await clusters.overview(locals.me);
	const nameOf = (id: number) => districts.find((one) => one.id === id)?.displayName ?? 'een wijk die er niet meer is';
	const district = districts.find(({ slug }) => slug === url.searchParams.get('wijk'));
	const here = suggestions.filter(({ areaId }) => !district || areaId === district.id);
	return {
		districts: districts.map(({ slug, displayName }) => ({ value: slug, label: displayName })),
		district: district?.slug ?? '',
		total: here.length,
		suggestions: here.slice(0, MOST).map((one) => ({
			...{ key: keyOf(one), areaId: one.areaId, kind: one.kind, targetGroup: one.targetGroup },
			...{ title: titleFor(one), area: nameOf(one.areaId), why: why(one, nameOf(one.areaId)) }
		})),
		made: made.filter(({ areaId }) => !district || areaId === district.id)
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const form = await readForm(request);
		const [subject, words] = [parseSubject(form), parseWords(form)];
		if (!subject) return fail(400);
		if (!words.ok) return fail(422, { problems: words.problems, typed: typedOf(form), key: keyOf(subject) });
		const id = await clusters.make(locals.me, subject, words.value);
		redirect(303, id ? `/gemeente/behoeften/${id}?gedaan=gemaakt` : '/gemeente/behoeften');
	}
};

const keyOf = ({ areaId, kind, targetGroup }: Pick<Suggestion, 'areaId' | 'kind' | 'targetGroup'>) =>
	`${areaId}-${kind}-${targetGroup}`;
