/** What the open data page tells builders: the addresses and the parameters that pages and data share. */

export const addresses: readonly { path: string; gives: string }[] = [
	{ path: '/activiteiten.json', gives: 'Activiteiten, 24 per keer, met aantallen per filter' },
	{ path: '/plekken.json', gives: 'Ontmoetingsplekken, 24 per keer, met aantallen per filter' },
	{ path: '/plekken.geojson', gives: 'Alle ontmoetingsplekken van je vraag, voor op een kaart' }
];

export const parameters: readonly { name: string; meaning: string; values: string }[] = [
	{ name: 'q', meaning: 'Woorden om op te zoeken', values: 'tekst' },
	{ name: 'bij', meaning: 'In de buurt van', values: 'wijk of dorp, postcode (5341 of 5341AB), of breedte,lengte' },
	{ name: 'straal', meaning: 'Hoe ver weg', values: 'meters' },
	{ name: 'wanneer', meaning: 'Wanneer het is', values: 'vandaag, morgen, weekend, week' },
	{ name: 'van', meaning: 'Vanaf deze dag', values: 'jjjj-mm-dd' },
	{ name: 'tot', meaning: 'Tot en met deze dag', values: 'jjjj-mm-dd' },
	{ name: 'dagdeel', meaning: 'Deel van de dag', values: 'zoals in de filters van de pagina' },
	{ name: 'soort', meaning: 'Soort ontmoeting', values: 'zoals in de filters van de pagina' },
	{ name: 'thema', meaning: 'Thema', values: 'zoals in de filters van de pagina' },
	{ name: 'doelgroep', meaning: 'Voor wie', values: 'zoals in de filters van de pagina' },
	{ name: 'toegang', meaning: 'Binnen en open voor iedereen, of buiten', values: 'publiek, openbaar' },
	{ name: 'gratis', meaning: 'Kost niets', values: 'zoals in de filters van de pagina' },
	{ name: 'toegankelijk', meaning: 'Toegankelijkheid', values: 'zoals in de filters van de pagina' },
	{ name: 'binnen', meaning: 'Binnen of buiten', values: 'zoals in de filters van de pagina' },
	{ name: 'open', meaning: 'Nu open', values: 'nu' },
	{ name: 'taal', meaning: 'Taal', values: 'zoals in de filters van de pagina' },
	{ name: 'bbox', meaning: 'Alleen in dit stuk van de kaart', values: 'west,zuid,oost,noord in graden' },
	{ name: 'sorteer', meaning: 'Volgorde', values: 'zoals op de pagina: afstand, tijd of best passend' },
	{ name: 'pagina', meaning: 'Welke bladzijde', values: '1, 2, 3 …' }
];
