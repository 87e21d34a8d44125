// What an officer looks at, as it stands in the address: each choice, so that a link shows a colleague the same. Pure.
import { dayPartFromSlug, dayParts } from '#lib/calendar/dayparts.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';

/** By what stands first: the outcome (and then people without), people without, or the name. */
export type Sort = 'class' | 'people' | 'name';

/** Null is not chosen: the page then chooses what says most. */
export type View = {
	group: TargetGroup | null;
	kind: Kind | null;
	/** Bit number, calendar/dayparts.ts. */
	dayPart: number | null;
	setting: Setting;
	/** Only of the overview: the wijk whose buurten are shown, by slug. */
	open: string | null;
	sort: Sort;
	/** Of figures to lay beside those of today; null is none. */
	year: number | null;
	/** Only of the overview: whether the map shows the figures of that year. */
	later: boolean;
};

const settingSlugs: Record<string, Setting> = { binnen: 'indoors', buiten: 'outdoors' };
const sortSlugs: Record<string, Sort> = { mensen: 'people', naam: 'name' };
const slugIn = <Value>(slugs: Record<string, Value>, value: Value) =>
	Object.keys(slugs).find((slug) => slugs[slug] === value) ?? '';

/** The choices in an address. What is no choice of ours counts as not chosen. */
export function parseView(parameters: URLSearchParams): View {
	const asked = (name: string) => parameters.get(name) ?? '';
	const year = asked('jaar');
	const open = asked('wijk');
	return {
		group: targetGroups.fromSlug(asked('doelgroep'))?.key ?? null,
		kind: kinds.fromSlug(asked('soort'))?.key ?? null,
		dayPart: dayPartFromSlug(asked('dagdeel'))?.bit ?? null,
		setting: settingSlugs[asked('waar')] ?? 'any',
		open: /^[a-z0-9-]{1,140}$/.test(open) ? open : null,
		sort: sortSlugs[asked('volgorde')] ?? 'class',
		year: /^(19|20)\d\d$/.test(year) ? Number(year) : null,
		later: asked('kaart') === 'later'
	};
}

/** The address of what is looked at, '?doelgroep=…'; empty when everything is as it begins. */
export function addressOf(view: Partial<View>): string {
	const parameters = new URLSearchParams();
	const say = (name: string, value: string | null | undefined) => value && parameters.set(name, value);
	say('doelgroep', view.group && targetGroups.get(view.group)?.slug);
	say('soort', view.kind && kinds.get(view.kind)?.slug);
	say('dagdeel', dayParts.find(({ bit }) => bit === view.dayPart)?.slug);
	say('waar', view.setting && slugIn(settingSlugs, view.setting));
	say('wijk', view.open);
	say('volgorde', view.sort && slugIn(sortSlugs, view.sort));
	say('jaar', view.year ? String(view.year) : null);
	say('kaart', view.later ? 'later' : null);
	const text = parameters.toString();
	return text && `?${text}`;
}

/** What the form of choices offers. */
export const choices = {
	groups: targetGroups.all.map(({ slug, name }) => ({ value: slug, label: name })),
	kinds: kinds.all.map(({ slug, name }) => ({ value: slug, label: name })),
	dayParts: dayParts.map(({ slug, name }) => ({ value: slug, label: name })),
	settings: [
		{ value: '', label: 'Binnen en buiten' },
		{ value: 'binnen', label: 'Binnen' },
		{ value: 'buiten', label: 'Buiten' }
	],
	sorts: [
		{ value: '', label: 'Wat het ergst is' },
		{ value: 'mensen', label: 'Meeste mensen zonder' },
		{ value: 'naam', label: 'Naam' }
	]
};

/** The same choices as values of form fields. */
export const fieldsOf = (view: View) => ({
	group: (view.group && targetGroups.get(view.group)?.slug) ?? '',
	kind: (view.kind && kinds.get(view.kind)?.slug) ?? '',
	dayPart: dayParts.find(({ bit }) => bit === view.dayPart)?.slug ?? '',
	setting: slugIn(settingSlugs, view.setting),
	sort: slugIn(sortSlugs, view.sort),
	year: view.year === null ? '' : String(view.year)
});

/** What only an overview knows, as it begins. */
const nowhere = { open: null, sort: 'class', later: false } as const;

/** Where every step to one figure of an area stands, with what was chosen. */
export const stepsPath = (slug: string, view: Partial<View>): string =>
	`/gemeente/vraag-en-aanbod/uitleg?gebied=${slug}${addressOf({ ...view, ...nowhere }).replace('?', '&')}`;

/** Of the page of an area, with what was chosen. */
export const areaPath = (slug: string, view: Partial<View>, below = ''): string =>
	`/gemeente/wijken/${slug}/vraag-en-aanbod${below}${addressOf({ ...view, ...nowhere })}`;

/** Where somebody thinks of what could be done about it, in a wijk or dorp. */
export const whatIfPath = (slug: string, view: Partial<View>): string =>
	`/gemeente/scenarios${addressOf({ ...view, ...nowhere, year: null, open: slug })}`;
