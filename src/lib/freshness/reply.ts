// The answer form behind a link in a mail: what may be mended without signing in. Pure.
import { dateOf, listWords } from '#lib/calendar/daywords.ts';
import type { Day } from '#lib/calendar/days.ts';
import { line, lineOf, linesOf } from '#lib/foundation/typed.ts';
import { askFrom, holdsUntil, type Noun } from './freshness.ts';
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

/** What each is called, within a sentence. */
const called: Record<keyof Correction, string> = {
	description: 'de beschrijving',
	contact: 'waar mensen je bereiken',
	phone: 'het telefoonnummer',
	email: 'het mailadres',
	website: 'de website'
};

/** 'de beschrijving en waar mensen je bereiken': what may be mended without signing in. */
export const mendableWords = (noun: Noun): string => listWords(mendable[noun].map((field) => called[field]));

/**
 * What stands on the site after an answer: `kind` of the answer, or anything else when there was one before; `fields` that
 * were mended, by their names with commas between.
 */
export function outcomeWords(kind: string, noun: Noun, fields: string, today: Day): string[] {
	const until = holdsUntil(noun, today);
	const holds = `Het staat op de site, bevestigd tot ${dateOf(until)}. Op ${dateOf(askFrom(noun, until))} vragen we het weer.`;
	switch (kind) {
		case 'right':
			return [holds];
		case 'corrected': {
			const mended = mendable[noun].filter((field) => fields.split(',').includes(field));
			const what = mended.length ? `: ${listWords(mended.map((field) => called[field]))}` : '';
			return [`Wat je veranderde, staat nu op de site${what}.`, holds];
		}
		case 'ended':
			return noun === 'place'
				? ['Deze plek staat niet meer op de site. Activiteiten die er zijn, blijven staan.']
				: [
						'Op de site staat nu dat dit gestopt is. Wie zoekt, vindt het niet meer.',
						'Wie zich had aangemeld met een mailadres, krijgt een mail.'
					];
		default:
			return ['Deze vraag was al beantwoord. Er is niets veranderd.'];
	}
}

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
