// Signing up for one date: what somebody types, and who gets in. Pure.
import { z } from 'zod';
import { line } from '#lib/foundation/typed.ts';

/** Somebody who comes, alone or with others. */
export type Person = {
	name: string;
	/** A mail address in lower case, or a telephone number as it was typed. */
	contact: string;
	/** With whom they bring: 1 to 10. */
	people: number;
};
export type Typed = { naam: string; contact: string; aantal: string };
export type PersonProblem = 'name-missing' | 'name-long' | 'contact-missing' | 'contact-unclear' | 'people' | 'robot';

const LONGEST_NAME = 100;
export const MOST_PEOPLE = 10;

const personWords: Record<PersonProblem, string> = {
	'name-missing': 'Vul je naam in.',
	'name-long': `Je naam is te lang. Gebruik hoogstens ${LONGEST_NAME} tekens.`,
	'contact-missing': 'Vul een e-mailadres of een telefoonnummer in.',
	'contact-unclear': 'Vul een heel e-mailadres in, zoals naam@voorbeeld.nl, of een telefoonnummer, zoals 06 12345678.',
	people: `Kies met hoeveel mensen je komt: 1 tot en met ${MOST_PEOPLE}.`,
	robot: 'We konden je aanmelding niet aannemen. Laad de pagina opnieuw en probeer het nog een keer.'
};

export type Parsed =
	{ ok: true; person: Person } | { ok: false; problems: { field: string; message: string }[]; typed: Typed };

/** Reads the form of who signs up; `website` is a field people do not see, so only a machine fills it. */
export function parsePerson(form: FormData): Parsed {
	const typed = { naam: line(form, 'naam'), contact: line(form, 'contact'), aantal: line(form, 'aantal') };
	const contact = parseContact(typed.contact);
	const people = typed.aantal === '' ? 1 : Number(typed.aantal);
	const problems: [string, PersonProblem][] = [];
	if (line(form, 'website')) problems.push(['naam', 'robot']);
	else if (!typed.naam) problems.push(['naam', 'name-missing']);
	else if (typed.naam.length > LONGEST_NAME) problems.push(['naam', 'name-long']);
	if (!contact) problems.push(['contact', typed.contact ? 'contact-unclear' : 'contact-missing']);
	if (!(Number.isInteger(people) && people >= 1 && people <= MOST_PEOPLE)) problems.push(['aantal', 'people']);
	if (contact && !problems.length) return { ok: true, person: { name: typed.naam, contact, people } };
	return {
		ok: false,
		problems: problems.map(([field, key]) => ({ field, message: personWords[key] })),
		typed: { naam: typed.naam.slice(0, 200), contact: typed.contact.slice(0, 300), aantal: typed.aantal.slice(0, 10) }
	};
}

const address = z.email().max(254);

function parseContact(text: string): string | null {
	if (text.includes('@')) return address.safeParse(text.toLowerCase()).data ?? null;
	// E.164 has 15 digits at most; a number without its area has fewer than ten.
	const digits = text.replace(/\D/g, '').length;
	return /^[+\d][\d\s().-]*$/.test(text) && digits >= 8 && digits <= 15 && text.length <= 30 ? text : null;
}

/** Whether mail can go there; to a telephone number the organiser must call. */
export const isMail = (contact: string): boolean => contact.includes('@');

/**
 * Who of these comes off the waiting list: in the order they came, each who fits in what is left. A party is not split;
 * a smaller one behind it may fit. `capacity` null has room for all.
 */
export function letIn<One extends { people: number; waiting: boolean }>(
	capacity: number | null,
	list: readonly One[]
): One[] {
	let taken = takenBy(list);
	return list.filter((one) => {
		const fits = one.waiting && (capacity === null || taken + one.people <= capacity);
		if (fits) taken += one.people;
		return fits;
	});
}

/** How many people have a place. */
export const takenBy = (list: readonly { people: number; waiting: boolean }[]): number =>
	list.reduce((sum, { people, waiting }) => (waiting ? sum : sum + people), 0);

/**
 * Who is on a list more than once, by mail with the same address and by telephone the same in everything: which of them
 * stays. That is one with a place; of those the one for the most people, of those who wait the first.
 */
export function doubles<One extends Person & { id: string; waiting: boolean; at: Date }>(
	list: readonly One[]
): { goes: string; stays: string }[] {
	const same = Map.groupBy(list, ({ name, contact, people }) =>
		isMail(contact) ? contact : `${contact} ${people} ${name.toLowerCase()}`
	);
	return [...same.values()].flatMap((ones) => {
		const [best, ...others] = ones.toSorted(
			(one, other) =>
				Number(one.waiting) - Number(other.waiting) ||
				(one.waiting ? 0 : other.people - one.people) ||
				one.at.getTime() - other.at.getTime()
		);
		return best ? others.map(({ id }) => ({ goes: id, stays: best.id })) : [];
	});
}
