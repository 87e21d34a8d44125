// The door of mail: a letter is written in the transaction it belongs to; the worker hands it over.
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Letter } from './letter.ts';
import { htmlOf, subjectOf, textOf } from './rendering.ts';

const KEPT_DAYS = 30;

/** Writes letters to be sent; one whose key (`once`) was written before is left out. Returns how many were written. */
export async function post(tx: Sql, letters: readonly Letter[], now = new Date()): Promise<number> {
	if (!letters.length) return 0;
	const rows = letters.map((letter) => ({
		kind: letter.kind,
		once: letter.once ?? null,
		recipient: letter.to,
		subject: subjectOf(letter),
		text: textOf(letter),
		html: htmlOf(letter),
		stop_url: letter.stopUrl ?? null,
		written_at: now,
		send_at: letter.sendAt ?? now,
		delete_by: addDays(dayAt(now), letter.keptDays ?? KEPT_DAYS)
	}));
	const { count } = await tx`
		insert into letters (kind, once, recipient, subject, text, html, stop_url, written_at, send_at, delete_by)
		select kind, once, recipient, subject, text, html, stop_url, written_at, send_at, delete_by
		from json_populate_recordset(null::letters, ${tx.json(rows as never)}::json)
		on conflict (once) do nothing`;
	return count;
}
