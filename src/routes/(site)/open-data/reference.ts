/** What the open data page tells builders: the addresses and the parameters that pages and data share. */
import { dayParts } from '#lib/calendar/dayparts.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

export const addresses: readonly { path: string; gives: string }[] = [
	{ path: '/activiteiten.json', gives: 'Activiteiten, 24 per keer, met aantallen per filter' },
	{ path: '/plekken.json', gives: 'Ontmoetingsplekken, 24 per keer, met aantallen per filter' },
	{ path: '/plekken.geojson', gives: 'Alle ontmoetingsplekken van je vraag, voor op een kaart' }
];

const slugs = (terms: readonly { slug: string }[]): string => terms.map((term) => term.slug).join(', ');

export const parameters: readonly { name: string; meaning: string; values: string }[] = [
	{ name: 'q', meaning: 'Woorden om op te zoeken', values: 'tekst, ten hoogste 200 tekens' },
	{ name: 'woord', meaning: 'Een woord uit q dat geen filter is', values: 'tekst' },
	{ name: 'overal', meaning: 'Zoek altijd ook in de beschrijvingen', values: 'ja' },
	{ name: 'bij', meaning: 'In de buurt van', values: 'wijk of dorp, postcode (5341 of 5341AB), of breedte,lengte' },
	{ name: 'straal', meaning: 'Hoe ver weg', values: 'meters' },
	{ name: 'wanneer', meaning: 'Wanneer het is', values: 'vandaag, morgen, weekend, week' },
	{ name: 'van', meaning: 'Vanaf deze dag', values: 'jjjj-mm-dd' },
	{ name: 'tot', meaning: 'Tot en met deze dag', values: 'jjjj-mm-dd' },
	{ name: 'dagdeel', meaning: 'Deel van de dag', values: slugs(dayParts) },
	{ name: 'soort', meaning: 'Soort ontmoeting', values: slugs(kinds.all) },
	{ name: 'thema', meaning: 'Thema', values: slugs(themes.all) },
	{ name: 'doelgroep', meaning: 'Voor wie', values: slugs(targetGroups.all) },
	{ name: 'toegang', meaning: 'Binnen en open voor iedereen, of buiten', values: 'publiek, openbaar' },
	{ name: 'gratis', meaning: 'Kost niets', values: 'ja' },
	{ name: 'toegankelijk', meaning: 'Toegankelijkheid van de plek', values: slugs(facts.all) },
	{ name: 'binnen', meaning: 'Binnen of buiten', values: 'ja (binnen), nee (buiten)' },
	{ name: 'open', meaning: 'Nu open', values: 'nu' },
	{ name: 'taal', meaning: 'Taal', values: slugs(languages.all) },
	{ name: 'bbox', meaning: 'Alleen in dit stuk van de kaart', values: 'west,zuid,oost,noord in graden' },
	{ name: 'sorteer', meaning: 'Volgorde', values: 'afstand, tijd, relevantie, naam' },
	{ name: 'pagina', meaning: 'Welke bladzijde', values: '1, 2, 3 …' }
];
