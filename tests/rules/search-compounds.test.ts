// What a compound asks for: what specifies counts for more than what its last part may also be called.
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { analyseQuery, type Rank } from '#lib/search/dutch/question.ts';
import { analyseText } from '#lib/search/dutch/terms.ts';

const wijk = vocabulary();
const NEAREST: readonly Rank[] = ['exact', 'part', 'synonym', 'related'];

/** How near this title is to what was asked; undefined: it is no answer. */
function nearness(question: string, title: string): Rank | undefined {
	const terms = new Set(analyseText({ title, labels: [], summary: '', body: '' }, wijk).map(({ term }) => term));
	const meanings = analyseQuery(question, wijk).words.flatMap(({ alternatives }) => alternatives);
	const found = meanings.filter(({ all }) =>
		all.every((phrases) => phrases.some((phrase) => phrase.every((stem) => terms.has(stem))))
	);
	return NEAREST.find((rank) => found.some((one) => one.rank === rank));
}

describe('A neighbour asks in one long word', () => {
	test.each([
		['vogelexcursie', 'Excursie: vogels langs de Maas', 'part'],
		['vogelexcursie', 'Vogels kijken', 'synonym'],
		['vogelexcursie', 'Uitje naar de dierentuin', 'related'],
		['vogelexcursie', 'Busreis', undefined],
		['kaartspelmiddag', 'Kaartspel voor iedereen', 'synonym'],
		['kaartspelmiddag', 'Rikken', 'related'],
		['kaartspelmiddag', 'Muziekmiddag', undefined],
		['wijklunch', 'Lunch in de wijk', 'part'],
		['wijklunch', 'Samen lunchen', 'synonym'],
		['wijklunch', 'Broodmaaltijd', 'related'],
		['wijklunch', 'Wijkfeest', undefined],
		['dorpsbingo', 'Kienen', 'related'],
		['buurtinloop', 'Koffie in de buurt', undefined]
	])('%s, and there is “%s”: %s', (question, title, rank) => expect(nearness(question, title)).toBe(rank));
});
