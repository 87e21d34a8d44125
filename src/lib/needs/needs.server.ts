// The door of needs: what people miss, said or entered, counted, and never traced to who said it.
import { may, type Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import type { CountedNeed } from './need.ts';
import * as queries from './queries.server.ts';
import { MIN_ANSWERS } from './threshold.ts';

export { leaveOut, letCount, list, type AnswerList } from './answers.server.ts';
export { cardAt, cardsOf, makeCards, type Card } from './cards.server.ts';
export { enteredToday, pileSize, takeBack, type Entered } from './entering.server.ts';
export { knownArea, theirs, wheres } from './here.server.ts';
export { inPublic } from './public.server.ts';
export { enter, say, type Said } from './saying.server.ts';
export { store, type Stored } from './storing.server.ts';
export { leastAnswers, thresholds } from './threshold.server.ts';
export { approveText, forgetDevices, forgetTexts, holdText, removeText, textOf } from './texts.server.ts';

/** Another text whenever something changed that counts or may be quoted: who keeps a result makes it again. */
export const version = (sql: Sql): Promise<string> => queries.version(sql);

/** How many bursts wait for a person, and do not count in public until then. Null: who does not decide that. */
export const waiting = async (who: Me | null): Promise<number | null> =>
	may(who, 'need.exclude') ? queries.unsettled(sql) : null;

/** Every answer that counts, in order of id. */
export const counted = (sql: Sql): Promise<CountedNeed[]> => queries.counted(sql);

/**
 * Sentences of an area (wijk, buurt or group) that a moderator approved, the latest first; none as long as fewer than
 * `least` answers of it count. `about`: only of answers that name this group (everyone: any) and kind.
 */
export const approvedSentences = async (
	sql: Sql,
	areaId: number,
	limit: number,
	least: number = MIN_ANSWERS,
	about: queries.Subject | null = null
): Promise<string[]> =>
	(await queries.approvedSentences(sql, areaId, limit, least, about)).map(({ sentence }) => sentence);
