// The three steps of "wat mis je?": what stands in the address, which step is next, and what is still missing. Pure.
import { dayParts, everyDayPart } from '#lib/calendar/dayparts.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Need, Setting } from './need.ts';

/** What was chosen so far. `setting` is null as long as nobody chose. */
export type Asked = Pick<Need, 'kinds' | 'targetGroups' | 'dayParts'> & { setting: Setting | null };
/** A need but for where it is and its words. */
export type Wish = Pick<Need, 'kinds' | 'targetGroups' | 'dayParts' | 'setting'>;
export type Step = 1 | 2 | 3;

/** The value of "maakt niet uit" among the day parts. */
export const ANY_TIME = 'altijd';
/** By slug, in the order of the form. */
export const settingSlugs: Record<string, Setting> = { binnen: 'indoors', buiten: 'outdoors', beide: 'either' };

export type AskedProblem = 'kinds-missing' | 'groups-missing' | 'times-missing' | 'setting-missing';
export const askedWords: Record<AskedProblem, string> = {
	'kinds-missing': 'Kies wat je zou willen doen.',
	'groups-missing': 'Kies voor wie het is.',
	'times-missing': 'Kies wanneer. Of kies “Maakt niet uit”.',
	'setting-missing': 'Kies binnen, buiten of “Maakt niet uit”.'
};
export type AskedProblems = Partial<Record<'soort' | 'doelgroep' | 'dagdeel' | 'plek', AskedProblem>>;

/** Reads the choices; words that are no choice are left out. The order and what is double do not matter. */
export function parseAsked(params: Pick<URLSearchParams, 'getAll'>): Asked {
	const given = (name: string) => new Set(params.getAll(name).slice(0, 50));
	const [asked, groups, times, settings] = ['soort', 'doelgroep', 'dagdeel', 'plek'].map(given) as [
		Set<string>,
		Set<string>,
		Set<string>,
		Set<string>
	];
	return {
		kinds: kinds.all.filter(({ slug }) => asked.has(slug)).map(({ key }) => key),
		targetGroups: targetGroups.all.filter(({ slug }) => groups.has(slug)).map(({ key }) => key),
		dayParts: timesIn([...times]),
		setting: [...settings].map((slug) => settingSlugs[slug]).find((setting) => setting !== undefined) ?? null
	};
}

/** The day parts of a form as a bit set; "maakt niet uit" is all of them. */
export const timesIn = (slugs: readonly unknown[]): number =>
	slugs.includes(ANY_TIME)
		? everyDayPart
		: dayParts.reduce((set, { slug, bit }) => (slugs.includes(slug) ? set | (1 << bit) : set), 0);

/** The same as names and values of a form: for the next step, and the way back. */
export function askedParams({
	kinds: asked,
	targetGroups: groups,
	dayParts: times,
	setting
}: Asked): [string, string][] {
	const slugOf = (one: Setting) => Object.keys(settingSlugs).find((slug) => settingSlugs[slug] === one)!;
	return [
		...asked.map((key): [string, string] => ['soort', kinds.get(key)!.slug]),
		...groups.map((key): [string, string] => ['doelgroep', targetGroups.get(key)!.slug]),
		...timeSlugs(times).map((slug): [string, string] => ['dagdeel', slug]),
		...(setting ? [['plek', slugOf(setting)] as [string, string]] : [])
	];
}

/** The day parts of a bit set as values of the form. */
const timeSlugs = (times: number): string[] =>
	times === everyDayPart ? [ANY_TIME] : dayParts.filter(({ bit }) => times & (1 << bit)).map(({ slug }) => slug);

const missing: Record<1 | 2, (asked: Asked) => AskedProblems> = {
	1: (asked) => (asked.kinds.length ? {} : { soort: 'kinds-missing' }),
	2: (asked) => ({
		...(!asked.targetGroups.length && { doelgroep: 'groups-missing' as const }),
		...(!asked.dayParts && { dagdeel: 'times-missing' as const }),
		...(!asked.setting && { plek: 'setting-missing' as const })
	})
};

/** The step to show for who asks for step `wanted`: the first that misses something, with what it misses. */
export function stepFor(asked: Asked, wanted: string | null): { step: Step; problems: AskedProblems } {
	const asks = wanted === '2' ? 2 : wanted === '3' ? 3 : 1;
	for (const step of [1, 2] as const) {
		if (asks <= step) return { step, problems: {} };
		const problems = missing[step](asked);
		if (Object.keys(problems).length) return { step, problems };
	}
	return { step: 3, problems: {} };
}

/** What was chosen, when nothing is missing. */
export const wishOf = (asked: Asked): Wish | null =>
	asked.setting && asked.kinds.length && asked.targetGroups.length && asked.dayParts
		? { ...asked, setting: asked.setting }
		: null;
