// What is on the site already and may be what somebody is describing: shown while they write.
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { Lookalike } from '#lib/merging/merge.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as queries from './queries.server.ts';
import type { Settled } from './settling.server.ts';
import type { Shown } from './shown.ts';

type Described = { id: string; activityId: number | null; draft: Settled['draft']; shown: Shown };

/**
 * Public activities that look like this draft, which who asks may see: by its name, and near where it is. Who changes or
 * copies something of theirs knows what they have themselves.
 */
export async function twins({ id, activityId, draft, shown }: Described, now = new Date()): Promise<Lookalike[]> {
	const own = activityId ?? (await queries.copiedFrom(sql, id));
	const { lon, lat } = shown.activity;
	const point = lon !== null && lat !== null && !(await isMiddle({ lon, lat })) ? { lon, lat } : null;
	return merging.twins('activity', draft.title, { point, own, initiative: own && draft.initiativeId, now });
}

// An address in words stands in the middle of its wijk: nothing is near it.
async function isMiddle({ lon, lat }: { lon: number; lat: number }): Promise<boolean> {
	const { districts } = await areas.list(configuration().municipality);
	return districts.some(({ labelLon, labelLat }) => labelLon === lon && labelLat === lat);
}
