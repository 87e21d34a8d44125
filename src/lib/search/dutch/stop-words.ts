// Words that carry a question, not what is asked for; and words that shape an answer without deciding it.
import { normaliseWord, type Token } from './normalise.ts';
import { isOwn } from './relatives.ts';
import { stem } from './stem.ts';

const list = (words: string): string[] => words.trim().split(/\s+/).map(normaliseWord);

// The closed classes of Dutch: no new ones are made, so they can be listed.
const FILLERS: ReadonlySet<string> = new Set(
	list(`de het een ene den der des ten ter 't 'n n t s d v vd vh deze dit die dat zulke elk elke ieder iedere al alle allerlei enkele sommige beide
		ik je jij jou jouw u uw hij hem zij ze haar wij we ons onze jullie hen hun men me mij mijn m'n z'n zich zichzelf
		iemand iets wat er hier daar ergens hierheen daarheen naartoe erheen
		en of maar want dus als dan omdat zodat ook noch
		in op aan bij met van voor naar om te tot uit over onder door tegen tussen na sinds per via rond rondom langs tijdens
		vanaf vanuit naast achter volgens zonder behalve nabij dichtbij vlakbij dichterbij
		erbij ermee ervoor erin eraan erop ernaar ernaartoe hiervoor hiermee daarvoor daarmee daarbij mee toe af
		waarbij waarmee waarvoor waarin waaraan waarnaar waarheen
		is ben bent zijn was waren ga gaat gaan ging heb hebt heeft hebben had hadden kan kun kunt kunnen kon mag mogen
		moet moeten hoef hoeft hoeven wil wilt willen wou zou zouden zal zullen word wordt worden laat laten doe doet doen kom komt
		wie waar wanneer waarom hoe welk welke hoeveel
		zoek zoeken zoekt gezocht vind vinden vindt weet weten kent ken
		graag eens even ff wel niet geen nog zo zoal erg heel heus echt gewoon ook weer toch best nogal vooral alvast
		misschien wellicht mogelijk soms vaak altijd meestal ooit weleens liefst liever ongeveer ong circa minstens hooguit
		hoogstens maximaal max minimaal min
		hallo hoi hai hey hee goedemorgen goedemiddag goedenavond help aub svp alstublieft alsjeblieft bedankt dank dankjewel
		need looking with find the my i am want where can what to for there
		leuk leuke leuks gezellig gezellige gezelligs nieuwe nieuw beste goede goed eigen andere anders veel meer terecht`)
);

// Sentences people type around their question, longest first.
const PHRASES: readonly (readonly string[])[] = [
	'bij mij in de buurt',
	'in mijn buurt',
	'in de buurt',
	'in onze wijk',
	'in de wijk',
	'dicht bij huis',
	'niet te ver weg',
	'niet te ver',
	'niet ver weg',
	'niet ver',
	'bij mij',
	'met de buren',
	'met mijn buren',
	'met andere mensen',
	'met anderen',
	"met z'n allen",
	'mijn man',
	'mijn vrouw',
	'mijn partner',
	'mijn moeder',
	'mijn vader',
	'mijn ouders',
	'mijn oma',
	'mijn opa',
	'mijn zoon',
	'mijn dochter',
	'lukt niet',
	'lukt me niet',
	'werkt niet',
	'hoe werkt',
	'snap niet',
	'ik snap',
	'doet het niet',
	'ik voel',
	'zin om',
	'zin in',
	'op zoek naar',
	'op zoek',
	'aan de hand',
	'elke dag',
	'iedere dag',
	'alle dagen',
	'elke week',
	'iedere week',
	'om de week',
	'per week',
	'per maand',
	'per keer',
	'elke maand'
].map(list);

// Little words that do ask for something, together.
const SAYINGS: readonly (readonly string[])[] = ['iemand die langs komt', 'iemand die langskomt'].map(list);

const phrasesFrom = Map.groupBy(PHRASES, ([first = '']) => first);
const sayingsFrom = Map.groupBy(SAYINGS, ([first = '']) => first);

const OPTIONAL: ReadonlySet<string> = new Set(
	list(`samen club clubs clubje groep groepen groepje café cafe inloop bijeenkomst bijeenkomsten activiteit activiteiten
		plek plekken plaats ding dingen mensen andere nu lekker hulp leren
		vereniging open gezelligheid uurtje beginners mezelf heen uitleg goedkoop goedkope betaalbaar
		buren buurt wijk omgeving mooi mooie spullen maken zien kijken oefenen nodig lukt werkt stuk stukje snap voel komen meedoen
		gebruiken bedienen omgaan
		buurtgenoten buurtbewoners dorpsgenoten stadsgenoten leeftijdsgenoten leeftijdgenoten gelijkgestemden
		kost kosten duur dure euro euros prijs tarief keer persoon wekelijks wekelijkse maandelijks maandelijkse dagelijks dagelijkse
		binnenkort straks later helpen helpt openingstijd openingstijden adres telefoonnummer contact contactgegevens website route
		aanmelden inschrijven opgeven activiteitenkalender agenda programma evenement evenementen aanbod kalender overzicht`)
);

