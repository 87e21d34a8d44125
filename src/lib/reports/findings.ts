// What stands out of an area: the cells that say something, those first that matter to most people. Pure.
import type { GapCell, GapClass } from '#lib/gaps/result.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { rankOf } from './figurewords.ts';
import { isNews, worthTelling } from './telling.ts';

const everyoneLast = ({ group }: GapCell) => (group === 'everyone' ? 1 : 0);

/** Where the answers of a misfit or of plenty may not be told, little is known: what is told comes first. */
const untold = (cell: GapCell) => (cell.class !== 'shortage' && cell.answers.value === null ? 1 : 0);

// One measure for each class: how many are without, how much there is to choose from, how many ask.
const weighed = ['shortage', 'misfit', 'surplus'] as const;
const weight: Partial<Record<GapClass, (cell: GapCell) => number>> = {
	shortage: ({ affected }) => rankOf(affected),
	surplus: ({ overlap }) => rankOf(overlap),
	misfit: ({ answers }) => rankOf(answers)
};

const before = (one: GapCell, other: GapCell): number => {
	const weigh = weight[one.class];
	return (
		untold(one) - untold(other) ||
		(weigh ? weigh(other) - weigh(one) : 0) ||
		rankOf(other.answers) - rankOf(one.answers) ||
		everyoneLast(one) - everyoneLast(other)
	);
};

/** Cells of one class, the largest first, also when that is of everyone; equal ones stay in the order they came in. */
export const ofClass = (cells: readonly GapCell[], wanted: GapClass): GapCell[] =>
	cells.filter((cell) => cell.class === wanted).sort(before);

/** Shortages, misfits and surpluses, at most so many of each. */
export function standingOut(cells: readonly GapCell[], most: number): GapCell[] {
	const telling = cells.filter(isNews);
	return weighed.flatMap((one) => ofClass(telling, one).slice(0, most));
}

export type Focus = { group: TargetGroup; kind: Kind; dayPart: number };

/**
 * What a page about an area begins with when nobody chose: its worst shortage, else what stands out, else everyone. A group
 * that is named is more of a question than everyone, who are all groups together: it comes first.
 */
export function focusOf(cells: readonly GapCell[], chosen: { [Key in keyof Focus]: Focus[Key] | null }): Focus {
	const fits = (cell: GapCell) =>
		(['group', 'kind', 'dayPart'] as const).every((key) => chosen[key] === null || cell[key] === chosen[key]);
	const telling = worthTelling(cells.filter(fits));
	const [first] = weighed.flatMap((one) =>
		ofClass(telling, one)
			.sort((one, other) => untold(one) - untold(other) || everyoneLast(one) - everyoneLast(other))
			.slice(0, 1)
	);
	return {
		group: chosen.group ?? first?.group ?? 'everyone',
		kind: chosen.kind ?? first?.kind ?? 'walk-in',
		dayPart: chosen.dayPart ?? first?.dayPart ?? 2
	};
}

/** Groups of whom nothing can be said in any kind or day part, in the order of the cells. */
export function unknownGroups(cells: readonly GapCell[]): TargetGroup[] {
	const groups = Map.groupBy(cells, ({ group }) => group);
	return [...groups].filter(([, own]) => own.every((cell) => cell.class === 'unknown')).map(([group]) => group);
}
