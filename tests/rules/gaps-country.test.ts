// Supply beside need of a whole country, out of files: what lies just over the border counts, and nothing else is kept.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { country, type Municipality } from '#lib/gaps/country.server.ts';
import type { Question } from '#lib/gaps/municipality.server.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { featuresOf } from '#lib/geo/featurestream.ts';
import { crow } from '#lib/reach/crow.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { walkers } from '../support/madeup.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'thuis-land-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const question: Question = {
	...{ reach: crow(), profiles: walkers, today: '2026-11-22', settings: settingsFrom([]), setting: 'any' },
	norms: sameNorm({ maxMinutes: 15, minDayParts: 3, minFit: 0.3 }),
	ask: { groups: ['everyone'], kinds: ['walk-in'], dayParts: [0] }
};
// Two wijken of a kilometre beside each other, each a municipality of its own.
const wijk = (wijkcode: string, west: number) => ({
	type: 'Feature',
	properties: { wijkcode, wijknaam: `Wijk { "${wijkcode}" }`, inwoners: 1000, pct_65_plus: 20 },
	geometry: { type: 'Polygon', coordinates: [box(west, 51.7, west + 0.0145, 51.709)] }
});
const box = (west: number, south: number, east: number, north: number) => [
	...[west, east, east, west, west].map((lon, corner) => [lon, corner < 2 || corner === 4 ? south : north])
];
const place = (name: string, lon: number) => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [lon, 51.7045] },
	properties: {
		...{ Naam: name, 'Publiek of openbaar': 'publiek', Binnen: 'ja', 'Consumptie verplicht': 'nee' },
		...{
			Openingstijden: 'ma-vr 09:00-12:00',
			'Soorten ontmoeting': 'Koffie en inloop',
			'Na te kijken voor': '2027-01-01'
		}
	}
});
const answer = (area: string) =>
	JSON.stringify({ area, kinds: ['walk-in'], targetGroups: [], dayParts: ['weekday-morning'], setting: 'either' });
const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features }, null, '\t');

async function read(places: object[], answers: string[]) {
	const file = (name: string) => join(folder, name);
	await writeFile(file('areas'), collection([wijk('WK000200', 5.5145), wijk('WK000100', 5.5)]));
	await writeFile(file('places'), collection(places));
	await writeFile(file('answers'), answers.join('\n'));
	const found: Municipality[] = [];
	const refused: string[] = [];
	const files = { areas: file('areas'), places: file('places'), answers: file('answers'), year: 2022 };
	for await (const one of country(files, question, (what) => refused.push(what))) found.push(one);
	return { found, refused };
}

test('a coffee corner on the border serves both sides; one far away is not even read with the others', async () => {
	const { found } = await read([place('Op de grens', 5.5145), place('Ver weg', 6.4)], []);
	expect(found.map(({ code, places }) => ({ code, places }))).toEqual([
		{ code: 'GM0001', places: 1 },
		{ code: 'GM0002', places: 1 }
	]);
	for (const { cells } of found) for (const { served } of cells) expect(served.value).toBeGreaterThan(0.3);
	expect(found[0]!.areas.map(({ code }) => code)).toEqual(['GM0001', 'WK000100']);
	expect(found[0]!.cells[0]!.people).toEqual({ value: 1000 });
});

test('answers count in their own municipality, fewer than ten stay away, and what cannot be read is said', async () => {
	const many = Array.from({ length: 30 }, () => answer('WK000100'));
	const few = Array.from({ length: 9 }, () => answer('WK000200'));
	const { found, refused } = await read(
		[{ ...place('Dicht', 5.51), properties: {} }],
		[...many, ...few, 'geen antwoord', answer('WK999900')]
	);
	expect(refused).toEqual(['answers', 'answers', 'places', 'places']);
	const [one, other] = found.map(({ cells }) => cells.at(-1)!);
	expect(one).toMatchObject({ answers: { value: 30 }, served: { value: 0 }, class: 'shortage' });
	expect(other).toMatchObject({ answers: { value: null, why: 'few-answers' }, class: 'unknown' });
});

test('a place that is broken or lies at no point is refused with what is wrong, and the rest is counted', async () => {
	const file = (name: string) => join(folder, name);
	await writeFile(file('areas'), collection([wijk('WK000100', 5.5)]));
	const good = collection([place('Op de grens', 5.505), { ...place('Nergens', 5.5), geometry: null }]);
	await writeFile(file('places'), good.replace(/\n\t\]\n\}$/, ', {"type":"Feature","geometry":nul}]}'));
	const found: Municipality[] = [];
	const refused: string[] = [];
	const files = { areas: file('areas'), places: file('places'), year: 2022 };
	for await (const one of country(files, question, (_, why) => refused.push(why))) found.push(one);
	expect(found.map(({ places }) => places)).toEqual([1]);
	expect(refused).toEqual([
		expect.stringContaining('niet op één punt'),
		'Dit is geen goede JSON: {"type":"Feature","geometry":nul}'
	]);
});

test('what stands behind the list of features is no feature', async () => {
	const pieces = (async function* () {
		for (const piece of ['{"features":[{"a":[{"c":1}]}, {"note":"]"}', ' ],"metadata":', '{"b":2}}']) yield piece;
	})();
	const found: string[] = [];
	for await (const { feature } of featuresOf(pieces)) found.push(feature);
	expect(found).toEqual(['{"a":[{"c":1}]}', '{"note":"]"}']);
});

test('features come out whole however the file is cut in pieces, with braces in names and backslashes', async () => {
	const features = [wijk('WK000100', 5.5), { ...wijk('WK000200', 5.6), note: 'een \\ en een "}' }, {}];
	await fc.assert(
		fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 400 })), async (sizes) => {
			const text = collection(features);
			const pieces = (async function* () {
				for (let at = 0; at < text.length;) {
					const size = sizes.next().value as number;
					yield text.slice(at, at + size);
					at += size;
				}
			})();
			const found: unknown[] = [];
			for await (const { head, feature } of featuresOf(pieces))
				found.push((JSON.parse(`${head}${feature}]}`) as { features: unknown[] }).features[0]);
			expect(found).toEqual(features);
		})
	);
});
