// Whose connector is at home where: of the area itself, of the wijk it lies in, of a group around it.
import { expect, test } from 'vitest';
import type { Area } from '#lib/areas/area.ts';
import { around, within } from '#lib/areas/around.ts';

const area = (id: number, level: Area['level'], parentId: number | null, memberIds: number[] = []) =>
	({ id, level, parentId, memberIds }) as unknown as Area;
const [OSS, SCHADEWIJK, RUWAARD, ZUID, NOORD, KORTFOORT] = [1, 10, 20, 11, 12, 21] as const;
const [WEST, ZUIDEN, ALONE] = [100, 101, 102] as const;
const known = {
	municipality: area(OSS, 'municipality', null),
	districts: [area(SCHADEWIJK, 'district', OSS), area(RUWAARD, 'district', OSS)],
	neighbourhoods: [
		area(ZUID, 'neighbourhood', SCHADEWIJK),
		area(NOORD, 'neighbourhood', SCHADEWIJK),
		area(KORTFOORT, 'neighbourhood', RUWAARD)
	],
	groups: [
		area(WEST, 'group', OSS, [SCHADEWIJK, RUWAARD]),
		area(ZUIDEN, 'group', OSS, [ZUID, KORTFOORT]),
		area(ALONE, 'group', OSS, [RUWAARD])
	]
};
const sorted = (ids: number[]) => ids.toSorted((one, other) => one - other);

test('in a buurt are at home: its own connector, that of its wijk, and those of groups of either', () => {
	expect(sorted(around([ZUID], known))).toEqual([SCHADEWIJK, ZUID, WEST, ZUIDEN]);
	expect(sorted(around([SCHADEWIJK, ZUID], known))).toEqual([SCHADEWIJK, ZUID, WEST, ZUIDEN]);
	expect(sorted(around([SCHADEWIJK, null], known))).toEqual([SCHADEWIJK, WEST]);
	expect(sorted(around([RUWAARD], known))).toEqual([RUWAARD, WEST, ALONE]);
});

test('of the municipality nobody is connector, and of nowhere neither', () => {
	expect(around([OSS], known)).toEqual([]);
	expect(around([null, undefined], known)).toEqual([]);
});

test('what lies within an area is exactly what that area lies around', () => {
	const all = [SCHADEWIJK, RUWAARD, ZUID, NOORD, KORTFOORT, WEST, ZUIDEN, ALONE];
	for (const one of all)
		expect(sorted(within([one], known))).toEqual(sorted(all.filter((other) => around([other], known).includes(one))));
});
