// Every answer for who works with them, and leaving out a flood or a joke: it counts nowhere, and can be put back.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { AnswerFilter, Target, Why } from './answers.ts';
import * as queries from './answer-queries.server.ts';
import { theirs } from './here.server.ts';
import { raise } from './queries.server.ts';
import { withdraw } from './texts.server.ts';
import type { Where } from './where.ts';

export const PAGE = 25;
const MOST_BURSTS = 20;

export type AnswerList = {
	/** The wijken somebody may look at. */
	wheres: Where[];
	/** `waiting`: there is a sentence, and who asks may not read it before a moderator did. */
	answers: (queries.Answer & { by: string | null; waiting: boolean })[];
	total: number;
	bursts: queries.Burst[];
	/** May leave out and put back. */
	mayExclude: boolean;
	/** Reads sentences before they are approved. */
	mayDecide: boolean;
};

/** Answers in the wijken of who asks, `page` from 1. @throws Forbidden */
export async function list(
	who: Me | null,
	municipality: string,
	filter: AnswerFilter,
	page: number
): Promise<AnswerList> {
	const wheres = await theirs(who, 'need.see', municipality);
	const at = withinOf(wheres, filter.area);
	const [answers, total, bursts] = await Promise.all([
		queries.answers(sql, filter, at, PAGE, (page - 1) * PAGE),
		queries.count(sql, filter, at),
		queries.bursts(sql, withinOf(wheres, ''), MOST_BURSTS)
	]);
	const names = await accounts.namesOf(
		sql,
		answers.flatMap(({ enteredBy }) => enteredBy ?? [])
	);
	return {
		wheres,
		answers: answers.map((answer) => ({ ...readable(who, answer), by: nameOf(answer.enteredBy, names) })),
		total,
		bursts,
		mayExclude: may(who, 'need.exclude'),
		mayDecide: may(who, 'review.decide')
	};
}

// It can say too much about somebody: only who decides about it reads it before that.
function readable(who: Me | null, answer: queries.Answer) {
	const waiting = answer.sentence !== null && !answer.approved && !may(who, 'review.decide');
	return { ...answer, sentence: waiting ? null : answer.sentence, waiting };
}

// The name of a source is a name.
const nameOf = (by: string | null, names: ReadonlyMap<string, string>) =>
	by && isUuid(by) ? (names.get(by) ?? 'iemand die er niet meer is') : by;

// Of an area that is not theirs there is nothing to see.
function withinOf(wheres: readonly Where[], slug: string): queries.Within {
	const chosen = wheres.flatMap((where) => {
		if (!slug || where.slug === slug) return [where];
		const parts = where.parts.filter((part) => part.slug === slug);
		return parts.length ? [{ ...where, parts, partsOnly: true }] : [];
	});
	return {
		districts: chosen.filter(({ partsOnly }) => !partsOnly).map(({ id }) => id),
		neighbourhoods: chosen.filter(({ partsOnly }) => partsOnly).flatMap(({ parts }) => parts.map(({ id }) => id))
	};
}

/** Leaves out one answer or a burst; returns how many counted before. What somebody took back loses its sentence. @throws Forbidden */
export const leaveOut = (who: Me | null, target: Target, why: Why, now: Date): Promise<number> =>
	deciding(who, async (tx, by) => {
		const ids = await queries.exclude(tx, target, why, by, now);
		await queries.log(tx, ids, 'left-out', why, by, now);
		if (why === 'withdrawn') {
			await queries.removeTexts(tx, ids);
			for (const id of ids) await withdraw(tx, id, by);
		}
		return ids.length;
	});

/** Puts back one answer or a burst, and takes the mark of a flood off; returns how many changed. @throws Forbidden */
export const letCount = (who: Me | null, target: Target, why: string, now: Date): Promise<number> =>
	deciding(who, async (tx, by) => {
		const ids = await queries.include(tx, target);
		await queries.log(tx, ids, 'counts', why, by, now);
		return ids.length;
	});

const deciding = (who: Me | null, work: (tx: Sql, by: string) => Promise<number>): Promise<number> =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'need.exclude');
		const changed = await work(tx, me.id);
		if (changed) await raise(tx);
		return changed;
	});
