// One way to answer a "klopt dit niet?" form, whatever the page: too often, wrong, or kept.
import { told } from '#lib/design/fields.ts';
import { subscriber, tooOften } from '#lib/foundation/ratelimit.server.ts';
import { mark } from '#lib/foundation/sealed.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { NOT_HELD, parseReport, reportWords, type ReportTyped } from './report.ts';
import * as moderation from './moderation.server.ts';

// A street of neighbours behind one address may all have something to say; a machine has more.
const LIMIT = { name: 'report', points: 10, seconds: 3600 };

export type ReportAnswer =
	| { ok: true }
	| {
			ok: false;
			status: 422 | 429;
			problems: { field: string; message: string }[];
			typed: ReportTyped;
			/** Seconds until the next message is taken. */
			wait?: number;
	  };

/** Keeps the message, or says what to do; what was typed is never lost. */
export async function answerReport(
	noun: 'place' | 'activity',
	ref: number,
	form: FormData,
	address: string,
	now: Date
): Promise<ReportAnswer> {
	const parsed = parseReport(form);
	if (!parsed.ok) {
		return { ok: false, status: 422, problems: told(parsed.problems, reportWords), typed: parsed.typed };
	}
	const wait = await tooOften(LIMIT, address);
	if (wait !== null) {
		const message = `Er zijn vandaag veel berichten verstuurd vanaf deze plek. Probeer het over ${Math.ceil(wait / 60)} minuten weer. Je tekst staat er nog.`;
		const { kind, original, message: melding, contact } = parsed.report;
		const soort = kind === 'not-held' ? NOT_HELD : '';
		const typed = { soort, datum: original ?? '', melding, contact: contact ?? '' };
		return { ok: false, status: 429, problems: [{ field: 'melding', message }], typed, wait };
	}
	// Who tells the same thing on three days is one person; about another thing nobody can tell it was the same one.
	const reporter = mark(`report ${noun}:${ref}`, subscriber(address));
	await moderation.report(noun, ref, parsed.report, { now, reporter, origin: configuration().origin });
	return { ok: true };
}
