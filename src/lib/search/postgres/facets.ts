// How many each filter would leave: counted from the signatures of what matches, each filter as if it were open itself.
// Pure.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import type { Facets } from '../engine.ts';
import { whens } from '../query.ts';
import {
	blocks,
	dayPartSlugs,
	dimensions,
	partsIn,
	passes,
	type Filter,
	type TimeFilter,
	type Word
} from '../signature.ts';

/** Signatures by spot, as bits of signature.ts: most rows fail on one of them, and the others are then not looked at. */
export type Signatures = {
	subject: Int32Array;
	traits: Int32Array;
	moments: (spot: number) => number;
	/** Day parts within the days of `van` and `tot`; null when these are not asked. */
	days: ((spot: number) => number) | null;
};

/**
 * Of things on these spots the rows that pass every filter, and the counts of every value. For a filter whose values add
 * up (any of them) its own choice is left open; where all must hold (accessibility) the choice stays, and a count says
 * what is left when this one comes on top.
 */
export function countAll(
	spots: Int32Array,
	{ subject, traits, moments: momentsOf, days }: Signatures,
	filters: readonly Filter[],
	time: TimeFilter | null
): { passed: Int32Array; facets: Facets } {
	const counts: Record<Word, Int32Array> = {
		subject: new Int32Array(32),
		traits: new Int32Array(32),
		moments: new Int32Array(32)
	};
	const bySpan = whens.map(() => 0);
	const byPart = new Int32Array(32);
	const parts = time?.parts ?? everyDayPart;
	const open = new Map(filters.map((filter) => [filter, maskOf(filter.field)]));
	const passed = new Int32Array(spots.length);
	let total = 0;
	for (let row = 0; row < spots.length; row++) {
		const spot = spots[row]!;
		const moments = momentsOf(spot);
		const bitsOf = (word: Word) => (word === 'moments' ? moments : word === 'subject' ? subject[spot]! : traits[spot]!);
		let failed: Filter | null = null;
		let failures = 0;
		for (const filter of filters)
			if (!passes(filter, bitsOf(filter.word))) {
				failed = filter;
				if (++failures > 1) break;
			}
		if (failures > 1) continue;
		const inSpan = time?.span === 'days' ? (days?.(spot) ?? 0) : partsIn(moments, time?.span ?? 'any');
		if (!failed) {
			for (let span = 0; span < whens.length; span++) if (partsIn(moments, whens[span]!) & parts) bySpan[span]!++;
			addBits(byPart, inSpan);
		}
		if (time && !(inSpan & time.parts)) continue;
		if (failed) addBits(counts[failed.word], bitsOf(failed.word) & (open.get(failed) ?? 0));
		else {
			passed[total++] = row;
			addBits(counts.subject, subject[spot]!);
			addBits(counts.traits, traits[spot]!);
			addBits(counts.moments, moments);
		}
	}
	const named = (names: readonly string[], count: (index: number) => number) =>
		Object.fromEntries(names.map((name, index) => [name, count(index)]));
	return {
		passed: passed.subarray(0, total),
		facets: {
			wanneer: named(whens, (index) => bySpan[index] ?? 0),
			dagdeel: named(dayPartSlugs, (index) => byPart[index] ?? 0),
			...Object.fromEntries(
				dimensions.map(({ field, word, first, values }) => [
					field,
					named(values, (index) => counts[word][first + index] ?? 0)
				])
			)
		}
	};
}

/** Bits of values, of which a thing must have one to count. */
export type Bits = Record<Word, number>;

/** The values that count nothing; of days and parts of days all that things with these may have. */
export function uncounted({ wanneer = {}, dagdeel = {}, ...facets }: Facets): Bits {
	const bits: Bits = { subject: 0, traits: 0, moments: 0 };
	for (const { field, word, first, values } of dimensions)
		values.forEach((value, index) => (bits[word] |= facets[field]?.[value] ? 0 : 1 << (first + index)));
	for (const span of whens) bits.moments |= wanneer[span] ? 0 : everyDayPart << blocks[span];
	dayPartSlugs.forEach((slug, bit) => (bits.moments |= dagdeel[slug] ? 0 : 1 << (blocks.any + bit)));
	return bits;
}

/** Does what has these bits have one of them? */
export const hasAny = (bits: Bits, subject: number, traits: number, moments: number): boolean =>
	((subject & bits.subject) | (traits & bits.traits) | (moments & bits.moments)) !== 0;

// Visits only the bits that are set: some ten of ninety.
function addBits(counts: Int32Array, bits: number) {
	for (let rest = bits; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++;
}

// The bits of a filter's own values, to count when only that filter fails; none where all values must hold.
function maskOf(field: string): number {
	const dimension = dimensions.find((dimension) => dimension.field === field);
	if (!dimension || dimension.match === 'all') return 0;
	return ((1 << dimension.values.length) - 1) << dimension.first;
}
