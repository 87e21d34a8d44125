// Where an area lies, for who may see it: a connector of a wijk, or of a group it belongs to, may see its buurten.
import { may, Forbidden, type Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
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

/** @throws Forbidden */
export async function mustSee(who: Me | null, area: Area): Promise<void> {
	if (!may(who, 'gap.see', { areas: await lineage(area) })) throw new Forbidden('gap.see');
}
