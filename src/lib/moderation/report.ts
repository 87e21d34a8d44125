// "Klopt dit niet?": what a resident tells us about a page. Pure.
import { isWall } from '#lib/calendar/zone.ts';
import { line, lines } from '#lib/foundation/typed.ts';

/** Something on the page is wrong, or a date was not held: `original` is that date as the rule gave it. */
export type ReportKind = 'wrong' | 'not-held';
export type Report = { kind: ReportKind; original: string | null; message: string; contact: string | null };
export type ReportProblem = 'message-missing' | 'message-long' | 'contact-long' | 'date-missing' | 'robot';
export type ReportTyped = { soort: string; datum: string; melding: string; contact: string };
export type ReportProblems = Partial<Record<keyof ReportTyped, ReportProblem>>;

const LONGEST_MESSAGE = 2000;
const LONGEST_CONTACT = 200;

/** What messages can be about. */
export type Noun = 'place' | 'activity';

/** How a question names what the messages are about: 'place:12'. */
export const refOf = (noun: Noun, ref: number): string => `${noun}:${ref}`;

/** What such a name is about. */
export function reportedIn(name: string): { noun: Noun; ref: number } {
	const [noun, ref] = name.split(':');
	return { noun: noun === 'place' ? 'place' : 'activity', ref: Number(ref) };
}

/** So many messages are read and dealt with at a time; the rest is the next question. */
export const READ_AT_ONCE = 100;

/** What stands in the form for a date that was not held. */
export const NOT_HELD = 'ging-niet-door';

export const reportWords: Record<ReportProblem, string> = {
	'message-missing': 'Schrijf op wat er niet klopt.',
	'message-long': `Je bericht is te lang. Gebruik hoogstens ${LONGEST_MESSAGE} tekens.`,
	'contact-long': `Dit is te lang. Gebruik hoogstens ${LONGEST_CONTACT} tekens.`,
	'date-missing': 'Kies welke keer het niet doorging.',
	robot: 'We konden je bericht niet aannemen. Laad de pagina opnieuw en probeer het nog een keer.'
};

/**
 * Reads the form of a report; `website` is a field people do not see, so only a machine fills it. A date that was not
 * held needs no words.
 */
export function parseReport(
	form: FormData
): { ok: true; report: Report } | { ok: false; problems: ReportProblems; typed: ReportTyped } {
	const [message, contact, original] = [lines(form, 'melding'), line(form, 'contact'), line(form, 'datum')];
	const kind: ReportKind = line(form, 'soort') === NOT_HELD ? 'not-held' : 'wrong';
	const problems: ReportProblems = {};
	if (line(form, 'website')) problems.melding = 'robot';
	else if (!message && kind === 'wrong') problems.melding = 'message-missing';
	else if (message.length > LONGEST_MESSAGE) problems.melding = 'message-long';
	if (kind === 'not-held' && !isWall(original)) problems.datum = 'date-missing';
	if (contact.length > LONGEST_CONTACT) problems.contact = 'contact-long';
	if (Object.keys(problems).length)
		return {
			ok: false,
			problems,
			typed: {
				soort: kind === 'not-held' ? NOT_HELD : '',
				datum: original.slice(0, 20),
				melding: message.slice(0, LONGEST_MESSAGE + 500),
				contact: contact.slice(0, 400)
			}
		};
	return {
		ok: true,
		report: {
			kind,
			original: kind === 'not-held' ? original : null,
			message: message || 'Het ging niet door.',
			contact: contact || null
		}
	};
}
