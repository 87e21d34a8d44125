// The form about an initiative: what was typed, what is wrong with it, and what two people changed at once. Pure.
import { parseEmail } from '#lib/accounts/email.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { kinds, limits, type InitiativeDraft, type InitiativeKind } from './initiative.ts';

/** The fields as typed; `wijk` is the address of a wijk or dorp. */
export type Typed = Record<(typeof fieldNames)[number], string>;
export const fieldNames = [
	'naam', 'soort', 'kort', 'tekst', 'wijk', 'contactnaam', 'telefoon', 'email', 'webadres'
] as const; // prettier-ignore
export type FieldName = (typeof fieldNames)[number];

export type ProblemKey =
	| 'name-missing'
	| 'name-long'
	| 'name-bare'
	| 'kind-missing'
	| 'summary-missing'
	| 'summary-long'
	| 'description-long'
	| 'district-unknown'
	| 'contact-long'
	| 'phone-wrong'
	| 'email-wrong'
	| 'website-wrong'
	| 'robot';

export const problemWords: Record<ProblemKey, string> = {
	'name-missing': 'Vul in hoe jullie heten.',
	'name-long': `De naam is te lang. Gebruik hoogstens ${limits.name} tekens.`,
	'name-bare': 'Gebruik in de naam ook letters of cijfers.',
	'kind-missing': 'Kies wat jullie zijn.',
	'summary-missing': 'Vertel in één zin wat jullie doen.',
	'summary-long': `Deze zin is te lang. Gebruik hoogstens ${limits.summary} tekens. Bij “Vertel meer” is meer ruimte.`,
	'description-long': `De tekst is te lang. Gebruik hoogstens ${limits.description} tekens.`,
	'district-unknown': 'Kies een wijk of dorp uit de lijst.',
	'contact-long': `Dit is te lang. Gebruik hoogstens ${limits.contact} tekens.`,
	'phone-wrong': 'Dit lijkt geen telefoonnummer. Schrijf het zo: 0412 12 34 56.',
	'email-wrong': 'Dit lijkt geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl.',
	'website-wrong': 'Dit lijkt geen adres van een website. Schrijf het zo: www.voorbeeld.nl.',
	robot: 'We konden het formulier niet aannemen. Laad de pagina opnieuw en probeer het nog een keer.'
};

/** How the fields are called on screen. */
export const fieldLabels: Record<FieldName, string> = {
	naam: 'Hoe heten jullie?',
	soort: 'Wat zijn jullie?',
	kort: 'Wat doen jullie, in één zin?',
	tekst: 'Vertel meer',
	wijk: 'Wijk of dorp',
	contactnaam: 'Naam',
	telefoon: 'Telefoonnummer',
	email: 'E-mailadres',
	webadres: 'Website'
};

/** A wijk or dorp that can be chosen. */
export type District = { id: number; slug: string };
export type Problems = { field: FieldName; message: string }[];
/** The words of an initiative; its picture comes another way. */
export type Told = Omit<InitiativeDraft, 'picture' | 'pictureAlt'>;
export type Parsed = { typed: Typed; problems: Problems; told: Told };

/** Reads the form. `told` holds only when there are no problems; `typed` is shown again as it was. */
export function parse(form: FormData, districts: readonly District[]): Parsed {
	const typed = typedIn(form);
	const district = districts.find(({ slug }) => slug === typed.wijk);
	const website = typed.webadres ? address(typed.webadres) : null;
	const found: [FieldName, ProblemKey | false][] = [
		['naam', nameProblem(form, typed.naam)],
		['soort', !Object.hasOwn(kinds, typed.soort) && 'kind-missing'],
		['kort', !typed.kort ? 'summary-missing' : typed.kort.length > limits.summary && 'summary-long'],
		['tekst', typed.tekst.length > limits.description && 'description-long'],
		['wijk', typed.wijk !== '' && !district && 'district-unknown'],
		['contactnaam', typed.contactnaam.length > limits.contact && 'contact-long'],
		['telefoon', typed.telefoon !== '' && !isPhone(typed.telefoon) && 'phone-wrong'],
		['email', typed.email !== '' && !parseEmail(typed.email) && 'email-wrong'],
		['webadres', typed.webadres !== '' && website === null && 'website-wrong']
	];
	return {
		typed,
		problems: found.flatMap(([field, key]) => (key ? [{ field, message: problemWords[key] }] : [])),
		told: {
			name: typed.naam,
			kind: typed.soort as InitiativeKind,
			summary: typed.kort,
			description: typed.tekst,
			districtId: district?.id ?? null,
			contactName: typed.contactnaam || null,
			contactPhone: typed.telefoon || null,
			contactEmail: parseEmail(typed.email),
			website
		}
	};
}

// `website` is a field people do not see: only a machine fills it.
function nameProblem(form: FormData, name: string): ProblemKey | false {
	if (form.get('website')) return 'robot';
	if (!name) return 'name-missing';
	if (name.length > limits.name) return 'name-long';
	return !/[\p{L}\p{N}]/u.test(name) && 'name-bare';
}

function typedIn(form: FormData): Typed {
	const text = (field: FieldName) => (field === 'tekst' ? lines : line)(form, field, limits.description + 500);
	return Object.fromEntries(fieldNames.map((field) => [field, text(field)])) as Typed;
}

const isPhone = (text: string) => /^\+?[\d ()-]{8,20}$/.test(text) && text.replace(/\D/g, '').length >= 8;
/** 'www.voorbeeld.nl' → 'https://www.voorbeeld.nl/'; null when it leads nowhere on the web. */
function address(text: string): string | null {
	const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
	if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.') || url.username || url.password)
		return null;
	return url.href.length <= limits.website ? url.href : null;
}

/** An initiative as its form shows it. */
export const typedOf = (told: Told, districts: readonly District[]): Typed => ({
	naam: told.name,
	soort: told.kind,
	kort: told.summary,
	tekst: told.description,
	wijk: districts.find(({ id }) => id === told.districtId)?.slug ?? '',
	contactnaam: told.contactName ?? '',
	telefoon: told.contactPhone ?? '',
	email: told.contactEmail ?? '',
	webadres: told.website ?? ''
});

export type Merged = { typed: Typed; /** Taken over from the other. */ theirs: FieldName[]; both: FieldName[] };

/**
 * Two people changed the same initiative. `base` is what both began with, `now` what the first one saved, `mine` what
 * the second one typed; an empty `base` is not known any more. What only the first one changed is taken over; what both changed stays as mine, and is named.
 */
export function merged(base: Partial<Typed>, now: Typed, mine: Typed): Merged {
	const changed = fieldNames.filter((field) => now[field] !== base[field] && now[field] !== mine[field]);
	const both = changed.filter((field) => mine[field] !== base[field]);
	const theirs = changed.filter((field) => mine[field] === base[field]);
	return { typed: { ...mine, ...Object.fromEntries(theirs.map((field) => [field, now[field]])) }, theirs, both };
}
