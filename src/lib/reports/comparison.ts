// Two reports of one area beside each other: what came, what went, and what that did. Pure.
//
// A figure that is withheld in one of the two is withheld in both here, and a change that fewer than the least number of
// answers or people made is told without numbers: the difference of two figures is a figure too.
import { dayParts } from '#lib/calendar/dayparts.ts';
import { clockWords, dateOf } from '#lib/calendar/daywords.ts';
import { dayPortion, wallAt } from '#lib/calendar/zone.ts';
import type { Figure, GapCell, GapClass } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { AreaReport, SupplyRow } from './areareport.ts';
import { classLooks } from './classwords.ts';
import { cellOf, percentCell, type Cell } from './figurewords.ts';

export type Least = { answers: number; people: number };
export type Pair = { before: Cell; now: Cell };
export type Changed = {
	key: string;
	about: string;
	before: GapClass;
	now: GapClass;
	served: Pair;
	affected: Pair;
	answers: Pair;
};

export type Comparison = {
	gone: SupplyRow[];
	come: SupplyRow[];
	/** The cell that both are about; null when one of them has none. */
	focus: Changed | null;
	/** Cells of another class than before. */
	changed: Changed[];
	/** How many cells have the class they had. */
	same: number;
	/** Inputs that differ, so that a change may come from there. */
	inputs: { what: string; before: string; now: string }[];
};

/** Both are about the same group, kind and day part: whoever asks sees to that. */
export function compare(before: AreaReport, now: AreaReport, least: Least): Comparison {
	const keyOf = ({ group, kind, dayPart }: GapCell) => `${group} ${kind} ${dayPart}`;
	const earlier = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
	const pairs = now.cells.flatMap((cell) => {
		const old = earlier.get(keyOf(cell));
		return old ? [{ key: keyOf(cell), old, cell }] : [];
	});
	const changed = pairs.filter(({ old, cell }) => old.class !== cell.class);
	const told = ({ key, old, cell }: (typeof pairs)[number]) => ({ key, ...side(old, cell, least) });
	const { group, kind, dayPart } = before.focus;
	const about = pairs.find(({ key }) => key === `${group} ${kind} ${dayPart}`);
	const without = (rows: readonly SupplyRow[], others: readonly SupplyRow[]) =>
		rows.filter(({ key }) => !others.some((other) => other.key === key));
	return {
		gone: without(before.supply, now.supply),
		come: without(now.supply, before.supply),
		focus: about ? told(about) : null,
		changed: changed.map(told),
		same: pairs.length - changed.length,
		inputs: inputs(before, now)
	};
}

function side(old: GapCell, cell: GapCell, least: Least): Omit<Changed, 'key'> {
	const people = beside(old.affected, cell.affected, least.people);
	return {
		about: [
			targetGroups.name(cell.group),
			kinds.name(cell.kind),
			dayParts.find(({ bit }) => bit === cell.dayPart)?.name
		].join(' · '),
		before: old.class,
		now: cell.class,
		affected: people,
		// A share that moved gives the people away that moved it.
		served: typeof people.now === 'number' ? shares(old.served, cell.served) : people,
		answers: beside(old.answers, cell.answers, least.answers)
	};
}

const WITHHELD = 'niet te vergelijken';
const CLOSE = 'bijna gelijk';

/** Both figures, only when both are known and what lies between is nothing or enough. */
export function beside(before: Figure, now: Figure, least: number): Pair {
	if (before.value === null || now.value === null) return { before: WITHHELD, now: WITHHELD };
	const between = Math.abs(now.value - before.value);
	if (between > 0 && between < least) return { before: CLOSE, now: CLOSE };
	return { before: cellOf(before), now: cellOf(now) };
}

const shares = (before: Figure, now: Figure): Pair =>
	before.value === null || now.value === null
		? { before: WITHHELD, now: WITHHELD }
		: { before: percentCell(before), now: percentCell(now) };

function inputs({ basis: before }: AreaReport, { basis: now }: AreaReport): Comparison['inputs'] {
	const rows = [
		{ what: 'Jaar van de cijfers', before: before.figureYear, now: now.figureYear },
		{ what: 'Jaar van de grenzen', before: before.boundaryYear, now: now.boundaryYear },
		{ what: 'Loopafstand', before: before.reachLabel, now: now.reachLabel },
		{ what: 'Versie van de normen', before: before.normsVersion, now: now.normsVersion }
	];
	return rows
		.filter((row) => row.before !== row.now)
		.map(({ what, before, now }) => ({ what, before: String(before ?? 'onbekend'), now: String(now ?? 'onbekend') }));
}

/** What the two are called in a table: by their days, and where that is one day by the time as well. */
export function momentsOf(before: Date, now: Date): readonly [string, string] {
	const [one, other] = [wallAt(before), wallAt(now)];
	const [day, later] = [dateOf(dayPortion(one)), dateOf(dayPortion(other))];
	if (day !== later) return [day, later];
	return [`${day}, eerst (${clockWords(one)})`, `${day}, later (${clockWords(other)})`];
}

/** What both are about, and what is of another class now, as a table; `before` and `now` are what they are called. */
export const comparedTable = ({ focus, changed }: Comparison, [before, now]: readonly [string, string]) => ({
	title: `Uitkomsten van ${before} en van ${now}`,
	columns: [
		...['Voor wie, wat en wanneer', before, now].map((label) => ({ label })),
		...['Bereikt (%)', 'Mensen zonder', 'Antwoorden'].flatMap((what) =>
			[before, now].map((when) => ({ label: `${what}, ${when}`, numeric: true }))
		)
	],
	rows: [...(focus ? [focus] : []), ...changed.filter(({ key }) => key !== focus?.key)].map(
		({ key, about, before, now, served, affected, answers }) => ({
			key,
			cells: [
				...[about, classLooks[before].word, classLooks[now].word, served.before, served.now],
				...[affected.before, affected.now, answers.before, answers.now]
			]
		})
	)
});
