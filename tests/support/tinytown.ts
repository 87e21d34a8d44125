// A municipality that fits on a sheet of paper: wijken, buurten, and groups of these, made up at random.
import fc from 'fast-check';
import type { TreeArea } from '#lib/gaps/tree.ts';

/** Areas of a municipality with id 1: up to four wijken of up to four buurten, and perhaps a group of each sort. */
export const someAreas: fc.Arbitrary<TreeArea[]> = fc
	.record({
		buurten: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
		groups: fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3 }), { maxLength: 2 })
	})
	.map(({ buurten, groups }) => {
		const areas: TreeArea[] = [{ id: 1, level: 'municipality', parentId: null, memberIds: [] }];
		const add = (level: TreeArea['level'], parentId: number | null, memberIds: number[] = []) =>
			areas[areas.push({ id: areas.length + 1, level, parentId, memberIds }) - 1]!.id;
		for (const count of buurten) {
			const wijk = add('district', 1);
			for (let buurt = 0; buurt < count; buurt++) add('neighbourhood', wijk);
		}
		const parts = areas.slice(1);
		for (const picks of groups) add('group', null, [...new Set(picks.map((pick) => parts[pick % parts.length]!.id))]);
		return areas;
	});
