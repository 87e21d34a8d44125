// What was filled in on this device and never sent: visits and cards. Runs in the browser.
import { cardsHere } from '#lib/needs/shelf.ts';
import { waitingHere } from './waiting.ts';

/** '3 kaarten', and the page that sends them. */
export type Unsent = { many: string; href: string; page: string };

/** Of whomever: a device may be shared. */
export async function unsentHere(): Promise<Unsent[]> {
	const visits = await visitsHere().catch(() => 0);
	const cards = cardsHere(() => localStorage);
	return [
		...(visits ? [{ many: visits === 1 ? '1 bezoek' : `${visits} bezoeken`, href: '/veld', page: 'Plekken nakijken' }] : []), // prettier-ignore
		...(cards ? [{ many: cards === 1 ? '1 kaart' : `${cards} kaarten`, href: '/gemeente/behoeften/invoer', page: 'Antwoorden invoeren' }] : []) // prettier-ignore
	];
}

// A database that is not there yet is not made by looking.
async function visitsHere(): Promise<number> {
	const known = (await indexedDB.databases?.()) ?? [];
	return known.some(({ name }) => name === 'veld') ? waitingHere() : 0;
}
