// Types of meeting place, as data: publiek (indoors, open to the public) and openbaar (public space).
import type { Kind } from '#lib/vocabulary/kinds.ts';

export type Access = 'publiek' | 'openbaar';
export type PlaceType = {
	key: string;
	access: Access;
	/** Dutch, singular, as on screen. */
	name: string;
	icon: string;
	/** Kinds of meeting such a place usually offers; a place can say otherwise. */
	kinds: readonly Kind[];
};

const publiek = (key: string, name: string, icon: string, kinds: readonly Kind[]): PlaceType => ({
	key,
	access: 'publiek',
	name,
	icon,
	kinds
});
const openbaar = (key: string, name: string, icon: string, kinds: readonly Kind[]): PlaceType => ({
	key,
	access: 'openbaar',
	name,
	icon,
	kinds
});

export const placeTypes: readonly PlaceType[] = [
	publiek('community-centre', 'Gemeenschapshuis of buurthuis', 'house-community', [
		'walk-in',
		'make-and-learn',
		'room'
	]),
	publiek('living-room', 'Huiskamer van de buurt', 'home', ['walk-in', 'eat-together']),
	publiek('library', 'Bibliotheek', 'library', ['walk-in', 'make-and-learn', 'help-and-advice']),
	publiek('coffee-corner', 'Koffiehoek', 'coffee', ['walk-in']),
	publiek('neighbourhood-shop', 'Buurtwinkel', 'shop', ['walk-in']),
	publiek('village-pub', 'Dorpscafé', 'pub', ['walk-in', 'eat-together']),
	publiek('sports-canteen', 'Sportkantine', 'sport', ['walk-in', 'move-together', 'room']),
	publiek('faith', 'Kerk of moskee met open deur', 'church', ['walk-in', 'rest-and-green']),
	publiek('school', 'School', 'school', ['make-and-learn', 'room']),
	publiek('care-home', 'Ontmoetingsruimte in een zorgcentrum', 'hands', ['walk-in', 'eat-together']),
	publiek('youth-centre', 'Jongerencentrum', 'people', ['walk-in', 'play']),
	publiek('workshop', 'Werkplaats', 'make', ['make-and-learn']),
	openbaar('playground', 'Speeltuin', 'playground', ['play']),
	openbaar('park', 'Park', 'tree', ['rest-and-green', 'move-together']),
	openbaar('sports-field', 'Sportveld', 'field', ['move-together', 'play']),
	openbaar('urban-sports', 'Trapveldje of urban sports', 'sport', ['move-together', 'play', 'hang-out']),
	openbaar('hangout', 'Hangplek voor jongeren (JOP)', 'hangout', ['hang-out']),
	openbaar('square', 'Plein', 'square', ['hang-out', 'play']),
	openbaar('bench', 'Bankje of ommetje', 'bench', ['rest-and-green', 'move-together']),
	openbaar('community-garden', 'Buurtmoestuin', 'garden', ['make-and-learn', 'rest-and-green']),
	openbaar('water', 'Plek aan het water', 'tree', ['rest-and-green', 'hang-out'])
];

const byKey = new Map(placeTypes.map((type) => [type.key, type]));

export const placeType = (key: string): PlaceType | undefined => byKey.get(key);
