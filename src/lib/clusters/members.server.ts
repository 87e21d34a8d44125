// Which answers belong to a shared need: taken along by what it is about, and taken out one by one by an officer.
import type { Me } from '#lib/accounts/rights.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { change } from './changing.server.ts';
import * as queries from './member-queries.server.ts';
import { fits, type Subject } from './suggest.ts';

export type { Member } from './member-queries.server.ts';

/** Every answer that is about this; an area may be a wijk, or a group of them. */
export async function fitting(tx: Sql, subject: Subject): Promise<string[]> {
	const districts = subject.areaId === null ? [] : await queries.districtsIn(tx, subject.areaId);
	return (await queries.told(tx)).filter((one) => fits(subject, one, districts)).map(({ id }) => id);
}

/** Answers that fit, and neither belong to it yet nor were taken out. */
export async function notYetIn(tx: Sql, cluster: Subject & { id: number }): Promise<string[]> {
	const decided = await queries.decidedIds(tx, cluster.id);
	return (await fitting(tx, cluster)).filter((id) => !decided.has(id));
}

/** Takes along every answer that fits since; returns how many. @throws Forbidden */
export const takeNew = (who: Me | null, id: number) =>
	change(who, id, async (tx, _, cluster) => queries.addMembers(tx, id, await notYetIn(tx, cluster)));

/** Takes one answer out, for good; false when it did not belong to it. @throws Forbidden */
export const takeOut = (who: Me | null, id: number, needId: string): Promise<boolean | undefined> =>
	change(who, id, async (tx, me) => isUuid(needId) && queries.takeOut(tx, id, needId, me.id));
