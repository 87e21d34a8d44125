// What differs between a thing as it was and as it became, in words a volunteer reads. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { seriesLines, valueWords } from './valuewords.ts';

/** One field: its name on screen, and what stood there; null where nothing stood. */
export type Difference = { field: string; before: string | null; after: string | null };

/** Fields in the order in which people tell them. What is not named here is of no use to a reader: ids, revisions. */
const labels = {
	title: 'Naam',
	name: 'Naam',
	summary: 'In één zin',
	description: 'Verhaal',
	kind: 'Soort initiatief',
	type: 'Soort plek',
	access: 'Publiek of openbaar',
	organiser: 'Organisator',
	operator: 'Beheerder',
	organiserContact: 'Contact',
	contactName: 'Contactpersoon',
	contactPhone: 'Telefoon',
	contactEmail: 'E-mail',
	phone: 'Telefoon',
	email: 'E-mail',
	website: 'Website',
	placeId: 'Plek',
	location: 'Waar',
	street: 'Straat',
	postcode: 'Postcode',
	locality: 'Plaats',
	point: 'Punt op de kaart',
	lon: 'Lengtegraad',
	lat: 'Breedtegraad',
	series: 'Wanneer',
	full: 'Vol',
	hours: 'Openingstijden',
	kinds: 'Soort ontmoeting',
	themes: 'Onderwerp',
	targetGroups: 'Voor wie',
	minAge: 'Vanaf leeftijd',
	maxAge: 'Tot en met leeftijd',
	languages: 'Taal',
	price: 'Prijs',
	priceCents: 'Bedrag',
	lowIncomeCents: 'Bedrag bij een laag inkomen',
	priceNote: 'Over de prijs',
	consumptionRequired: 'Iets kopen verplicht',
	joining: 'Meedoen',
	joiningHow: 'Hoe meedoen',
	signUpHere: 'Aanmelden op deze site',
	capacity: 'Aantal plekken',
	accessibility: 'Toegankelijkheid',
	indoors: 'Binnen',
	facilities: 'Voorzieningen',
	space: 'Ruimte',
	free: 'Vrije dagdelen',
	spacePrice: 'Prijs van een ruimte',
	image: 'Foto',
	imageAlt: 'Beschrijving van de foto',
	picture: 'Foto',
	pictureAlt: 'Beschrijving van de foto',
	photo: 'Foto',
	photoAlt: 'Beschrijving van de foto',
	verifiedAt: 'Nagekeken op',
	verifyBy: 'Na te kijken voor',
	confirmBy: 'Bevestigd tot',
	reason: 'Reden'
} as const;

type Field = keyof typeof labels;
const order = Object.keys(labels) as Field[];

/**
 * The fields in which two tellings differ, seen from `today`. Either may be null: the thing was not there, or history
 * kept no copy of it. Fields may be named as in a draft ('targetGroups') or as columns ('target_groups').
 */
export function difference(before: unknown, after: unknown, today: Day): Difference[] {
	const [was, is] = [fieldsOf(before), fieldsOf(after)];
	return order.flatMap((field) => {
		if (field === 'series') return seriesDifference(was[field], is[field], today);
		const words = [was, is].map((thing) => valueWords(field, thing[field], today));
		return words[0] === words[1] ? [] : [{ field: labels[field], before: words[0] ?? null, after: words[1] ?? null }];
	});
}

/** What people call what happened; the word itself when it is new to us. */
export const whatWords = (what: string): string => happened[what] ?? what;

const happened: Record<string, string> = {
	approved: 'Goedgekeurd',
	changed: 'Veranderd',
	confirmed: 'Bevestigd dat het klopt',
	created: 'Gemaakt',
	'date-cancelled': 'Een keer gaat niet door',
	'dates-cancelled': 'Vanaf een datum gaat het niet door',
	'date-moved': 'Een keer is verplaatst',
	'dates-moved': 'Vanaf een datum op een andere tijd',
	'date-restored': 'Een keer gaat toch door',
	'dates-restored': 'Alles gaat weer door',
	'date-full': 'Een keer is vol',
	'date-open': 'Een keer heeft weer plek',
	ended: 'Gestopt',
	'free-stated': 'Gezegd wanneer een ruimte vrij is',
	hidden: 'Verborgen: niemand bevestigde het',
	merged: 'Samengevoegd met een andere',
	'merged-in': 'Een andere is hiermee samengevoegd',
	'price-set': 'Prijs van een ruimte veranderd',
	proposed: 'Verandering voorgesteld',
	published: 'Gepubliceerd',
	rejected: 'Afgewezen',
	restored: 'Teruggezet zoals het was',
	resumed: 'Toch verdergegaan',
	'shown-again': 'Weer zichtbaar gemaakt',
	'space-added': 'Ruimte toegevoegd',
	'space-changed': 'Ruimte veranderd',
	'space-closed': 'Ruimte gesloten',
	'space-reopened': 'Ruimte weer open',
	unmerged: 'Weer uit elkaar gehaald',
	withdrawn: 'Van de site gehaald'
};

// Of a series only the lines that differ: a cancelled date among fifty others is one line.
function seriesDifference(was: unknown, is: unknown, today: Day): Difference[] {
	const [former, now] = [seriesLines(was, today), seriesLines(is, today)];
	const [gone, come] = [former.filter((line) => !now.includes(line)), now.filter((line) => !former.includes(line))];
	if (!gone.length && !come.length) return [];
	return [{ field: labels.series, before: gone.join('. ') || null, after: come.join('. ') || null }];
}

function fieldsOf(thing: unknown): Record<string, unknown> {
	if (typeof thing !== 'object' || thing === null) return {};
	return Object.fromEntries(
		Object.entries(thing).map(([name, value]) => [
			name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
			value
		])
	);
}
