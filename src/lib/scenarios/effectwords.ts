// What a scenario does, in words and in the cells of its tables: page, comparison and picture say the same. Pure.
import type { Figure } from '#lib/gaps/result.ts';
import { figureText, percentText } from '#lib/reports/figurewords.ts';
import { countedGroups } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { AreaEffect, Effect } from './effect.server.ts';
import type { GroupEffect, ShareEffect, Tens } from './figures.ts';

const isUnderTen = (people: Tens): people is Exclude<Tens, Figure> =>
	people.value === null && people.why === 'under-ten';
const tensText = (people: Tens) => (isUnderTen(people) ? 'minder dan 10' : figureText(people, 0));

/** '61 % wordt 72 %, 310 erbij', '61 %', or why it is not told. */
export function effectText({ before, after, gained, lost }: GroupEffect): string {
	const was = percentText(before);
	if (before.value === null || (gained.value === 0 && lost.value === 0)) return was;
	const is = percentText(after);
	const moved = [gained.value !== 0 && `${tensText(gained)} erbij`, lost.value !== 0 && `${tensText(lost)} eraf`];
	return [is === was ? was : `${was} wordt ${is}`, ...moved.filter(Boolean)].join(', ');
}

/** What happens to a group, in one or two sentences. */
export function summary(effect: Effect, group: TargetGroup): string {
	const found = effect.whole?.groups.find((one) => one.group === group);
	if (!found) return 'Er zijn geen cijfers over inwoners. Het effect is niet bekend.';
	const { gained, lost } = found;
	if (gained.value === 0 && lost.value === 0) return 'Voor niemand verandert of er iets op loopafstand is.';
	const sentences = [
		gained.value !== 0 && `${people(gained)} krijgen iets op loopafstand dat er niet was.`,
		lost.value !== 0 && `${people(lost)} hebben straks niets meer op loopafstand.`
	];
	return sentences.filter(Boolean).join(' ');
}

function people(moved: Tens): string {
	if (isUnderTen(moved)) return 'Minder dan 10 mensen';
	return moved.value === null ? 'Te weinig mensen om te noemen' : `Ongeveer ${figureText(moved, 0)} mensen`;
}

const groupNames: Record<(typeof countedGroups)[number], string> = {
	everyone: 'Iedereen',
	'age-0-14': '0–14 jaar',
	'age-15-24': '15–24 jaar',
	'age-25-44': '25–44 jaar',
	'age-45-64': '45–64 jaar',
	'age-65-plus': '65 en ouder'
};

const cellsOf = ({ groups }: AreaEffect) => groups.map(effectText);

/** Rows of the table of areas: the whole municipality first. */
export const areaRows = ({ whole, districts }: Effect) =>
	[...(whole ? [whole] : []), ...districts].map((area) => ({
		key: String(area.id),
		cells: [area.name, ...cellsOf(area)]
	}));
export const areaColumns = ['Gebied', ...countedGroups.map((key) => groupNames[key])].map((label) => ({ label }));

/** Rows of the table of supply. */
export const shareRows = (supplies: readonly ShareEffect[]) =>
	supplies.map(({ key, title, before, after }) => ({
		key,
		cells: [
			title,
			before ? tensText(before) : 'er niet',
			after ? tensText(after) : 'er niet meer',
			difference(before?.value ?? 0, after?.value ?? 0)
		]
	}));
export const shareColumns = [
	{ label: 'Plek of activiteit' },
	{ label: 'Nu', numeric: true },
	{ label: 'Straks', numeric: true },
	{ label: 'Verschil', numeric: true }
];

const difference = (before: number, after: number) => {
	const more = after - before;
	return more === 0 ? 'gelijk' : `${Math.abs(more).toLocaleString('nl-NL')} ${more > 0 ? 'meer' : 'minder'}`;
};
