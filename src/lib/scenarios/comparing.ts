// Scenarios beside each other, as the rows of one table; where they differ, words say which does most. Pure.
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { AreaEffect, Effect } from './effect.server.ts';
import { areasOf, choiceText, effectText, groupNames, judgedText, summary } from './effectwords.ts';
import type { GroupEffect } from './figures.ts';
import type { Scenario } from './scenario.ts';
import { yearlyOf } from './scenario.ts';
import { changeWords, totalCostWords } from './words.ts';

type Compared = { scenario: Scenario; effect: Effect };
/** What a cell says, and how much that is; null is not to be compared. */
type Cell = { text: string; value: number | null };
/** What is said of the highest; null is nothing. */
type Words = string | ((most: number) => string | null);

/**
 * What changes, what it costs, what it does to the group, to each age, and to that group in each wijk that one touches.
 */
export function comparedRows(compared: readonly Compared[], group: TargetGroup) {
	const row = (key: string, name: string, cell: (one: Compared) => string) => ({
		key,
		cells: [name, ...compared.map(cell)]
	});
	const marked = (key: string, name: string, words: Words, cell: (one: Compared) => Cell) => ({
		key,
		cells: [name, ...withMarks(compared.map(cell), words)]
	});
	const whole = ({ effect }: Compared, of: TargetGroup = group) => groupOf(effect.whole, of);
	return [
		row('veranderingen', 'Wat verandert', ({ scenario }) => scenario.changes.map(changeWords).join(' ') || 'niets'),
		marked('kosten', 'Kosten', 'het goedkoopst', ({ scenario }) => costs(scenario)),
		marked('samen', 'Samen', forPeople, (one) => ({
			text: summary(one.effect, group),
			value: movedIn(whole(one))
		})),
		row('oordeel', 'Oordeel', ({ effect }) => judgedText(effect.whole?.judged ?? null)),
		marked('keus', 'Keuze uit gemiddeld', 'de meeste keuze', (one) => {
			const found = whole(one);
			return { text: found ? choiceText(found) : 'geen cijfers', value: found?.choice.after.value ?? null };
		}),
		...agesOf(compared).map((age) =>
			marked(`leeftijd-${age}`, groupNames[age as keyof typeof groupNames], forPeople, (one) => cellOf(whole(one, age)))
		),
		...[...areasIn(compared)].map(([id, name]) =>
			marked(`gebied-${id}`, name, forPeople, ({ effect }) =>
				cellOf(groupOf(effect.districts.find((one) => one.id === id) ?? null, group))
			)
		)
	];
}

const groupOf = (area: AreaEffect | null, group: TargetGroup): GroupEffect | undefined =>
	area?.groups.find((one) => one.group === group);
const agesOf = ([first]: readonly Compared[]): TargetGroup[] =>
	first?.effect.whole?.groups.map(({ group }) => group).filter((one) => one !== 'everyone') ?? [];
const areasIn = (compared: readonly Compared[]): Map<number, string> =>
	new Map(
		compared.flatMap(({ effect }) => areasOf({ ...effect, whole: null }).map(({ id, name }) => [id, name] as const))
	);

const cellOf = (found: GroupEffect | undefined): Cell =>
	found ? { text: effectText(found), value: movedIn(found) } : { text: 'verandert niet', value: 0 };

// Of what is told only; one to nine weigh as nobody.
function movedIn(found: GroupEffect | undefined): number | null {
	if (!found) return null;
	const { gained, lost } = found;
	if ([gained, lost].some((one) => one.value === null && one.why !== 'under-ten')) return null;
	return (gained.value ?? 0) - (lost.value ?? 0);
}

// Costs compare only where all of them were filled in.
function costs({ changes }: Scenario): Cell {
	const { cents, unknown } = yearlyOf(changes);
	return { text: totalCostWords(changes), value: unknown ? null : -(cents ?? 0) };
}

// Where nobody wins anything, the least is lost. Where nothing changes, nothing was done well.
const forPeople = (most: number) => (most > 0 ? 'de meeste erbij' : most < 0 ? 'de minste eraf' : null);

// The highest is marked when it is known of all and not the same for all; more than one may share it.
function withMarks(cells: readonly Cell[], words: Words): string[] {
	const values = cells.flatMap(({ value }) => value ?? []);
	const most = Math.max(...values);
	const differs = cells.length > 1 && values.length === cells.length && values.some((value) => value !== most);
	const mark = typeof words === 'string' ? words : words(most);
	return cells.map(({ text, value }) => (mark && differs && value === most ? `${text} (${mark})` : text));
}
