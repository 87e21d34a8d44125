// What the gap promises of figures as they leave the room, withheld and rounded: a loss never reads as better, and an answer
// more never as less need, except that it may be withheld.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { severity } from '#lib/gaps/classify.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { busyTown, lessOf, told } from '../support/toldtown.ts';

const isMilder = (is: GapCell, was: GapCell) => severity[is.class] < severity[was.class];

test('whatever a place loses, no figure and no class reads as better', async () => {
	const losses = fc.constantFrom(...Object.keys(lessOf));
	await fc.assert(
		fc.asyncProperty(busyTown, fc.nat(11), losses, fc.nat(2 ** 21 - 1), async (all, which, name, chance) => {
			const less = all.supplies.flatMap((one, index) => (index === which ? (lessOf[name]!(one, chance) ?? []) : one));
			const before = (await told(all, all.supplies))(all.needs);
			const after = (await told(all, less))(all.needs);
			const better = before.apart.flat().filter((was, index) => {
				const is = after.apart.flat()[index]!;
				const rises = (figure: 'served' | 'overlap') => (is[figure].value ?? 0) > (was[figure].value ?? Infinity);
				const fewerWithout = (is.affected.value ?? Infinity) < (was.affected.value ?? 0);
				return isMilder(is, was) || rises('served') || rises('overlap') || fewerWithout;
			});
			expect(better).toEqual([]);
			expect(before.table.filter((was, index) => isMilder(after.table[index]!, was))).toEqual([]);
		}),
		{ numRuns: 40 }
	);
});

// From one answer more another number may be found out: then what was told of its setting is told no longer.
test('an answer more makes need milder only where it is withheld: of all together where the worst setting is', async () => {
	await fc.assert(
		fc.asyncProperty(busyTown, fc.nat(399), async (all, last) => {
			const tell = await told(all, all.supplies);
			const [before, after] = [tell(all.needs.toSpliced(last, 1)), tell(all.needs)];
			const silent = new Set<string>();
			const keyOf = ({ areaId, group }: GapCell, { setting }: GapCell) => `${areaId} ${group} ${setting}`;
			before.apart.flat().forEach((was, index) => {
				const is = after.apart.flat()[index]!;
				expect(is.answers.value ?? Infinity).toBeGreaterThanOrEqual(was.answers.value ?? 0);
				if (is.class === 'unknown' && is.answers.value === null) silent.add(keyOf(is, is));
				else expect(isMilder(is, was), keyOf(is, is)).toBe(false);
			});
			before.table.forEach((was, index) => {
				const is = after.table[index]!;
				if (isMilder(is, was)) expect(silent).toContain(keyOf(is, was));
			});
		}),
		{ numRuns: 60 }
	);
});
