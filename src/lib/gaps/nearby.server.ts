// Supply that names a kind, and how far each reaches by the profile of a group: only what may reach the area.
import type { Spot } from '#lib/reach/reach.ts';
import { profileOf } from './norms.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Setting } from './result.ts';
import { squaresOf, type Near } from './lines.ts';
import { suits } from './supply.ts';
import type { World } from './world.server.ts';

const METRES_A_DEGREE = 111_000;

/** In order of key. */
export async function nearby(
	{ base, supply }: World,
	areaId: number,
	{ group, kind, setting }: { group: TargetGroup; kind: Kind; setting: Setting }
): Promise<Near[]> {
	const { grid, reach, profiles, norms, zones } = base;
	const profile = profiles.get(profileOf(group));
	if (!profile) return [];
	const { maxMinutes } = norms.of(kind, group);
	const inArea = squaresOf(zones, areaId);
	const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
	inArea.forEach((is, square) => {
		if (!is) return;
		box.west = Math.min(box.west, grid.lon[square]!);
		box.east = Math.max(box.east, grid.lon[square]!);
		box.south = Math.min(box.south, grid.lat[square]!);
		box.north = Math.max(box.north, grid.lat[square]!);
	});
	// Nobody walks further than the straight line; a degree of longitude is shorter than one of latitude.
	const margin = (((profile.kmh * 1000) / 60) * maxMinutes) / METRES_A_DEGREE;
	const wide = margin / Math.cos((box.south * Math.PI) / 180);
	const mayReach = ({ lon, lat }: Spot) =>
		lon >= box.west - wide && lon <= box.east + wide && lat >= box.south - margin && lat <= box.north + margin;
	const all = [...supply.values()]
		.map(({ placed }) => placed.supply)
		.filter((one) => one.kinds.includes(kind) && suits(one, setting) && mayReach(one));
	const reached = await reach.minutes(grid, all, profile, maxMinutes);
	return all.map((one, index) => ({ supply: one, reached: reached[index]! }));
}
