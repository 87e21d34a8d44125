// What an import says to an officer: what is wrong with which cell, and what a verdict means. Pure.
import { listWords } from '#lib/calendar/daywords.ts';
import { whyUnread } from './hours.ts';
import type { Choice, Counts, Taken, Verdict } from './import.ts';
import type { Problem, ProblemKey } from './told.ts';

const said: Record<ProblemKey, (value: string) => string> = {
	'name-missing': () => 'er staat geen naam',
	'name-long': () => 'de naam is langer dan 120 tekens',
	type: (value) => `“${value}” is geen soort plek die we kennen`,
	'type-missing': () => 'we weten niet wat voor plek dit is',
	access: (value) => `“${value}” is niet publiek en niet openbaar`,
	postcode: (value) => `“${value}” is geen postcode`,
	'not-a-number': (value) => `“${value}” is geen coördinaat`,
	swapped: () => 'lengte- en breedtegraad zijn verwisseld',
	outside: () => 'dit punt ligt niet in Nederland',
	distant: (value) => `dit punt ligt ${value}: kijk de coördinaten na, of maak ze leeg en geef een adres`,
	incomplete: () => 'van het punt mist de helft',
	nowhere: () => 'er is geen punt en geen adres dat we kunnen vinden',
	twice: (value) => `dezelfde plek staat al ${/^\d+$/.test(value) ? 'op rij' : 'in'} ${value}`,
	gone: (value) => `deze plek is hier van de site gehaald${value ? ` (“${value}”)` : ''}`,
	private: () => 'hier mag niet iedereen komen',
	'not-a-place': (value) => `${value ? `${value} is` : 'dit is'} geen ontmoetingsplek`,
	geometry: () => 'dit heeft geen punt of vlak op de kaart',
	formula: (value) => `de formule heeft geen uitkomst${value ? ` (${value})` : ''}`,
	long: () => 'de tekst is te lang',
	hours: (value) => hoursWords[whyUnread(value) ?? 'unclear'](value),
	groups: (value) => `“${value}” is geen doelgroep die we kennen`,
	kinds: (value) => `“${value}” is geen soort ontmoeting die we kennen`,
	phone: (value) => `“${value}” is geen telefoonnummer`,
	email: (value) => `“${value}” is geen mailadres`,
	website: (value) => `“${value}” is geen adres van een website`,
	'yes-no': (value) => `“${value}” is geen ja of nee`,
	day: (value) => `“${value}” is geen datum`
};

const hoursWords = {
	appointment: (value: string) => `“${value}” zegt niet wanneer het open is. Vul dagen en tijden in met “(op afspraak)” erachter`, // prettier-ignore
	'not-weekly': (value: string) => `“${value}” is niet elke week. Vul in wat er elke week is, en maak van de rest een activiteit`, // prettier-ignore
	'no-times': (value: string) => `“${value}” zegt op welke dagen het open is, maar niet hoe laat`,
	'no-days': (value: string) => `“${value}” zegt niet op welke dagen het open is`,
	unclear: (value: string) => `de openingstijden “${value}” begrijpen we niet`
} as const;

/** 'C12: “54a1” is geen postcode'. Of a cell that is left out that too. */
export const problemWords = ({ cell, problem, value, left }: Problem): string =>
	`${cell}: ${said[problem](value)}${left ? '. Deze cel slaan we over' : ''}.`;

export const verdictWords: Record<Verdict, { one: string; more: string }> = {
	refused: { one: 'geweigerd', more: 'geweigerd' },
	twin: { one: 'misschien dubbel', more: 'misschien dubbel' },
	changed: { one: 'veranderd', more: 'veranderd' },
	new: { one: 'nieuw', more: 'nieuw' },
	same: { one: 'gelijk', more: 'gelijk' }
};

export const choiceWords: Record<Choice, string> = {
	add: 'Voeg toe als nieuwe plek',
	merge: 'Het is dezelfde plek: neem over',
	skip: 'Sla deze rij over'
};

const amount = (count: number) => count.toLocaleString('nl-NL');

