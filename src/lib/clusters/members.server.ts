// Which answers belong to a shared need: taken along by what it is about, and taken out one by one by an officer.
import type { Me } from '#lib/accounts/rights.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { change } from './changing.server.ts';
import * as queries from './member-queries.server.ts';

export type { Member } from './member-queries.server.ts';

/** Takes along every answer that fits since; returns how many. @throws Forbidden */
export const takeNew = (who: Me | null, id: number) =>
	change(who, id, async (tx, _, cluster) => queries.addFitting(tx, id, cluster));

/** Takes one answer out, for good; false when it did not belong to it. @throws Forbidden */
export const takeOut = (who: Me | null, id: number, needId: string): Promise<boolean | undefined> =>
	change(who, id, async (tx, me) => isUuid(needId) && queries.takeOut(tx, id, needId, me.id));
