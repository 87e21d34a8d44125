// Supply laid on the grid: how far each spot reaches, for everyone who is counted.
import type { Grid } from '#lib/population/grid.ts';
import type { Profile, ProfileKey, Reach, Reached } from '#lib/reach/reach.ts';
import { COUNTED, groups } from './columns.ts';
import { place, type Placed } from './engine.ts';
import { profileOf, type Norms } from './norms.ts';
import type { Supply } from './supply.ts';

export type Ground = {
	grid: Grid;
	reach: Reach;
	profiles: ReadonlyMap<ProfileKey, Profile>;
	norms: Norms;
	/** Day. */
	today: string;
};

const BATCH = 32;

/** Places these supplies, in their order; in between the site answers others. */
export async function placeAll(ground: Ground, supplies: readonly Supply[]): Promise<Placed[]> {
	const { grid, reach, profiles, norms, today } = ground;
	const counted = new Set(groups.slice(0, COUNTED).map(profileOf));
	const placed: Placed[] = [];
	for (let from = 0; from < supplies.length; from += BATCH) {
		const batch = supplies.slice(from, from + BATCH);
		const reached = new Map<ProfileKey, Reached[]>();
		for (const key of counted) {
			const profile = profiles.get(key);
			if (profile) reached.set(key, await reach.minutes(grid, batch, profile, furthest(norms, key)));
		}
		batch.forEach((supply, index) =>
			placed.push(place(supply, (profile) => reached.get(profile)?.[index], norms, today))
		);
		await new Promise((next) => setImmediate(next));
	}
	return placed;
}

/** The most minutes that any norm lets somebody of this profile walk. */
export const furthest = ({ all }: Norms, profile: ProfileKey): number =>
	Math.max(...all.filter(({ targetGroup }) => profileOf(targetGroup) === profile).map(({ maxMinutes }) => maxMinutes));
