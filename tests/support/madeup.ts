// A made-up municipality for the engine: squares with people, supply and answers, the same for the same seed.
import type { TreeArea } from '#lib/gaps/tree.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import { rdToWgs84 } from '#lib/geo/rd.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import { countedGroups, type Grid } from '#lib/population/grid.ts';
import type { Profile, ProfileKey } from '#lib/reach/reach.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { random, type Random } from '../bench/random.ts';

export type Size = { wijken: number; buurten: number; squares: number; supplies: number; answers: number };
export type Town = { areas: TreeArea[]; grid: Grid; supplies: Supply[]; needs: CountedNeed[] };

const AGES = countedGroups.length - 1;
const WEST = 1600;
const SOUTH = 4150;

/** Speeds as the site ships them, km/h. */
export const walkers = new Map<ProfileKey, Profile>(
	Object.entries({ adult: 5, older: 3.6, child: 3.5, pram: 4, wheelchair: 3 }).map(([key, kmh]) => [
		key as ProfileKey,
		{ key: key as ProfileKey, name: key, kmh, source: 'test' }
	])
);

/** The municipality has id 1; buurten are blocks of squares, wijken rows of buurten. */
export function town(size: Size, seed = 1): Town {
	const chance = random(seed);
	const areas: TreeArea[] = [{ id: 1, level: 'municipality', parentId: null, memberIds: [] }];
	const wijken = Array.from({ length: size.wijken }, (_, index) => 2 + index);
	areas.push(...wijken.map((id) => ({ id, level: 'district' as const, parentId: 1, memberIds: [] })));
	const buurten = Array.from({ length: size.buurten }, (_, index) => ({
		...{ id: 2 + size.wijken + index, level: 'neighbourhood' as const, memberIds: [] },
		parentId: wijken[Math.floor((index * size.wijken) / size.buurten)]!
	}));
	areas.push(...buurten);
	const grid = gridOf(size.squares, buurten, chance);
	return { areas, grid, ...fillTown(grid, buurten, size, seed + 1) };
}

/** Supply and answers for a grid that there is; where a buurt is its own wijk, answers know only the wijk. */
function fillTown(
	grid: Grid,
	buurten: readonly { id: number; parentId: number }[],
	size: Pick<Size, 'supplies' | 'answers'>,
	seed: number
): Pick<Town, 'supplies' | 'needs'> {
	const chance = random(seed);
	return {
		supplies: Array.from({ length: size.supplies }, (_, index) => supply(index + 1, grid, chance)),
		needs: Array.from({ length: size.answers }, (_, index) => need(index, buurten, chance))
	};
}

function gridOf(squares: number, buurten: readonly { id: number; parentId: number }[], chance: Random): Grid {
	const height = Math.ceil(Math.sqrt(squares));
	const people = new Int32Array(squares * countedGroups.length);
	const at = (square: number) => buurten[Math.floor((square * buurten.length) / squares)]!;
	for (let square = 0; square < squares; square++) {
		const ages = Array.from({ length: AGES }, () => (chance.chance(0.3) ? 0 : chance.whole(0, 4000)));
		people.set([ages.reduce((sum, count) => sum + count, 0), ...ages], square * countedGroups.length);
	}
	const x = Int32Array.from({ length: squares }, (_, square) => WEST + Math.floor(square / height));
	const y = Int32Array.from({ length: squares }, (_, square) => SOUTH + (square % height));
	const middles = Array.from(x, (east, square) => rdToWgs84([(east + 0.5) * 100, (y[square]! + 0.5) * 100]));
	return {
		...{ year: 2022, method: 'even', boundaryYear: 2022, source: 'verzonnen', basis: 'made up', x, y, people },
		lon: Float64Array.from(middles, ([lon]) => lon),
		lat: Float64Array.from(middles, ([, lat]) => lat),
		district: Int32Array.from(x, (_, square) => at(square).parentId),
		neighbourhood: Int32Array.from(x, (_, square) => at(square).id)
	};
}

function supply(id: number, grid: Grid, chance: Random): Supply {
	const square = chance.whole(0, grid.x.length - 1);
	const outdoors = chance.chance(0.5);
	return {
		...{ noun: 'place', id, slug: `plek-${id}`, title: `Plek ${id}`, placeId: id, otherWays: [], mode: 'open' },
		...{ used: null, usedIn: null },
		...{
			lon: grid.lon[square]!,
			lat: grid.lat[square]!,
			access: outdoors ? 'openbaar' : 'publiek',
			indoors: !outdoors
		},
		kinds: [chance.pick(kinds.keys), chance.pick(kinds.keys)].filter((key, index, all) => all.indexOf(key) === index),
		targetGroups: chance.chance(0.7) ? [] : [chance.pick(targetGroups.keys)],
		week: outdoors ? 2 ** 21 - 1 : chance.whole(0, 2 ** 21 - 1),
		...{ regularity: 1, joining: 'walk-in', price: chance.pick(['free', 'unknown'] as const), priceCents: null },
		...{ consumptionRequired: null, stepFree: 'yes', toilet: 'unknown', verifyBy: '2027-01-01' }
	};
}

function need(index: number, buurten: readonly { id: number; parentId: number }[], chance: Random): CountedNeed {
	const buurt = chance.pick(buurten);
	return {
		...{ id: String(index), channel: 'web', onDay: '2026-10-01', dayParts: chance.whole(1, 63) },
		kinds: [chance.pick(kinds.keys)],
		targetGroups: [chance.pick(targetGroups.keys)],
		setting: chance.pick(['indoors', 'outdoors', 'either'] as const),
		districtId: buurt.parentId,
		neighbourhoodId: buurt.id !== buurt.parentId && chance.chance(0.8) ? buurt.id : null
	};
}
