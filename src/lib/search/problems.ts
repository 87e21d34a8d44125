// What is wrong with a search, in words that say what to do.
import type { ProblemKey } from './query.ts';

export const problemWords: Record<ProblemKey, string> = {
	'too-long': 'Dit is te lang. Gebruik hoogstens 200 tekens.',
	'too-many': 'Je koos te veel waarden. Kies er hoogstens 20.',
	'not-a-choice': 'Deze keuze kennen we niet. Kies een van de mogelijkheden.',
	'not-a-day': 'Dit is geen datum. Schrijf de datum zo: 24-11-2026.',
	'day-order': 'De einddatum ligt voor de begindatum. Kies een latere einddatum.',
	'not-a-place': 'We begrijpen deze plaats niet. Kies een wijk of dorp, of vul een postcode in, zoals 5341 AB.',
	'unknown-area': 'Deze wijk of dit dorp kennen we niet. Kies er een uit de lijst, of vul een postcode in.',
	'unknown-postcode': 'Deze postcode kennen we niet. Controleer de cijfers, of kies een wijk of dorp.',
	'not-a-distance': 'Deze afstand kan niet. Vul een afstand in meters in, van 1 tot en met 50000.',
	'not-a-box': 'Dit kaartdeel kan niet. Kies het deel opnieuw op de kaart.',
	'not-a-page': 'Deze pagina bestaat niet. Begin bij de eerste pagina.'
};

/** The names of the fields, the words their labels have; a list of places words some of its filters its own way. */
export const fieldNames: Record<string, string> = {
	q: 'Wat zoek je?',
	woord: 'Als woord',
	overal: 'Ook in beschrijvingen',
	bij: 'Waar?',
	straal: 'Hoe ver?',
	wanneer: 'Wanneer?',
	van: 'Van',
	tot: 'Tot en met',
	dagdeel: 'Welk dagdeel?',
	soort: 'Wat wil je doen?',
	thema: 'Waar gaat het over?',
	doelgroep: 'Voor wie?',
	toegang: 'Wat voor plek?',
	gratis: 'Wat kost het?',
	toegankelijk: 'Wat heb je nodig?',
	binnen: 'Binnen of buiten?',
	open: 'Is het nu?',
	taal: 'Welke taal?',
	bbox: 'Kaartdeel',
	sorteer: 'Volgorde',
	pagina: 'Pagina'
};
