// The SQL of letters: written, waiting, being handed over, ended.
import type { Day } from '#lib/calendar/days.ts';
import { json, type Sql } from '#lib/foundation/database.server.ts';

export type Ending = 'sent' | 'refused' | 'in-doubt' | 'too-late';

export type LetterRow = {
	id: string;
	kind: string;
	recipient: string;
	subject: string;
	text: string;
	html: string;
	stopUrl: string | null;
	writtenAt: Date;
	/** How often the mail server put it off. */
	tries: number;
};

/** A letter as /postvak shows it. */
export type KeptLetter = Pick<LetterRow, 'id' | 'kind' | 'recipient' | 'subject' | 'text' | 'writtenAt'>;

export type NewLetter = {
	id: string;
	kind: string;
	once: string | null;
	recipient: string;
	subject: string;
	text: string;
	html: string;
	stop_url: string | null;
	written_at: Date;
	send_at: Date;
	send_before: Date;
	delete_by: Day;
};

export async function write(tx: Sql, rows: readonly NewLetter[]): Promise<number> {
	const { count } = await tx`
		with rows as (
			select * from json_to_recordset(${json(tx, rows)}::json) as r (id uuid, kind text, once text, recipient text,
				subject text, text text, html text, stop_url text, written_at timestamptz, send_at timestamptz,
				send_before timestamptz, delete_by date)
		), written as (
			insert into letters (id, kind, once, recipient, subject, text, html, stop_url, written_at, send_before, delete_by)
			select id, kind, once, recipient, subject, text, html, stop_url, written_at, send_before, delete_by from rows
			on conflict (once) do nothing
			returning id
		)
		insert into letters_waiting (letter_id, send_at) select id, send_at from rows join written using (id)`;
	return count;
}

/**
 * Takes the letter that waited longest and notes that it is being handed over: one statement, committed before anything
 * is sent. Two workers never get the same one. Undefined: nothing waits.
 */
export async function claim(sql: Sql, now: Date): Promise<LetterRow | undefined> {
	const [row] = await sql<LetterRow[]>`
		with next as (
			delete from letters_waiting where letter_id = (
				select w.letter_id from letters_waiting w join letters l on l.id = w.letter_id
				where w.send_at <= ${now} and l.send_before > ${now}
				order by w.send_at limit 1 for update of w skip locked
			) returning letter_id
		), handover as (
			insert into letter_handovers (letter_id, at) select letter_id, ${now} from next returning letter_id
		)
		select l.id, l.kind, l.recipient, l.subject, l.text, l.html, l.stop_url as "stopUrl", l.written_at as "writtenAt", l.tries
		from handover h join letters l on l.id = h.letter_id`;
	return row;
}

/**
 * What became of a letter; its words, and the links in them, go with it. It is said once more when it was in doubt
 * meanwhile: now it is known. A letter that was taken back while it was on its way is not known any more.
 */
export const end = (sql: Sql, id: string, how: Ending, answer: string, now: Date) => sql`
	with known as (delete from letter_handovers where letter_id = ${id}),
		spoken as (update letters set text = '', html = '', stop_url = null where id = ${id})
	insert into letter_endings (letter_id, at, how, answer)
	select id, ${now}, ${how}, ${answer} from letters where id = ${id}
	on conflict (letter_id) do update set at = excluded.at, how = excluded.how, answer = excluded.answer`;

/** The letter did certainly not arrive: it waits again, until `sendAt`. */
export const putBack = (sql: Sql, id: string, sendAt: Date) => sql`
	with known as (delete from letter_handovers where letter_id = ${id}),
		undone as (delete from letter_endings where letter_id = ${id}),
		again as (update letters set tries = tries + 1 where id = ${id})
	insert into letters_waiting (letter_id, send_at) select id, ${sendAt} from letters where id = ${id}`;

/** Ends letters whose worker went away before it heard an answer. */
export const endDoubtful = (sql: Sql, before: Date, now: Date) => sql<{ id: string; kind: string }[]>`
	with gone as (
		delete from letter_handovers where at < ${before} returning letter_id
	), ended as (
		insert into letter_endings (letter_id, at, how) select letter_id, ${now}, 'in-doubt' from gone
	), spoken as (
		update letters set text = '', html = '', stop_url = null where id in (select letter_id from gone)
	)
	select l.id, l.kind from gone join letters l on l.id = gone.letter_id`;

/** Ends letters that wait and are of no use any more. */
export const endLate = (sql: Sql, now: Date) => sql<{ id: string; kind: string }[]>`
	with gone as (
		delete from letters_waiting w using letters l
		where l.id = w.letter_id and l.send_before <= ${now}
		returning l.id, l.kind
	), ended as (
		insert into letter_endings (letter_id, at, how) select id, ${now}, 'too-late' from gone
	), spoken as (
		update letters set text = '', html = '', stop_url = null where id in (select id from gone)
	)
	select id, kind from gone`;

/** How many should go out now. */
export async function countDue(sql: Sql, now: Date): Promise<number> {
	const [row] = await sql<{ count: number }[]>`
		select count(*)::int as count from letters_waiting where send_at <= ${now}`;
	return row!.count;
}

/** A letter of which nobody knows that it arrived. */
export type Missed = Pick<LetterRow, 'id' | 'recipient' | 'subject'> & {
	at: Date;
	how: Exclude<Ending, 'sent'>;
	/** What the mail server said. */
	answer: string;
};

export const missed = (sql: Sql, limit: number) => sql<Missed[]>`
	select l.id, l.recipient, l.subject, e.at, e.how, e.answer from letter_endings e join letters l on l.id = e.letter_id
	where e.how <> 'sent' order by e.at desc, l.id limit ${limit}`;

const kept = (sql: Sql) => sql`id, kind, recipient, subject, text, written_at as "writtenAt"`;

export const newest = (sql: Sql, limit: number) => sql<KeptLetter[]>`
	select ${kept(sql)} from letters order by written_at desc, id limit ${limit}`;

export async function byId(sql: Sql, id: string): Promise<KeptLetter | undefined> {
	const [row] = await sql<KeptLetter[]>`select ${kept(sql)} from letters where id = ${id}`;
	return row;
}

export async function forget(sql: Sql, today: Day): Promise<number> {
	const { count } = await sql`delete from letters where delete_by <= ${today}`;
	return count;
}

/** `key` holds no % or _: it is a name and an id. */
export const takeBack = (tx: Sql, key: string) => tx`delete from letters where once like ${`${key}:%`}`;