/** '12 nieuw, 3 veranderd, 1 geweigerd'; 'niets' when there is nothing. */
export function countWords(counts: Readonly<Record<Verdict, number>>): string {
	const order: Verdict[] = ['new', 'changed', 'same', 'twin', 'refused'];
	const told = order.filter((verdict) => counts[verdict]).map((verdict) => `${amount(counts[verdict])} ${verdictWords[verdict].more}`); // prettier-ignore
	return told.join(', ') || 'niets';
}

/** Why a list is not on the site after all, or not off it. */
export const applyWords = {
	gone: 'Deze lijst is er niet meer. Stuur hem opnieuw.',
	'not-ready': 'De lijst wordt nog gelezen. Probeer het zo nog eens.',
	undone: 'Deze lijst stond al op de site. Stuur hem opnieuw.',
	'too-often': 'Je hebt vaak andere kolommen gekozen. Probeer het over een uur nog eens.',
	nothing: 'Er is niets om op de site te zetten.',
	changed: 'Er is intussen iets veranderd op de site. Er is nog niets gedaan. Kijk de rijen nog eens na.',
	'not-applied': 'Deze lijst staat niet op de site.',
	'too-late': 'Deze lijst staat te lang op de site. Wat er eerst stond, bewaren we niet meer.'
} as const;

/** Why a list is not on the site, with the rows that became something else meanwhile. */
export function notAppliedWords(not: { problem: keyof typeof applyWords; rows?: readonly number[] }): string {
	const { problem, rows = [] } = not;
	if (!rows.length) return applyWords[problem];
	const named = listWords(rows.slice(0, MOST_NAMED).map(String));
	const more = rows.length > MOST_NAMED ? ` en nog ${amount(rows.length - MOST_NAMED)}` : '';
	return `${applyWords[problem]} Het gaat om rij ${named}${more}.`;
}

const MOST_NAMED = 10;

/** How many rows would go on the site. */
export const goes = ({ new: fresh, changed, twin, open }: Counts): number => fresh + changed + twin - open;

/** What applying would do, a sentence each. */
export function planWords({ new: fresh, changed, same, refused, open, twin }: Counts): string[] {
	const told: [number, string, string][] = [
		[fresh, 'plek is nieuw en komt erbij', 'plekken zijn nieuw en komen erbij'],
		[changed, 'plek verandert', 'plekken veranderen'],
		[twin - open, 'dubbele rij doen we zoals je koos', 'dubbele rijen doen we zoals je koos'],
		[same, 'plek blijft zoals die is', 'plekken blijven zoals ze zijn'],
		[open, 'rij is misschien dubbel. Kies eerst wat je wilt, anders slaan we die over', 'rijen zijn misschien dubbel. Kies eerst wat je wilt, anders slaan we ze over'],
		[refused, 'rij klopt niet en slaan we over', 'rijen kloppen niet en slaan we over']
	];
	return sentences(told);
} // prettier-ignore

// Of what is none, nothing is said.
const sentences = (told: readonly [number, string, string][]): string[] =>
	told.flatMap(([count, one, more]) => (count ? [`${amount(count)} ${count === 1 ? one : more}.`] : []));

/** What came of taking a list back. */
export function undoneWords({ withdrawn, restored }: Omit<Taken, 'stays'>): string {
	const told: [number, string, string][] = [
		[withdrawn, 'nieuwe plek is van de site', 'nieuwe plekken zijn van de site'],
		[restored, 'plek is weer zoals die was', 'plekken zijn weer zoals ze waren']
	];
	return sentences(told).join(' ') || 'Er is niets teruggezet.';
}

const MOST_TITLES = 8;

/** Of which columns nothing is read, and what to do. */
export function skippedWords(titles: readonly string[]): string {
	const some = titles.slice(0, MOST_TITLES).map((title) => `“${title}”`);
	const more = titles.length - some.length;
	const list = some.join(', ') + (more ? ` en nog ${more}` : '');
	return titles.length === 1
		? `De kolom ${list} slaan we over. Hoort die erbij? Kies hieronder wat erin staat.`
		: `Deze kolommen slaan we over: ${list}. Hoort er een bij? Kies hieronder wat erin staat.`;
}
