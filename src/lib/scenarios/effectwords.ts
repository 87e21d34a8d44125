// What a scenario does, in words and in the cells of its tables: page, comparison and picture say the same. Pure.
import { figureText, percentText } from '#lib/reports/figurewords.ts';
import { countedGroups } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { AreaEffect, Effect } from './effect.server.ts';
import type { GroupEffect, ShareEffect } from './figures.ts';

const people = (count: number) => (count === 1 ? '1 mens' : `${count.toLocaleString('nl-NL')} mensen`);

/** '61 % wordt 72 %, 312 erbij', '61 %', or why it is not told. */
export function effectText({ before, after, gained, lost }: GroupEffect): string {
	const was = percentText(before);
	if (before.value === null || (gained.value === 0 && lost.value === 0)) return was;
	if (after.value === null) return `${was}, verschil ${after.why === 'few-people' ? 'te klein' : 'niet getoond'}`;
	const is = percentText(after);
	const moved = [gained.value && `${figureText(gained, 0)} erbij`, lost.value && `${figureText(lost, 0)} eraf`];
	return [is === was ? was : `${was} wordt ${is}`, ...moved.filter(Boolean)].join(', ');
}

/** What happens to a group, in one or two sentences. */
export function summary(effect: Effect, group: TargetGroup): string {
	const found = effect.whole?.groups.find((one) => one.group === group);
	if (!found) return 'Er zijn geen cijfers over inwoners. Het effect is niet bekend.';
	const { gained, lost } = found;
	if (gained.value === 0 && lost.value === 0) return 'Voor niemand verandert of er iets op loopafstand is.';
	if (gained.value === null || lost.value === null) return 'Het gaat om te weinig mensen om een getal te noemen.';
	const sentences = [
		gained.value > 0 && `${people(gained.value)} krijgen iets op loopafstand dat er niet was.`,
		lost.value > 0 && `${people(lost.value)} hebben straks niets meer op loopafstand.`
	];
	return sentences.filter(Boolean).join(' ');
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
			before ? figureText(before, 0) : 'er niet',
			after ? figureText(after, 0) : 'er niet meer',
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
