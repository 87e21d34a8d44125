// What can be wrong with the form, or is still missing, as sentences that say how to mend it. Pure.
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { stepOf, steps, type FormFields } from './fields.ts';
import { rhythmWords, type RhythmProblem } from './rhythm.ts';

export type FormProblem =
	| RhythmProblem
	| 'title-missing'
	| 'title-long'
	| 'summary-missing'
	| 'summary-long'
	| 'description-long'
	| 'kinds-missing'
	| 'where-missing'
	| 'place-missing'
	| 'place-unknown'
	| 'place-unsure'
	| 'location-missing'
	| 'short-long'
	| 'district-missing'
	| 'age-unreadable'
	| 'ages-turned'
	| 'price-missing'
	| 'amount-missing'
	| 'amount-unreadable'
	| 'low-income-more'
	| 'joining-missing'
	| 'how-missing'
	| 'capacity-unreadable'
	| 'alt-missing'
	| 'alt-long';

/** Name of a control ('title', 'days-1') → what is wrong with it. */
export type FormProblems = Record<string, FormProblem>;

const words: Record<Exclude<FormProblem, RhythmProblem>, string> = {
	'title-missing': 'Vul in hoe het heet.',
	'title-long': 'De naam is te lang. Gebruik hoogstens 100 tekens.',
	'summary-missing': 'Schrijf in één of twee zinnen wat jullie doen.',
	'summary-long': 'Dit is te lang. Gebruik hoogstens 300 tekens. Meer kun je kwijt onder “Zo gaat het”.',
	'description-long': 'Je verhaal is te lang. Gebruik hoogstens 10.000 tekens.',
	'kinds-missing': 'Kies minstens één soort ontmoeting.',
	'where-missing': 'Kies waar het is.',
	'place-missing': 'Vul de naam van de plek in.',
	'place-unknown': 'Deze plek kennen we nog niet. Typ een andere naam, of kies “Ergens anders” en vul het adres in.',
	'place-unsure': 'Kies welke plek je bedoelt.',
	'location-missing': 'Vul het adres in, of schrijf waar mensen elkaar treffen.',
	'short-long': 'Dit is te lang. Gebruik hoogstens 300 tekens.',
	'district-missing': 'Kies de wijk of het dorp.',
	'age-unreadable': 'Vul een leeftijd in als getal van 0 tot en met 120.',
	'ages-turned': 'De jongste leeftijd is hoger dan de oudste. Draai ze om.',
	'price-missing': 'Kies wat het kost.',
	'amount-missing': 'Vul in hoeveel het kost.',
	'amount-unreadable': 'Dit bedrag begrijpen we niet. Schrijf het zo: 3,50.',
	'low-income-more': 'De lagere prijs is hoger dan de gewone prijs.',
	'joining-missing': 'Kies hoe mensen mee kunnen doen.',
	'how-missing': 'Schrijf hoe mensen zich aanmelden: een telefoonnummer, een mailadres of een adres op internet.',
	'capacity-unreadable': 'Vul een aantal mensen in als getal van 1 tot en met 1000.',
	'alt-missing': 'Beschrijf wat er op de foto staat. Zo weten ook mensen die de foto niet zien wat erop staat.',
	'alt-long': 'Deze beschrijving is te lang. Gebruik hoogstens 300 tekens.'
};

/** The sentence for a problem. */
const problemWords = (problem: FormProblem): string => ({ ...words, ...rhythmWords })[problem];

const place = (field: string) => steps.findIndex(({ slug }) => slug === stepOf(field));

/** Problems as the error summary and the fields show them, in the order of the steps. */
export const told = (problems: FormProblems): { field: string; message: string }[] =>
	Object.entries(problems)
		.toSorted(([one], [other]) => place(one) - place(other))
		.map(([field, problem]) => ({ field, message: problemWords(problem) }));

/** What each field is called when two versions are laid side by side. */
export const fieldNames: Record<keyof FormFields, string> = {
	title: 'Naam',
	summary: 'In het kort',
	description: 'Hoe het gaat',
	kinds: 'Soort ontmoeting',
	themes: 'Onderwerp',
	rhythms: 'Wanneer',
	where: 'Waar',
	place: 'Plek',
	placeId: 'Plek op de site',
	location: 'Adres',
	district: 'Wijk',
	indoors: 'Binnen of buiten',
	targetGroups: 'Voor wie',
	minAge: 'Vanaf leeftijd',
	maxAge: 'Tot en met leeftijd',
	languages: 'Talen',
	facts: 'Toegankelijkheid',
	price: 'Kosten',
	amount: 'Bedrag',
	lowIncome: 'Bedrag bij een laag inkomen',
	priceNote: 'Over de kosten',
	joining: 'Meedoen',
	joiningHow: 'Aanmelden',
	capacity: 'Aantal mensen',
	contact: 'Contact',
	image: 'Foto',
	imageAlt: 'Wat er op de foto staat'
};

/** What somebody filled in, as far as it is words: '' for what is better looked at. */
export function valueWords(name: keyof FormFields, fields: FormFields): string {
	const value = fields[name];
	const lists = { kinds, themes, targetGroups, languages } as const;
	if (name in lists) return fields[name as keyof typeof lists].map((key) => lists[name as keyof typeof lists].name(key)).join(', '); // prettier-ignore
	return typeof value === 'string' && !['where', 'indoors', 'price', 'joining', 'placeId', 'district', 'image'].includes(name) ? value : ''; // prettier-ignore
}
