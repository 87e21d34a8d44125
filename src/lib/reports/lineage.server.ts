// Who may see the report of an area: officers, and who connects it, the wijk it lies in, or a group of these.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

/** Who asks, with the rights of this moment. @throws Forbidden */
export const mustSee = async (who: Me | null, { id }: Pick<Area, 'id'>): Promise<Me> =>
	accounts.mustMay(sql, who, 'gap.see', { areas: around([id], await areas.list(configuration().municipality)) });
