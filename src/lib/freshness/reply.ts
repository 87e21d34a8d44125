// The answer form behind a link in a mail: what may be mended without signing in. Pure.
import { line, lineOf, linesOf } from '#lib/foundation/typed.ts';
import type { Noun } from './freshness.ts';
import type { Correction } from './freshness.server.ts';

export type ReplyProblem = 'too-long' | 'email-odd' | 'website-odd' | 'nothing-changed' | 'reason-long';

export const replyWords: Record<ReplyProblem, string> = {
	'too-long': 'Deze tekst is te lang. Maak haar korter.',
	'email-odd': 'Dit lijkt geen mailadres. Schrijf het als naam@voorbeeld.nl.',
	'website-odd': 'Een adres van een website begint met https:// of http://.',
	'nothing-changed': 'Je hebt niets veranderd. Klopt alles? Kies dan "Ja, het klopt".',
	'reason-long': 'De reden is te lang. Gebruik hoogstens 200 tekens.'
};

/** Fields of the form, by noun: the name of the field, and what is mended with it. */
export const mendable: Record<Noun, readonly (keyof Correction)[]> = {
	activity: ['description', 'contact'],
	place: ['description', 'phone', 'email', 'website']
};

const longest: Record<keyof Correction, number> = {
	description: 10_000,
	contact: 300,
	phone: 50,
	email: 254,
	website: 500
};

type Typed = Partial<Record<keyof Correction, string>>;

/** Reads what was mended; only what differs from what stands there now counts. */
export function parseCorrection(
	form: FormData,
	noun: Noun,
	current: Typed
):
	| { ok: true; correction: Correction }
	| { ok: false; problems: Partial<Record<keyof Correction, ReplyProblem>>; typed: Typed } {
	const typed: Typed = {};
	const problems: Partial<Record<keyof Correction, ReplyProblem>> = {};
	for (const field of mendable[noun]) {
		const text = textOf(field, form.get(field));
		typed[field] = text;
		if (text.length > longest[field]) problems[field] = 'too-long';
		else if (field === 'email' && text && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) problems[field] = 'email-odd';
		else if (field === 'website' && text && !/^https?:\/\/[^\s]+$/.test(text)) problems[field] = 'website-odd';
	}
	const correction = Object.fromEntries(
		mendable[noun]
			.filter((field) => typed[field] !== textOf(field, current[field]))
			.map((field) => [field, typed[field]])
	);
	if (!Object.keys(problems).length && !Object.keys(correction).length)
		problems[mendable[noun][0] ?? 'description'] = 'nothing-changed';
	return Object.keys(problems).length ? { ok: false, problems, typed } : { ok: true, correction };
}

/** The reason why something stopped; empty is allowed. */
export const parseReason = (form: FormData): { ok: true; reason: string } | { ok: false; problem: ReplyProblem } => {
	const reason = line(form, 'reden');
	return reason.length > 200 ? { ok: false, problem: 'reason-long' } : { ok: true, reason };
};

// What was typed and what stands there are read alike: spaces are no change.
const textOf = (field: keyof Correction, text: unknown): string =>
	field === 'description' ? linesOf(text) : lineOf(text);
