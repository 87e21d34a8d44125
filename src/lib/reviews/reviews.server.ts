// The door of reviews: what waits for a person, and what that person decided. It knows of no other room; who files a
// review carries out what was decided.
import type { Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';

export type ReviewNoun = 'initiative' | 'draft' | 'claim' | 'reports' | 'twins' | 'need-text';
export type Asked = {
	noun: ReviewNoun;
	/** Id within the noun; of reports and twins 'place:12' or 'activity:7', of need-text the id of the need. */
	ref: string;
	initiativeId: number | null;
	why: 'first' | 'links' | 'claim' | 'reports' | 'twins' | 'need-text';
	/** Of a draft: what was asked about. */
	revision?: number;
	/** Id of an account, or 'bewoners'. */
	by: string;
};
export type Verdict = 'approved' | 'rejected' | 'withdrawn';
export type Review = {
	id: string;
	noun: ReviewNoun;
	ref: string;
	initiativeId: number | null;
	why: Asked['why'];
	revision: number;
	askedAt: Date;
	askedBy: string;
};

/** Puts a question in the queue; one that is open already about the same thing is renewed. Returns its id. */
export async function ask(tx: Sql, asked: Asked): Promise<string> {
	// Two at once ask one question.
	await tx`select pg_advisory_xact_lock(hashtext(${`reviews ${asked.noun} ${asked.ref}`}))`;
	const stands = await open(tx, asked.noun, asked.ref);
	if (stands) {
		await tx`update reviews set revision = ${asked.revision ?? 1}, why = ${asked.why} where id = ${stands.id}`;
		return stands.id;
	}
	const [row] = await tx<{ id: string }[]>`
		insert into reviews (noun, ref, initiative_id, why, revision, asked_by)
		values (${asked.noun}, ${asked.ref}, ${asked.initiativeId}, ${asked.why}, ${asked.revision ?? 1}, ${asked.by})
		returning id`;
	return row!.id;
}

const columns = (sql: Sql) => sql`
	r.id, r.noun, r.ref, r.initiative_id as "initiativeId", r.why, r.revision, r.asked_at as "askedAt", r.asked_by as "askedBy"`;

/** The question that is open about this thing, locked until the transaction ends. */
export async function open(tx: Sql, noun: ReviewNoun, ref: string): Promise<Review | undefined> {
	const rows = await tx<{ id: string }[]>`
		select id from reviews where noun = ${noun} and ref = ${ref} order by asked_at desc for update`;
	return undecided(
		tx,
		rows.map(({ id }) => id)
	);
}

/** Whether a question is open about this thing, for who only looks. */
export async function isOpen(sql: Sql, noun: ReviewNoun, ref: string): Promise<boolean> {
	const { count } = await sql`
		select from reviews r where r.noun = ${noun} and r.ref = ${ref}
			and not exists (select from review_decisions d where d.review_id = r.id)`;
	return count > 0;
}

/** One open question by its id, for who locks what it is about before the question itself. */
export async function find(tx: Sql, id: string): Promise<Review | undefined> {
	return isUuid(id) ? undecided(tx, [id]) : undefined;
}

/** One open question by its id, locked until the transaction ends; undefined when it was decided meanwhile. */
export async function take(tx: Sql, id: string): Promise<Review | undefined> {
	if (!isUuid(id)) return undefined;
	await tx`select from reviews where id = ${id} for update`;
	return undecided(tx, [id]);
}

// A statement of its own, after the lock: who waited for it must see what the other one decided.
async function undecided(tx: Sql, ids: readonly string[]): Promise<Review | undefined> {
	const [row] = await tx<Review[]>`
		select ${columns(tx)} from reviews r
		where r.id = any(${ids as string[]}::uuid[]) and not exists (select from review_decisions d where d.review_id = r.id)
		order by r.asked_at desc limit 1`;
	return row;
}

/** Writes down what was decided, by whom and why. A question is decided once. */
export async function decide(tx: Sql, id: string, by: string, verdict: Verdict, reason = ''): Promise<void> {
	await tx`insert into review_decisions (review_id, by, verdict, reason) values (${id}, ${by}, ${verdict}, ${reason})
		on conflict (review_id) do nothing`;
}

/** The last decision about this thing, for who asked. Rights were asked by whoever opened the transaction. */
export async function lastDecision(tx: Sql, noun: ReviewNoun, ref: string) {
	const [row] = await tx<{ verdict: Verdict; reason: string; at: Date; revision: number }[]>`
		select d.verdict, d.reason, d.at, r.revision from review_decisions d join reviews r on r.id = d.review_id
		where r.noun = ${noun} and r.ref = ${ref} order by d.at desc limit 1`;
	return row;
}
