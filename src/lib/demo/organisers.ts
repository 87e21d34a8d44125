// Who organises what in the demo, for the activities that do not name anybody themselves. Pure.
import type { PlaceDraft } from '#lib/places/place.ts';

/** Neighbours of public space, which nobody runs; by the key of the place. */
const neighbours: Record<string, string> = {
	anker: 'Ouders van Speeltuin Het Anker',
	berghoek: 'Ouders van De Berghoek',
	bomenpark: 'Buren van het Bomenpark',
	buizerd: 'Buren van De Buizerd',
	dierenweide: 'Vrienden van De Rusheuvel',
	'groene-kamer': 'Buren van De Groene Kamer',
	'herpse-kooi': 'Buren van De Herpse Kooi',
	horzakpark: 'Buren van het Horzakpark',
	'jop-oost': 'Buren van De Container',
	'jop-westerveld': 'Buren van Het Terp',
	keent: 'Buren van Keent',
	kesselveld: 'Buren van het Kesselveldje',
	kijkbank: 'Vogelvrienden van De Kievit',
	kuip: 'Skaters van De Kuip',
	noordpool: 'Buren van De Noordpool',
	'ommetje-lockaert': 'Wandelaars van Ussen',
	'ommetje-schadewijk': 'Wandelaars van Schadewijk',
	pastorietuin: 'Buren van de Pastorietuin',
	speelbos: 'Ouders van Speelbos Het Woud',
	speeldijk: 'Ouders van De Speeldijk',
	speelweide: 'Buren van de Speelweide',
	spreeuw: 'Buren van De Spreeuw',
	sprong: 'Buren van De Sprong',
	tillaard: 'Wandelaars van De Tillaard',
	torenplein: 'Buren van het Torenplein',
	veerstoep: 'Wandelaars van Megen',
	vlasbloem: 'Ouders van De Vlasbloem',
	wolputplein: 'Buren van het Wolputplein',
	'zilveren-bal': 'Boulers van De Zilveren Bal'
};

/** Who runs the place; else the place itself when it is a building, and its neighbours when it is public space. */
export function organiserAt({ sourceId, name, access, operator }: PlaceDraft): string {
	if (operator) return operator;
	const known = neighbours[sourceId] ?? `Buren van ${name}`;
	return `${access === 'publiek' ? name : known} (voorbeeld)`;
}
