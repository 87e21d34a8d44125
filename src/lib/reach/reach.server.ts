// The door to reach: how far one walks, by the best means this site has.
import { sql } from '#lib/foundation/database.server.ts';
import { crow } from './crow.ts';
import * as queries from './queries.server.ts';
import type { Profile, ProfileKey, Reach } from './reach.ts';

/** How fast who walks. */
export async function profiles(): Promise<Map<ProfileKey, Profile>> {
	return new Map((await queries.profiles(sql)).map((profile) => [profile.key, profile]));
}

/** The best there is now. */
export async function current(): Promise<Reach> {
	return crow();
}
