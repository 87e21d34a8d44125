// What would happen to a row: new, the same, changed, probably double, or refused. Pure: nothing is looked up or kept.
import type { Standing } from '#lib/places/places.server.ts';
import { compared, type Column } from './compare.ts';
import type { Choice, Draft, Verdict } from './import.ts';
import { sourceIdOf, type Finder } from './matching.ts';
import { taken, type Decisions } from './taking.ts';
import type { Problem, Told } from './told.ts';

/** A row as it was read: what it tells, and what is wrong with it. `line` counts in the file, from 1. */
export type ReadRow = { line: number; told: Told; problems: Problem[]; /** Of its first cell. */ at: string };

export type Judged = {
	row: number;
	verdict: Verdict;
	placeId: number | null;
	draft: Draft;
	fields: string[];
	kept: string[];
	problems: Problem[];
	choice: Choice | null;
	decisions: Decisions;
};

/** Why a place left the site that a whole import brought: the same list may bring it back. */
export const UNDONE = 'Import teruggedraaid';

/** Takes what an officer chose for a row, by its source id. */
export type Chosen = (sourceId: string) => { choice: Choice | null; decisions: Decisions } | undefined;

/**
 * Judges rows, in two rounds: first which places are certain, then what is left. Yields between rows, for inTurns.
 */
export function* judged(rows: readonly ReadRow[], finder: Finder, chosen: Chosen): Generator<void, Judged[]> {
	const { known, twin } = finder;
	const sourceIds = rows.map(({ told }) => sourceIdOf(told));
	const first = new Map<string, ReadRow>();
	const places: (Standing | null)[] = [];
	const claimed = new Map<number, ReadRow>();
	const twice = new Map<ReadRow, ReadRow>();
	for (const [index, row] of rows.entries()) {
		const sourceId = sourceIds[index]!;
		const place = known(row.told, sourceId);
		const earlier = first.get(sourceId) ?? (place ? claimed.get(place.id) : undefined);
		if (earlier) twice.set(row, earlier);
		else first.set(sourceId, row);
		if (place && !earlier) claimed.set(place.id, row);
		places.push(place);
		yield;
	}
	const claimedIds = new Set(claimed.keys());
	const all: Judged[] = [];
	for (const [index, row] of rows.entries()) {
		const earlier = twice.get(row);
		const place = places[index] ?? null;
		const problems = [...row.problems, ...extraProblems(row, place, earlier)];
		all.push(
			judgedOne({ ...row, problems }, sourceIds[index]!, place, () => twin(row.told, claimedIds), finder, chosen)
		);
		yield;
	}
	return all;
}

function judgedOne(
	{ line, told, problems, at }: ReadRow,
	sourceId: string,
	place: Standing | null,
	twin: () => Standing | null,
	{ isRough, joinedBy }: Finder,
	chosen: Chosen
): Judged {
	const judged: Judged = {
		row: line,
		verdict: 'new',
		placeId: place?.id ?? null,
		draft: { told, sourceId, at, before: {}, after: {} },
		fields: [],
		kept: [],
		problems,
		choice: null,
		decisions: {}
	};
	if (problems.some(({ left }) => !left)) return { ...judged, verdict: 'refused' };
	// Who merged it decided what stays: the other one, as it is.
	if (place?.mergedInto) return { ...judged, verdict: 'same', placeId: place.mergedInto };
	if (place?.withdrawn === UNDONE) return judged;
	const other = place ?? twin();
	if (!other) return judged;
	const differs = compared(other, told, isRough(other));
	const meets = (values: Pick<Draft, 'before' | 'after'>, kept: readonly Column[]) => {
		const fields = Object.keys(values.after);
		return { ...judged, placeId: other.id, draft: { ...judged.draft, ...values }, fields, kept: [...kept] };
	};
	if (!place) return { ...meets(differs, differs.kept), verdict: 'twin', ...(chosen(sourceId) ?? {}) };
	// Of a place that an officer found it to be the list tells what was decided then.
	const decided = joinedBy(sourceId, place);
	const values = decided ? taken(differs.before, differs.after, decided) : differs;
	const left = differs.fields.filter((name) => !(name in values.after));
	return {
		...meets(values, [...differs.kept, ...left]),
		verdict: Object.keys(values.after).length ? 'changed' : 'same'
	};
}

// What is no meeting place has nothing else wrong with it.
const closed = ['not-a-place', 'private'] as const;

/** What is found by looking at the places we have, or at the row as a whole: looked at anew each time. */
const extra: readonly Problem['problem'][] = ['name-missing', 'type-missing', 'nowhere', 'twice', 'gone'];

/** A row that was judged before, to be judged again. */
export const again = ({ row, draft, problems }: Pick<Judged, 'row' | 'draft' | 'problems'>): ReadRow => ({
	line: row,
	told: draft.told,
	at: draft.at,
	problems: problems.filter(({ problem }) => !extra.includes(problem))
});

function extraProblems(row: ReadRow, place: Standing | null, earlier: ReadRow | undefined): Problem[] {
	const { told, at } = row;
	if (earlier) return [{ cell: at, problem: 'twice', value: earlier.at }];
	if (place && place.withdrawn !== null && place.withdrawn !== UNDONE)
		return [{ cell: at, problem: 'gone', value: place.withdrawn.slice(0, 80) }];
	if (place) return [];
	const refused = new Set(row.problems.filter(({ left }) => !left).map(({ problem }) => problem));
	if (closed.some((problem) => refused.has(problem))) return [];
	const pointless = ['not-a-number', 'swapped', 'outside', 'incomplete', 'geometry', 'postcode'] as const;
	const missing: Problem[] = [];
	const lacks = (problem: Problem['problem']) => missing.push({ cell: at, problem, value: '' });
	if (!told.name && !refused.has('name-long')) lacks('name-missing');
	if (!told.type && !refused.has('type')) lacks('type-missing');
	if (!told.point && !pointless.some((problem) => refused.has(problem))) lacks('nowhere');
	return missing;
}
