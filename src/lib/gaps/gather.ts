// The figure of an area out of those of nodes: its own; of a group of areas that cuts across others the sum of its parts,
// and hidden as soon as one of these is. Pure.
import type { Figure, Withheld } from './result.ts';
import type { AreaTree } from './tree.ts';
import { NO_FIGURES } from './withhold-people.ts';
import { PROTECTS, SMALL, type Hidden } from './withhold.ts';

const alone = new WeakMap<AreaTree, number[][]>();
/** Its node, or those of its parts. */
export function nodesOf(tree: AreaTree, areaId: number): readonly number[] {
	const node = tree.numbers.get(areaId);
	if (node === undefined) return tree.loose.get(areaId)!;
	if (!alone.has(tree)) alone.set(tree, tree.ids.map((_, own) => [own])); // prettier-ignore
	return alone.get(tree)![node]!;
}

/** Of one column of a table by node × column. */
export function sumOf(nodes: readonly number[], of: ArrayLike<number>, width: number, column: number): number {
	let sum = 0;
	for (const node of nodes) sum += of[node * width + column]!;
	return sum;
}

/** Why a figure is not there (withhold.ts), 0 when it is. */
export function whyOf(nodes: readonly number[], hidden: Hidden): number {
	if (nodes.length === 1) return hidden[nodes[0]!]!;
	const why = nodes.map((node) => hidden[node]!).filter(Boolean);
	return why.includes(NO_FIGURES) ? NO_FIGURES : why.length ? PROTECTS : 0;
}

// The same few objects for all of them: a municipality has tens of thousands of cells.
type Away = Figure & { value: null };
const awayFor = (why: Withheld): Away => ({ value: null, why });
const people: Record<number, Away> = {
	[SMALL]: awayFor('few-people'),
	[PROTECTS]: awayFor('protects-another'),
	[NO_FIGURES]: awayFor('no-figures')
};
const answers: Record<number, Away> = { ...people, [SMALL]: awayFor('few-answers') };

/** A figure about people that is not there. */
export const away = (why: number): Away => people[why]!;
/** A figure about answers that is not there. */
export const awayAnswers = (why: number): Away => answers[why]!;
