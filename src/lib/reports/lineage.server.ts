// Where an area lies, for who may see it: a connector of a wijk, or of a group it belongs to, may see its buurten.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

/** Ids of the area, of the wijk it is part of, and of the groups of these. */
async function lineage({ id, level, parentId }: Pick<Area, 'id' | 'level' | 'parentId'>): Promise<number[]> {
	const own = level === 'neighbourhood' && parentId !== null ? [id, parentId] : [id];
	const { groups } = await areas.list(configuration().municipality);
	return [
		...own,
		...groups.filter(({ memberIds }) => memberIds.some((member) => own.includes(member))).map(({ id }) => id)
	];
}

/** Who asks, with the rights of this moment. @throws Forbidden */
export const mustSee = async (who: Me | null, area: Area): Promise<Me> =>
	accounts.mustMay(sql, who, 'gap.see', { areas: await lineage(area) });
