// From figures of areas to people a square: exact to the thousandth of a person. Pure.
import { countedGroups, PARTS_OF_A_PERSON, UNKNOWN } from './grid.ts';
import type { Squares } from './squares.ts';

const GROUPS = countedGroups.length;

/** What CBS says of a wijk or buurt. */
export type Counted = {
	id: number;
	level: 'district' | 'neighbourhood';
	parentId: number | null;
	/** Null is unknown. */
	inhabitants: number | null;
	/** Percentages of the five age groups, in the order of `countedGroups`; null is unknown. They need not add up to 100. */
	shares: readonly (number | null)[];
};

/** People of an area in thousandths, by counted group. Without inhabitants nothing is known, without a share that group. */
function peopleOf({ inhabitants, shares }: Pick<Counted, 'inhabitants' | 'shares'>): number[] {
	if (inhabitants === null) return new Array<number>(GROUPS).fill(UNKNOWN);
	const whole = Math.round(inhabitants * PARTS_OF_A_PERSON);
	return [whole, ...shares.map((share) => (share === null ? UNKNOWN : Math.round((whole * share) / 100)))];
}

/**
 * A whole number divided in whole parts as `weights` are (whole numbers; evenly when all are 0), by largest remainder, the
 * first in front when equal: the parts add up to exactly the whole.
 */
export function shareOut(whole: number, weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (total === 0) return weights.length ? shareOut(whole, new Array<number>(weights.length).fill(1)) : [];
	// Thousandths times thousandths are more than a double holds exactly.
	const products = weights.map((weight) => BigInt(whole) * BigInt(weight));
	const parts = products.map((product) => Number(product / BigInt(total)));
	const left = whole - parts.reduce((sum, part) => sum + part, 0);
	const rests = products.map((product, index) => ({ index, rest: Number(product % BigInt(total)) }));
	rests.sort((one, other) => other.rest - one.rest || one.index - other.index);
	for (const { index } of rests.slice(0, left)) parts[index]!++;
	return parts;
}

/** Which squares share one figure, and how many people live there together, by counted group. */
type Patch = { squares: number[]; people: number[] };

/**
 * The finest figures that are known: a buurt with inhabitants has its own; what is left of its wijk is of the squares that
 * lie in no such buurt. Never fewer than none.
 */
function patches({ district, neighbourhood }: Squares, counted: readonly Counted[]): Patch[] {
	const fine = new Map<number, Patch>();
	const rest = new Map<number, Patch>();
	for (const area of counted) {
		if (area.level === 'district') rest.set(area.id, { squares: [], people: peopleOf(area) });
		else if (area.inhabitants !== null) fine.set(area.id, { squares: [], people: peopleOf(area) });
	}
	for (let square = 0; square < district.length; square++)
		(fine.get(neighbourhood[square]!) ?? rest.get(district[square]!))?.squares.push(square);
	for (const { id, parentId } of counted) {
		const [own, wijk] = [fine.get(id), rest.get(parentId ?? 0)];
		if (own?.squares.length && wijk) wijk.people = minus(wijk.people, own.people);
	}
	return [...fine.values(), ...rest.values()].filter(({ squares }) => squares.length > 0);
}

/** People left when others are taken off, by group; unknown when either is. */
const minus = (people: readonly number[], others: readonly number[]): number[] =>
	people.map((whole, group) =>
		whole === UNKNOWN || others[group] === UNKNOWN ? UNKNOWN : Math.max(0, whole - others[group]!)
	);

/** Six numbers a square, in thousandths: each patch spread evenly over its squares. */
export function evenly(squares: Squares, counted: readonly Counted[]): Int32Array {
	const people = new Int32Array(squares.x.length * GROUPS).fill(UNKNOWN);
	for (const patch of patches(squares, counted)) {
		const even = patch.squares.map(() => 1);
		patch.people.forEach((whole, group) => {
			if (whole === UNKNOWN) return;
			const parts = shareOut(whole, even);
			patch.squares.forEach((square, index) => (people[square * GROUPS + group] = parts[index]!));
		});
	}
	return people;
}

/**
 * As `evenly`, where squares were counted (`known`, six numbers a square, UNKNOWN where the count is withheld): what is left
 * of the figure of an area is spread over its withheld squares, ages in proportion to the people there. In an area with
 * any counted square, a square that is not in `listed` has nobody; in one without, the figure is spread evenly.
 */
export function fillIn(
	squares: Squares,
	counted: readonly Counted[],
	listed: Uint8Array,
	known: Int32Array
): Int32Array {
	const people = evenly(squares, counted);
	for (const patch of patches(squares, counted)) {
		if (!patch.squares.some((square) => listed[square])) continue;
		const here = patch.squares.filter((square) => listed[square]);
		for (const square of patch.squares) if (!listed[square]) people.fill(0, square * GROUPS, (square + 1) * GROUPS);
		patch.people.forEach((whole, group) => {
			const at = (square: number) => square * GROUPS + group;
			const withheld = here.filter((square) => known[at(square)] === UNKNOWN);
			for (const square of here) people[at(square)] = known[at(square)]!;
			if (whole === UNKNOWN || !withheld.length) return;
			const rest = here.reduce((left, square) => left - Math.max(0, known[at(square)]!), whole);
			const weights = withheld.map((square) => (group === 0 ? 1 : Math.max(0, people[square * GROUPS]!)));
			const parts = shareOut(Math.max(0, rest), weights);
			withheld.forEach((square, index) => (people[at(square)] = parts[index]!));
		});
	}
	return people;
}