// What everything here is: who asks for no more than this wants to see it all.
const EVERYTHING: ReadonlySet<string> = new Set(
	list(
		`activiteit activiteiten activiteitenkalender agenda programma evenement evenementen aanbod kalender overzicht dingen`
	).flatMap((word) => [word, stem(word)])
);

// Endings that say what form an activity has: someone who types koffieochtend also wants to see the koffie-inloop.
const FORMS: ReadonlySet<string> = new Set(
	list(`ochtend middag avond dag uur uurtje club groep kring ploeg team café salon tafel inloop instuif bijeenkomst activiteit
		project cursus les workshop training atelier toernooi tocht punt plek weekend week drive competitie
		vereniging`).map(stem)
);

// Expressions in which a word does not mean what it says: free parking makes no lunch free, and
// football after dinner is no dinner.
const FIXED = Map.groupBy(
	['gratis parkeren', 'vrij parkeren', 'vrienden van', 'na het eten', 'eten en drinken'].map(list),
	([first]) => first
);

/** The same words with each fixed expression as one word: gratis parkeren → gratisparkeren. */
export function withFixedExpressions(tokens: readonly Token[]): Token[] {
	const joined: Token[] = [];
	for (let at = 0; at < tokens.length;) {
		const first = tokens[at]!;
		const fixed = FIXED.get(first.word)?.find((words) => words.every((word, nth) => tokens[at + nth]?.word === word));
		const last = tokens[at + (fixed?.length ?? 1) - 1] ?? first;
		joined.push(fixed ? { word: fixed.join(''), start: first.start, end: last.end } : first);
		at += fixed?.length ?? 1;
	}
	return joined;
}

/** May this word be missing from an answer, when the query has other words? Normalised. */
export const isOptional = (word: string): boolean => OPTIONAL.has(word);

/** Does this stem, at the end of a compound, name a form (club, middag, cursus) rather than a subject? */
export const isForm = (stem: string): boolean => FORMS.has(stem);

const NEARBY: ReadonlySet<string> = new Set(list('buurt wijk dorp').map(stem));

/** Does this stem, at the beginning of a compound, say no more than that it is near? */
export const isNearby = (stem: string): boolean => NEARBY.has(stem);

const SPARE: ReadonlySet<string> = new Set(list('de het een laten leren'));

/** May this word stand within an expression or be left out of it: met mijn hond, fiets laten maken? Normalised. */
export const isSpare = (word: string): boolean => SPARE.has(word) || isOwn(word);

const FEELINGS: ReadonlySet<string> = new Set(list('eenzaam eenzame eenzaamheid alleen niemand'));

/** Does this word say how somebody feels, more than what there is? In a description it mostly tells of others. Normalised. */
export const isFeeling = (word: string): boolean => FEELINGS.has(word);

/** Is this a function word (the, in, where, can …)? Normalised. */
export const isFiller = (word: string): boolean => FILLERS.has(word);

/** The places of the words that carry the question; all of them when nothing else would be left. */
export function withoutFillers(tokens: readonly Token[]): number[] {
	const kept = carrying(tokens);
	return kept.length ? kept : tokens.map((_, index) => index);
}

/** Does this stem name all there is: agenda, aanbod? */
export const isEverything = (stem: string): boolean => EVERYTHING.has(stem);

/** Do these words ask for nothing in particular: wat is er te doen, iets leuks, activiteiten? */
export const asksAnything = (tokens: readonly Token[]): boolean =>
	carrying(tokens).every((at) => EVERYTHING.has(tokens[at]?.word ?? ''));

function carrying(tokens: readonly Token[]): number[] {
	const filler = tokens.map((token) => isFiller(token.word));
	for (const [at, { word }] of tokens.entries())
		for (const phrase of phrasesFrom.get(word) ?? [])
			if (phrase.every((word, index) => tokens[at + index]?.word === word)) filler.fill(true, at, at + phrase.length);
	for (const [at, { word }] of tokens.entries())
		for (const saying of sayingsFrom.get(word) ?? [])
			if (saying.every((word, index) => tokens[at + index]?.word === word)) filler.fill(false, at, at + saying.length);
	// How often: 2 keer per week, elke twee weken.
	for (const [at, { word }] of tokens.entries()) {
		const [before = '', next = ''] = [tokens[at - 1]?.word, tokens[at + 1]?.word];
		const isEach = /^(?:elke|iedere|de)$/.test(before) && /^(?:weken|maanden|dagen)$/.test(next);
		if (!/^\d+$|^een$|^twee$|^drie$/.test(word) || !(isEach || /^(?:keer|maal)$/.test(next))) continue;
		filler[at] = true;
		if (isEach) filler[at + 1] = true;
	}
	return tokens.map((_, index) => index).filter((index) => !filler[index]);
}
