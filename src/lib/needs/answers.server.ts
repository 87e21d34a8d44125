// The answers to work with: a list and no figure. And leaving out a flood or a joke: it counts nowhere, and can be put back.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me } from '#lib/accounts/rights.ts';
import { monthOf } from '#lib/calendar/daywords.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { aboutMany, type AnswerFilter, type Target, type Why } from './answers.ts';
import * as queries from './answer-queries.server.ts';
import { theirs } from './here.server.ts';
import { raise } from './queries.server.ts';
import { withdraw } from './texts.server.ts';
import { thresholds } from './threshold.server.ts';
import type { Where } from './where.ts';

const PAGE = 25;
const MOST_BURSTS = 20;

/** What may leave: the month, and not which day. */
type Told<Row> = Omit<Row, 'onDay' | 'districtId'> & { month: string };

/** An area is named where enough answers count; a number is told in steps, or not at all. */
export type AnswerList = {
	/** The wijken to choose from. */
	wheres: Where[];
	/** `waiting`: there is a sentence, and who asks may not read it before a moderator did. */
	answers: (Told<queries.Answer> & { by: string | null; waiting: boolean })[];
	/** How many there are; null where that is not told. */
	many: string | null;
	/** There is a next page. */
	more: boolean;
	bursts: (Omit<Told<queries.Burst>, 'size'> & { many: string })[];
	/** From how many answers on something is told. */
	least: number;
	/** Only what who asks entered. */
	own: boolean;
	/** May leave out and put back. */
	mayExclude: boolean;
	/** Reads sentences before they are approved. */
	mayDecide: boolean;
};

/**
 * A list to work with, and no figure: `page` from 1. Who is only connector reads what they entered, in their wijken. Of a
 * wijk from which too few answers came there is nothing to choose; among all its answers stand without its name.
 * @throws Forbidden
 */
export async function list(
	who: Me | null,
	municipality: string,
	filter: AnswerFilter,
	page: number
): Promise<AnswerList> {
	const wheres = await theirs(who, 'need.see', municipality);
	const own = !may(who, 'need.see');
	const [heard, { answers: least }] = await Promise.all([queries.heard(sql), thresholds()]);
	const at = (slug: string) => withinOf(wheres, slug, own ? who!.id : null);
	const told = <Row extends Pick<queries.Answer, 'onDay' | 'districtId' | 'area'>>(row: Row): Told<Row> => {
		const { onDay, districtId, ...rest } = row;
		return { ...rest, area: own || heard.has(districtId ?? 0) ? row.area : null, month: monthOf(onDay) };
	};
	const asked = wheres.find(({ slug }) => slug === filter.area);
	const silent = !own && filter.area !== '' && !heard.has(asked?.id ?? 0);
	const [found, count, bursts] = await Promise.all([
		silent ? [] : queries.answers(sql, filter, at(filter.area), PAGE + 1, (page - 1) * PAGE),
		silent || own || filter.state || filter.burst ? 0 : queries.count(sql, filter, at(filter.area)),
		own ? [] : queries.bursts(sql, at(''), filter.state === 'left-out', MOST_BURSTS)
	]);
	const answers = found.slice(0, PAGE);
	const names = await accounts.namesOf(
		sql,
		answers.flatMap(({ enteredBy }) => enteredBy ?? [])
	);
	return {
		wheres,
		answers: answers.map((answer) => ({ ...told(readable(who, answer)), by: nameOf(answer.enteredBy, names) })),
		many: count < least ? null : aboutMany(count, least),
		more: found.length > PAGE,
		bursts: bursts.map(({ size, ...burst }) => ({ ...told(burst), many: aboutMany(size, least) })),
		least,
		own,
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
function withinOf(wheres: readonly Where[], slug: string, by: string | null): queries.Within {
	const chosen = wheres.filter((where) => !slug || where.slug === slug);
	return {
		districts: chosen.filter(({ partsOnly }) => !partsOnly).map(({ id }) => id),
		neighbourhoods: chosen.filter(({ partsOnly }) => partsOnly).flatMap(({ parts }) => parts.map(({ id }) => id)),
		by
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

/** Puts back one answer, or what was left out as one burst, and takes its mark off; returns how many changed. @throws Forbidden */
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
