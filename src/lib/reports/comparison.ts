// Two reports of one area beside each other: what came, what went, and what that did. Pure.
//
// A figure that is withheld in one of the two is withheld in both here, and a change that fewer than the least number of
// answers or people made is told without numbers: the difference of two figures is a figure too.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { Figure, GapCell } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { focusCell, type AreaReport, type SupplyRow } from './areareport.ts';
import { classOrder, lookOf, type Look } from './classwords.ts';
import { cellOf, inWeek, percentCell, type Cell } from './figurewords.ts';
import { groupLabel } from './phrases.ts';
import { apart, type Apart } from './telling.ts';

export type Least = { answers: number; people: number };
export type Pair = { before: Cell; now: Cell };
export type Changed = {
	key: string;
	about: string;
	/** The outcome as it is shown, not as it is classed: 'weinig vraag' is another than 'in balans'. */
	look: { before: Look; now: Look };
	served: Pair;
	affected: Pair;
	overlap: Pair;
	answers: Pair;
};
export type WeekChange = { weekday: number; part: number; supplies: Pair; served: Pair };
/** How many cells have another outcome, how many the same with other figures, and how many are as they were or nearly. */
export type Tally = { changed: number; moved: number; same: number };

export type Comparison = {
	gone: SupplyRow[];
	come: SupplyRow[];
	/** The cell that both are about; null when one of them has none. */
	focus: Changed | null;
	/** Cells of another outcome than before, shortages first. */
	changed: Changed[];
	/** Cells of the same outcome with other figures. */
	moved: Changed[];
	tally: Apart<Tally>;
	/** Parts of the week that differ; null when the two weeks are of other settings. */
	week: WeekChange[] | null;
	/** Inputs that differ, so that a change may come from there. */
	inputs: { what: string; before: string; now: string }[];
};

type Two = { key: string; old: GapCell; cell: GapCell; told: Changed };

/** Both are about the same group, kind and day part: whoever asks sees to that. */
export function compare(before: AreaReport, now: AreaReport, least: Least): Comparison {
	const keyOf = ({ group, kind, dayPart }: GapCell) => `${group} ${kind} ${dayPart}`;
	const earlier = new Map(before.cells.map((cell) => [keyOf(cell), cell]));
	const looks = [before.basis.settings, now.basis.settings] as const;
	const pairs = now.cells.flatMap((cell): Two[] => {
		const [key, old] = [keyOf(cell), earlier.get(keyOf(cell))];
		if (!old) return [];
		const look = { before: lookOf(old, looks[0]), now: lookOf(cell, looks[1]) };
		return [{ key, old, cell, told: { key, look, ...side(old, cell, least) } }];
	});
	const changed = pairs.filter(({ told }) => isChanged(told));
	const moved = pairs.filter(({ told }) => !isChanged(told) && isMoved(told));
	const count = (of: readonly GapCell[]): Tally => {
		const mine = new Set(of);
		const [other, figures] = [changed, moved].map((two) => two.filter(({ cell }) => mine.has(cell)).length);
		return { changed: other!, moved: figures!, same: of.length - other! - figures! };
	};
	const { groups, everyone } = apart(pairs.map(({ cell }) => cell));
	const { group, kind, dayPart } = before.focus;
	const about = pairs.find(({ key }) => key === `${group} ${kind} ${dayPart}`);
	const without = (rows: readonly SupplyRow[], others: readonly SupplyRow[]) =>
		rows.filter(({ key }) => !others.some((other) => other.key === key));
	return {
		gone: without(before.supply, now.supply),
		come: without(now.supply, before.supply),
		focus: about?.told ?? null,
		changed: changed.map(({ told }) => told).sort((one, other) => rank(one) - rank(other)),
		moved: moved.map(({ told }) => told),
		tally: { groups: count(groups), everyone: count(everyone) },
		week: weeks(before, now, least),
		inputs: inputs(before, now)
	};
}

const isChanged = ({ look }: Changed) => look.before !== look.now;
const differs = ({ before, now }: Pair) => before !== now || now === WITHHELD;
const isMoved = ({ served, affected, overlap, answers }: Changed) => [served, affected, overlap, answers].some(differs);
const rank = ({ look }: Changed) => Math.min(classOrder.indexOf(look.before), classOrder.indexOf(look.now));

function side(old: GapCell, cell: GapCell, least: Least): Omit<Changed, 'key' | 'look'> {
	const dayPart = dayParts.find(({ bit }) => bit === cell.dayPart)?.name;
	const about = [groupLabel(cell.group), kinds.name(cell.kind), dayPart].join(' · ');
	// Figures of indoors and of outdoors are not of one thing.
	if (old.setting !== cell.setting)
		return { about, ...{ served: never, affected: never, overlap: never, answers: never } };
	const people = beside(old.affected, cell.affected, least.people);
	const isTold = typeof people.now === 'number';
	return {
		about,
		affected: people,
		// A share that moved gives the people away that moved it, and so does what they choose from.
		served: isTold ? both(old.served, cell.served, percentCell) : people,
		overlap: isTold ? both(old.overlap, cell.overlap, cellOf) : people,
		answers: beside(old.answers, cell.answers, least.answers)
	};
}

const WITHHELD = 'niet te vergelijken';
const CLOSE = 'bijna gelijk';
const never: Pair = { before: WITHHELD, now: WITHHELD };
const close: Pair = { before: CLOSE, now: CLOSE };

/** Both figures, only when both are known and what lies between is nothing or enough. */
export function beside(before: Figure, now: Figure, least: number): Pair {
	const between = before.value === null || now.value === null ? 0 : Math.abs(now.value - before.value);
	return between > 0 && between < least ? close : both(before, now, cellOf);
}

// What both withhold is as it was, whatever the reasons.
function both(before: Figure, now: Figure, cell: (figure: Figure) => Cell): Pair {
	if (before.value === null && now.value === null) return { before: cell(now), now: cell(now) };
	return before.value === null || now.value === null ? never : { before: cell(before), now: cell(now) };
}

/** Of the 21 parts of a week those that differ. */
function weeks(before: AreaReport, now: AreaReport, least: Least): WeekChange[] | null {
	const [old, cell] = [focusCell(before), focusCell(now)];
	if (!old || !cell || old.setting !== cell.setting) return null;
	const living = Math.min(old.people.value ?? 0, cell.people.value ?? 0);
	return now.week
		.map((line): WeekChange => {
			const { weekday, part, supplies } = line;
			const was = before.week.find((one) => one.weekday === weekday && one.part === part);
			const [then, today] = [inWeek(was?.served ?? line.served), inWeek(line.served)];
			const people = living * Math.abs((then.value ?? 0) - (today.value ?? 0));
			const few = then.value !== null && today.value !== null && people > 0 && people < least.people;
			return {
				...{ weekday, part },
				supplies: { before: was?.supplies ?? supplies, now: supplies },
				served: few ? close : both(then, today, percentCell)
			};
		})
		.filter(({ supplies, served }) => differs(supplies) || differs(served));
}

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
