// "Klopt dit niet?": what a resident tells us about a page. Pure.

export type Report = { message: string; contact: string | null };
export type ReportProblem = 'message-missing' | 'message-long' | 'contact-long' | 'robot';
export type ReportProblems = Partial<Record<'melding' | 'contact', ReportProblem>>;

const LONGEST_MESSAGE = 2000;
const LONGEST_CONTACT = 200;

export const reportWords: Record<ReportProblem, string> = {
	'message-missing': 'Schrijf op wat er niet klopt.',
	'message-long': `Je bericht is te lang. Gebruik hoogstens ${LONGEST_MESSAGE} tekens.`,
	'contact-long': `Dit is te lang. Gebruik hoogstens ${LONGEST_CONTACT} tekens.`,
	robot: 'We konden je bericht niet aannemen. Laad de pagina opnieuw en probeer het nog een keer.'
};

/** Reads the form of a report; `website` is a field people do not see, so only a machine fills it. */
export function parseReport(
	form: FormData
): { ok: true; report: Report } | { ok: false; problems: ReportProblems; typed: { melding: string; contact: string } } {
	const text = (name: string) => {
		const value = form.get(name);
		// Control characters but line breaks mean nothing in a message, and Postgres refuses a NUL.
		return typeof value === 'string'
			? value
					.replace(/\r\n?/g, '\n')
					.replace(/[^\P{Cc}\n]+/gu, ' ')
					.trim()
			: '';
	};
	const [message, contact] = [text('melding'), text('contact')];
	const problems: ReportProblems = {};
	if (text('website')) problems.melding = 'robot';
	else if (!message) problems.melding = 'message-missing';
	else if (message.length > LONGEST_MESSAGE) problems.melding = 'message-long';
	if (contact.length > LONGEST_CONTACT) problems.contact = 'contact-long';
	if (Object.keys(problems).length)
		return {
			ok: false,
			problems,
			typed: { melding: message.slice(0, LONGEST_MESSAGE + 500), contact: contact.slice(0, 400) }
		};
	return { ok: true, report: { message, contact: contact || null } };
}
