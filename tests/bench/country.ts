// The whole country with `npm run gaps`: every wijk of CBS, with invented places and answers. The time grows with the
// country, the memory does not.
import { execFile } from 'node:child_process';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { createDatabase, type LocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { sparing } from '#lib/foundation/processes.server.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { eachSquare, middleOf } from '#lib/population/squares.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Figure } from './figures.ts';
import { random, type Random } from './random.ts';

const WIJKEN = '../shared/data/boundaries/nl-wijken-2022-gegeneraliseerd.geojson';
// As many as the demo has for Oss: a place for every 250 people; an answer for every 60.
const PEOPLE_A_PLACE = 250;
const PEOPLE_AN_ANSWER = 60;
const hours = ['ma-vr 09:00-12:00', 'ma-vr 09:00-17:00', 'di 19:00-22:00', 'wo 13:00-17:00; za 10:00-12:00', ''];

type Wijk = { geometry: Shape; properties: Record<string, number | string | null> };
type Took = {
	municipalities: number;
	areas: number;
	squares: number;
	places: number;
	seconds: number;
	megabytes: number;
};

/** Time, growth and peak of a share of the country (0 to 1); without the file nothing, and `say` hears so. */
export async function countryFigures(
	server: LocalPostgres,
	share: number,
	say: (line: string) => void
): Promise<Figure[]> {
	if (!existsSync(WIJKEN)) return (say(`left out: ${WIJKEN} is not here`), []);
	const folder = await mkdtemp(join(tmpdir(), 'thuis-country-'));
	const name = `bench_country_${Date.now().toString(36)}`;
	await createDatabase(server, name);
	await migrate(server.url(name));
	try {
		const all = spread();
		const of = (part: number) => all.slice(0, Math.ceil(all.length * part));
		const took: Took[] = [];
		for (const own of [largestOf(of(share)), of(share / 4), of(share / 2), of(share)])
			took.push(await run(folder, own.flat(), server.url(name)));
		const [largest, quarter, half, whole] = took as [Took, Took, Took, Took];
		return [
			{
				name: `country: ${whole.areas} wijken, ${whole.squares} squares, ${whole.places} places`,
				value: whole.seconds,
				unit: 's'
			},
			{ name: 'country: time of the whole beside half', value: grown(half, whole), unit: '×', most: 2.2 },
			{ name: 'country: time of half beside a quarter', value: grown(quarter, half), unit: '×', most: 2.2 },
			{ name: 'country: memory at its highest', value: whole.megabytes, unit: 'MB', most: 500 },
			{
				name: 'country: memory of the whole beside its two largest municipalities',
				value: whole.megabytes / largest.megabytes,
				unit: '×',
				most: 1.1
			}
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

// Half of the municipalities is not exactly half of the squares.
const grown = (less: Took, more: Took) => (more.seconds / less.seconds / (more.squares / less.squares)) * 2;

/** The wijken of every municipality, spread over the country: the first half is as dense as the whole. */
function spread(): Wijk[][] {
	const all = (JSON.parse(readFileSync(WIJKEN, 'utf8')) as { features: Wijk[] }).features;
	const municipalities = [...Map.groupBy(all, ({ properties }) => String(properties.gemeentecode)).values()];
	const order = municipalities.map((own, index) => ({ own, at: (index * 0.618034) % 1 }));
	return order.sort((one, other) => one.at - other.at).map(({ own }) => own);
}

/** That with the most people, so places and answers, and that with the most land, so squares: they fill the memory. */
function largestOf(municipalities: readonly Wijk[][]): Wijk[][] {
	const by = (key: string) => (own: Wijk[]) =>
		own.reduce((sum, { properties }) => sum + Math.max(0, Number(properties[key] ?? 0)), 0);
	const most = (size: (own: Wijk[]) => number) =>
		municipalities.reduce((one, other) => (size(other) > size(one) ? other : one));
	return [...new Set([most(by('inwoners')), most(by('oppervlakte_km2'))])];
}

async function run(folder: string, wijken: readonly Wijk[], databaseUrl: string): Promise<Took> {
	const file = (ending: string) => join(folder, ending);
	await invent(wijken, file);
	const { stderr } = await promisify(execFile)(
		process.execPath,
		[
			...['src/commands/gaps.ts', '--areas', file('areas.geojson'), '--places', file('places.geojson')],
			...['--answers', file('answers.jsonl'), '--year', '2022', '--out', file('figures.csv')]
		],
		{ env: { ...process.env, NODE_OPTIONS: sparing, DATABASE_URL: databaseUrl } }
	);
	return JSON.parse(stderr.trim().split('\n').at(-1)!) as Took;
}

async function invent(wijken: readonly Wijk[], file: (ending: string) => string): Promise<void> {
	await writeFile(file('areas.geojson'), JSON.stringify({ type: 'FeatureCollection', features: wijken }));
	const chance = random(1);
	const places = createWriteStream(file('places.geojson'));
	const answers = createWriteStream(file('answers.jsonl'));
	places.write('{"type":"FeatureCollection","features":[');
	let first = true;
	for (const wijk of wijken) {
		const inhabitants = Math.max(0, Number(wijk.properties.inwoners ?? 0));
		const squares: [number, number][] = [];
		eachSquare(wijk.geometry, (x, y) => squares.push([x, y]));
		for (let index = 0; squares.length && index * PEOPLE_A_PLACE < inhabitants; index++) {
			places.write(`${first ? '' : ',\n'}${JSON.stringify(place(middleOf(...chance.pick(squares)), chance))}`);
			first = false;
		}
		for (let index = 0; index * PEOPLE_AN_ANSWER < inhabitants; index++)
			answers.write(`${JSON.stringify(answer(String(wijk.properties.wijkcode), chance))}\n`);
	}
	await Promise.all([finished(places.end(']}')), finished(answers.end())]);
}

const place = (coordinates: [number, number], chance: Random) => {
	const outdoors = chance.chance(0.5);
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates },
		properties: {
			Naam: 'Verzonnen plek',
			'Publiek of openbaar': outdoors ? 'openbaar' : 'publiek',
			Binnen: outdoors ? 'nee' : 'ja',
			Openingstijden: outdoors ? '' : chance.pick(hours),
			'Soorten ontmoeting': [chance.pick(kinds.all).name, chance.pick(kinds.all).name].join(', '),
			Doelgroepen: chance.chance(0.7) ? '' : chance.pick(targetGroups.all).name,
			Rolstoel: chance.pick(['ja', 'nee', ''])
		}
	};
};

const answer = (area: string, chance: Random) => ({
	area,
	kinds: [chance.pick(kinds.keys)],
	targetGroups: [chance.pick(targetGroups.keys)],
	dayParts: [chance.pick(dayParts).key],
	setting: chance.pick(['indoors', 'outdoors', 'either'] as const)
});
