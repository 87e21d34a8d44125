// What many residents miss: which answers belong together, and the shared needs that were made of them.
import { fail, redirect } from '@sveltejs/kit';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { isOfSeveral } from '#lib/areas/shown.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { isLate } from '#lib/clusters/action.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { parseOwn, parseSubject, parseWords, typedOf } from '#lib/clusters/form.ts';
import { titleFor, why, type Suggestion } from '#lib/clusters/suggest.ts';
import { pageIn } from '#lib/design/paging.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../../form.server.ts';

const MOST = 6;

export const load = async ({ locals, url }) => {
	const { districts, groups } = await areas.list(configuration().municipality);
	const { suggestions, clusters: made, actions: agreed } = await clusters.overview(locals.me);
	const nameOf = (id: number) => districts.find((one) => one.id === id)?.displayName ?? 'een wijk die er niet meer is';
	const district = districts.find(({ slug }) => slug === url.searchParams.get('wijk'));
	const here = suggestions.filter(({ areaId }) => !district || areaId === district.id);
	const pages = Math.max(1, Math.ceil(here.length / MOST));
	const page = Math.min(pageIn(url.searchParams), pages);
	const today = dayAt(new Date());
	const shown = made.filter(({ areaId }) => !district || areaId === district.id || areaId === null);
	return {
		districts: districts.map(({ slug, displayName }) => ({ value: slug, label: displayName })),
		district: district?.slug ?? '',
		page,
		pages,
		suggestions: here.slice((page - 1) * MOST, page * MOST).map((one) => ({
			...{ key: keyOf(one), areaId: one.areaId, kind: one.kind, targetGroup: one.targetGroup },
			...{ title: titleFor(one), area: nameOf(one.areaId), why: why(one, nameOf(one.areaId)) }
		})),
		areas: choosable(districts, groups).map(({ id, displayName, level }) => ({
			value: String(id),
			label: level === 'group' ? `Gebied ${displayName}` : displayName
		})),
		made: shown,
		late: shown.flatMap(({ id, title }) =>
			(agreed.get(id) ?? []).filter((one) => isLate(one, today)).map((one) => ({ ...one, cluster: { id, title } }))
		)
	};
};

const OWN = 'zelf';
// Answers are told of wijken: a group is one of whole wijken.
const choosable = (districts: readonly Area[], groups: readonly Area[]) => [
	...districts,
	...groups.filter(
		(group) => isOfSeveral(group) && group.memberIds.every((id) => districts.some((one) => one.id === id))
	)
];

export const actions = {
	zelf: async ({ locals, request }: { locals: App.Locals; request: Request }) => {
		const form = await readForm(request);
		const { districts, groups } = await areas.list(configuration().municipality);
		const own = parseOwn(form, choosable(districts, groups).map(({ id }) => id)); // prettier-ignore
		if (!own.ok) return fail(422, { problems: own.problems, typed: typedOf(form), key: OWN });
		const { id, isNew } = await clusters.begin(locals.me, own.value, own.value);
		redirect(303, `/gemeente/behoeften/${id}?gedaan=${isNew ? 'gemaakt' : 'bestaat'}`);
	},
	voorstel: async ({ locals, request }: { locals: App.Locals; request: Request }) => {
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
