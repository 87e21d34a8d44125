// What is indexed, in short, beside the version it is stamped with: an index keeps what an older version wrote until that
// is raised.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { instantOf } from '#lib/calendar/zone.ts';
import { BASE_WORDS, WHOLE } from '#lib/search/dutch/base-words.ts';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { IRREGULAR } from '#lib/search/dutch/irregular.ts';
import { termsOf, type Source } from '#lib/search/documents/source.ts';
import { PROJECTION } from '#lib/search/documents/versions.ts';
import { documentOf } from '#lib/search/meilisearch/document.ts';
import { DOCUMENTS } from '#lib/search/meilisearch/settings.ts';
import { tsvectorLiteral } from '#lib/search/postgres/literals.ts';
import { names } from '#lib/search/reading/names.ts';
import { subjectOf, traitsOf } from '#lib/search/signature.ts';
import { placeTypes } from '#lib/places/types.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

const digestOf = (whatever: unknown) =>
	createHash('sha256').update(JSON.stringify(whatever)).digest('hex').slice(0, 12);

const MANY = 50;
const things = Array.from({ length: MANY }, (_, nth) => nth);

const TITLES = [
	'Koffieochtend bij De Bakfiets',
	'E-bike-tocht langs de Maas',
	'Wandelen met de rollator',
	'Rouwcafé: praten over verlies',
	"Zo'n gezellige avond, 65+",
	'Kinderen koken een feestmaaltijd',
	'IJsvrij! Schaatsen in Oss-Zuid'
];
const WORDS = [...BASE_WORDS, ...Object.keys(WHOLE), ...IRREGULAR.keys()];

/** The nth of them, by itself; nothing where there are fewer. */
const nthOf = <Key>(keys: readonly Key[], nth: number) => keys.slice(nth, nth + 1);

const source = (nth: number): Source => ({
	id: nth + 1,
	name: `${TITLES[nth % TITLES.length]} ${WORDS[nth]}`,
	summary: `Samen ${WORDS[nth + MANY]} in de buurt, ook met de rolstoel.`,
	// Every word of the lists stands in one of the things.
	description: WORDS.filter((_, at) => at % MANY === nth).join(' '),
	organiser: nth % 3 ? 'Stichting De Wolput' : null,
	location: [null, 'De Bakfiets', 'Kerkstraat 1 Schadewijk'][nth % 3]!,
	type: nthOf(placeTypes, nth)[0]?.key ?? null,
	placeId: nth % 2 ? nth : null,
	district: 'Ussen',
	neighbourhood: nth % 2 ? 'Ussen-West' : null,
	kinds: nthOf(kinds.keys, nth),
	themes: nthOf(themes.keys, nth),
	targetGroups: nthOf(targetGroups.keys, nth),
	minAge: nth % 7 === 3 ? nth : null,
	maxAge: nth % 5 === 3 ? nth + 4 : null,
	languages: nthOf(languages.keys, nth),
	accessibility: Object.fromEntries(
		nthOf(facts.keys, nth).map((fact) => [fact, { answer: 'yes', checkedOn: '2026-11-21' }])
	),
	free: nth % 4 === 0,
	cents: [0, 250, null, 1000][nth % 4]!,
	indoors: [true, false, null][nth % 3]!,
	access: [null, 'publiek', 'openbaar'][nth % 3]!,
	facilities: nth % 5 ? [] : ['Keuken', 'Biljart'],
	week: 1 << (nth % 21),
	lon: 5.53,
	lat: 51.77,
	districtId: 3,
	neighbourhoodId: nth % 2 ? 31 : null
});

const known = names([
	{
		field: 'bij',
		name: 'Schadewijk',
		marks: ['@gebied/7'],
		slug: 'schadewijk',
		centre: null,
		exactly: false
	}
]);

test('what fifty things are found by changes together with its version', () => {
	const words = vocabulary();
	const written = things
		.map(source)
		.map((thing) => [tsvectorLiteral(termsOf(thing, known, words)), subjectOf(thing), traitsOf(thing)]);
	expect(
		`${PROJECTION} ${digestOf(written)}`,
		'What is indexed became something else: raise PROJECTION in documents/versions.ts, and write the new line here.'
	).toBe('nl-2026-11-23.11 9b46834e1026');
});

test('what Meilisearch is sent changes together with its version', () => {
	const longNames = vocabulary()
		.synonyms.longNames.map((name) => name.join(' '))
		.sort();
	const at = (day: string) => instantOf(`${day}T10:00`);
	const sent = things.map((nth) =>
		documentOf(
			{
				kind: nth % 2 ? 'activity' : 'place',
				id: nth + 1,
				name: 'koffie aan de wolput',
				lon: nth % 3 ? 5.53 : null,
				lat: nth % 3 ? 51.77 : null,
				districtId: 3,
				neighbourhoodId: nth % 2 ? 31 : null,
				subject: 1 << (nth % 31),
				traits: 1 << (nth % 31),
				dayParts: nth,
				nextStartsAt: nth % 5 ? at('2026-12-01') : null,
				nextEndsAt: nth % 5 ? at('2026-12-02') : null,
				lastEndsAt: nth % 5 ? at('2026-12-09') : null,
				nextByPart: [at('2026-12-01'), null, null, at('2026-12-05'), null, null],
				// Two words side by side that are one name, each with the weight they have there.
				terms: [
					['koffie', [1, 20], [nth % 2 ? 'A' : 'C', 'D']],
					['drink', [2, 21], ['ABCD'[nth % 4]!, 'D']],
					['@gratis', [30], ['A']]
				],
				moments: [['2026-12-01', nth]]
			},
			[['koffie', 'drink']]
		)
	);
	expect(
		`${DOCUMENTS} ${digestOf([sent, longNames])}`,
		'What Meilisearch is sent became something else: raise DOCUMENTS in meilisearch/settings.ts, and write the new line here.'
	).toBe('doc-14 254685d7a7c5');
});
