// What a compound asks for: what specifies counts for more than what its last part may also be called.
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { tokenise } from '#lib/search/dutch/normalise.ts';
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
		['buurtinloop', 'Koffie in de buurt', undefined],
		['buurtbus', 'Met de bus naar het museum', undefined],
		// The name of a place is not made of the other names of its parts.
		['trefpunt', 'Eetpunt: ontmoet je buren', 'related'],
		['trefpunt', 'In het buurthuis', 'synonym'],
		// The linking s, forgotten or one too many.
		['ontmoetingplek', 'Ontmoetingsplek De Spil', 'part'],
		['verjaardagkaart', 'Verjaardagskaart maken', 'part'],
		['fietsreparatie', 'Fiets repareren', 'synonym'],
		['dagjeuit', 'Dagje uit met de bus', 'part'],
		['dagjeuit', 'Busreis', 'synonym'],
		['inloggen mijnoverheid', 'Hulp met DigiD', 'synonym'],
		['labrador', 'Samen met de hond', 'synonym'],
		['walk and talk', 'Samen wandelen', 'related'],
		['wandelen', 'Walking football', undefined]
	])('%s, and there is “%s”: %s', (question, title, rank) => expect(nearness(question, title)).toBe(rank));
});

describe('A neighbour leaves a space in a word', () => {
	const wordsOf = (question: string) => analyseQuery(question, wijk).words;

	test.each([
		['moes tuin', 'moestuin'],
		['moes tuin of buurttuin', 'moestuin buurttuin'],
		['stukje grond voor een moes tuin', 'stukje grond moestuin'],
		// What is a word by itself is asked by itself too.
		['koffie ochtend', 'koffie ochtend'],
		['moes', 'moes'],
		['moes     tuin', 'moes tuin'],
		['moes zaal', 'moes zaal']
	])('%s is %s', (question, words) =>
		expect(
			wordsOf(question)
				.map(({ word }) => word)
				.join(' ')
		).toBe(words)
	);

	test('what was typed keeps its place', () => {
		const [word] = wordsOf('een moes tuin');
		expect('een moes tuin'.slice(word?.start, word?.end)).toBe('moes tuin');
	});

	test('a moes tuin is what a moestuin is', () => {
		const [apart, joined] = ['moes tuin', 'moestuin'].map((question) => wordsOf(question)[0]?.alternatives);
		expect(apart).toEqual(joined);
	});
});

describe('A neighbour puts little words between those that say one thing', () => {
	test.each([
		['wandelen met mijn hond', 'Uitlaatgroep', 'part'],
		['met de hond wandelen', 'Uitlaatgroep', 'part'],
		['fiets laten maken', 'Repair Café', 'related'],
		['wandelen met mijn buurvrouw', 'Uitlaatgroep', undefined],
		['baantjes trekken', 'Zwemuur', 'part'],
		['baantjes trekken', 'Zwemles', 'related'],
		['bang om te vallen', 'Valpreventie', 'part'],
		['bang om te vallen', 'Fit blijven', 'related']
	])('%s, and there is “%s”: %s', (question, title, rank) => expect(nearness(question, title)).toBe(rank));
});

describe('A neighbour says in other words what has a name', () => {
	test.each([
		['hond lopen', 'Uitlaatgroep', 'synonym'],
		['binnen kunt lopen', 'Koffie-inloop', 'synonym'],
		['met de hond lopen', 'Uitlaatgroep', 'synonym'],
		['lopen met mijn buurvrouw', 'Uitlaatgroep', undefined],
		['harde muziek', 'Prikkelarm', undefined],
		['ik loop met de hond', 'Uitlaatgroep', 'synonym'],
		['ik maak taart', 'Bakclub', 'synonym'],
		['leuk om met de hond te wandelen', 'Uitlaatgroep', 'synonym'],
		['kinderen luisteren naar verhalen', 'Opvoedspreekuur', undefined],
		['fietsen met kinderen', 'Armoede', undefined],
		['genoeg eten', 'Voedselbank', undefined],
		['auto rijden', 'Belbus', undefined],
		['ver wandelen', 'Rollatorclub', undefined],
		// One word written apart, of which it is known what it says.
		['ruil winkel', 'Weggeefkast', 'synonym']
	])('%s, and there is “%s”: %s', (question, title, rank) => expect(nearness(question, title)).toBe(rank));
});

test.each([
	['met mijn hond lopen', true],
	['wie loopt met zijn hond', true],
	['wandelt met de hond', true],
	['met de hond te lopen', true],
	['eten we samen', true],
	['lopen zonder de hond', false],
	['te weinig met de hond lopen', false]
])('%s is what has a name: %s', (said, isNamed) => {
	expect(wijk.synonyms.alike(tokenise(said).map(({ word }) => word)) !== null).toBe(isNamed);
});

test('er wordt gekaart, gedanst: what is done is asked as what one does', () => {
	const written = (word: string) => analyseQuery(word, wijk).words[0]?.alternatives[0]?.all;
	for (const [done, verb] of [
		['gedanst', 'dansen'],
		['gewandeld', 'wandelen'],
		['gefietst', 'fietsen']
	] as const)
		expect(written(done), done).toEqual(written(verb));
});
