import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { limits } from '#lib/activities/activity.ts';
import { expand, parseRule } from '#lib/activities/recurrence.ts';
import { addDays, isDay } from '#lib/calendar/days.ts';
import type { Day } from '#lib/calendar/days.ts';
import { activities } from '#lib/demo/activities.ts';
import { organiserAt } from '#lib/demo/organisers.ts';
import { places } from '#lib/demo/places.ts';
import { parseHours } from '#lib/places/hours-parse.ts';
import { placeType, placeTypes } from '#lib/places/types.ts';

const today = '2026-11-22';
const allPlaces = places(today);
const allActivities = activities(today);
const placeOf = new Map(allPlaces.map((place) => [place.sourceId, place]));

const boundaries = '../shared/data/boundaries';
const official = ['oss-wijken-2016.geojson', 'oss-wijken-2022-gegeneraliseerd.geojson'];
type Wijken = FeatureCollection<Polygon | MultiPolygon, { wijkcode: string; wijknaam: string }>;
const load = (file: string) => JSON.parse(readFileSync(`${boundaries}/${file}`, 'utf8')) as Wijken;
const hasBoundaries = official.every((file) => existsSync(`${boundaries}/${file}`));
const wijkIn = ({ features }: Wijken, { lon, lat }: { lon: number; lat: number }) =>
	features.find((feature) => booleanPointInPolygon([lon, lat], feature))?.properties.wijkcode;

if (!hasBoundaries) {
	console.warn(`left out: the wijk of every demo place was not compared with ${boundaries}, which is not here`);
}

describe('where the demo is', () => {
	test.runIf(hasBoundaries)('every wijk and village has at least two places, Schadewijk ten', () => {
		const count = new Map<string, number>();
		const wijken = load(official[0]!);
		for (const { point } of allPlaces) {
			const code = wijkIn(wijken, point) ?? 'outside Oss';
			count.set(code, (count.get(code) ?? 0) + 1);
		}
		for (const { properties } of wijken.features) {
			expect(count.get(properties.wijkcode) ?? 0, properties.wijknaam).toBeGreaterThanOrEqual(2);
		}
		expect(count.get('WK082801')).toBeGreaterThanOrEqual(10);
		expect(count.has('outside Oss')).toBe(false);
	});

	test.runIf(hasBoundaries)('a place is in the same wijk with the borders of 2016 and of 2022', () => {
		const [before, after] = official.map(load);
		for (const { name, point } of allPlaces) expect(wijkIn(before!, point), name).toBe(wijkIn(after!, point));
	});
});

describe('what the demo tells', () => {
	test('no two places and no two activities share a key', () => {
		expect(placeOf.size).toBe(allPlaces.length);
		expect(new Set(allActivities.map(({ draft }) => draft.sourceId)).size).toBe(allActivities.length);
	});

	test('nearly every type of place is there, and its hours are well-formed', () => {
		const types = new Set(allPlaces.map(({ type }) => type));
		expect(placeTypes.filter(({ key }) => !types.has(key))).toEqual([]);
		for (const place of allPlaces) {
			expect(parseHours(place.hours).ok, place.name).toBe(true);
			expect(place.access, place.name).toBe(placeType(place.type)?.access);
			expect(place.postcode, place.name).toMatch(/^53\d\d$/);
			expect(place.verifiedAt === null || isDay(place.verifiedAt), place.name).toBe(true);
		}
	});

	test('every activity is at a known place, has kinds, themes and dates to come, and fits what we keep', () => {
		for (const { at, draft } of allActivities) {
			expect(placeOf.has(at), `${draft.title} at ${at}`).toBe(true);
			expect(draft.kinds.length && draft.themes.length, draft.title).toBeTruthy();
			expect(draft.title.length, draft.title).toBeLessThanOrEqual(limits.title);
			expect(draft.summary.length, draft.title).toBeLessThanOrEqual(limits.summary);
			const coming = draft.series.flatMap((series) => expand(series, today, addDays(today, 366)));
			expect(coming.length, draft.title).toBeGreaterThan(0);
			for (const { rule } of draft.series) expect(rule === null || parseRule(rule).ok, draft.title).toBe(true);
		}
	});

	test('a resident reads short sentences without office words', () => {
		const office = /participat|facilit|zelfredza|laagdrempel|doelgroep|interventie|voorziening|cliënt|traject|inclusie|sociaal domein|eigen regie|outreach|maatschappelij|preventie|empower|community|toeleid|indicatie|optimali|implement|stakeholder|professional/i; // prettier-ignore
		for (const { name, text } of texts()) {
			expect(text.match(office)?.[0], name).toBeUndefined();
			for (const sentence of text.split(/[.!?]+(?:\s|$)/)) {
				expect(sentence.split(/\s+/).filter(Boolean).length, `${name}: ${sentence}`).toBeLessThanOrEqual(20);
			}
		}
	});

	test('no two texts are the same, and nobody real can be called or mailed', () => {
		const all = texts().map(({ text }) => text);
		expect(new Set(all).size).toBe(all.length);
		for (const number of JSON.stringify([allPlaces, allActivities]).match(/0412-\d{3}/g) ?? []) {
			expect(number).toBe('0412-000');
		}
		for (const mail of JSON.stringify([allPlaces, allActivities]).match(/@[\w.-]+\w/g) ?? []) {
			expect(mail).toBe('@voorbeeld.example');
		}
	});
});

describe('what the demo shows', () => {
	test('about 25 places and as many activities have a drawing that is there, told to who cannot see it', () => {
		const shown = [
			...allPlaces.map(({ photo, photoAlt }) => [photo, photoAlt] as const),
			...allActivities.map(({ draft }) => [draft.image, draft.imageAlt] as const)
		].filter(([path]) => path);
		expect(shown.length).toBeGreaterThanOrEqual(50);
		for (const [path, alt] of shown) {
			expect(alt).toMatch(/^Tekening van /);
			const drawing = readFileSync(`static${path}`, 'utf8');
			expect(drawing.length, path ?? '').toBeLessThanOrEqual(6_144);
			expect(drawing, path ?? '').not.toMatch(/<script|<text|href|on\w+=/);
		}
	});

	test('every activity says who organises it', () => {
		for (const { at, draft } of allActivities)
			expect(draft.organiser ?? organiserAt(placeOf.get(at)!), draft.title).toMatch(/\S \(voorbeeld\)$/);
	});
});

describe('whenever the demo is started', () => {
	const year = Array.from({ length: 365 }, (_, index) => addDays('2026-11-01', index));
	const inSchadewijk = (at: string) => placeOf.get(at)?.postcode === '5348';
	const coffee = /koffie/i;

	test('someone in Schadewijk who looks for coffee finds it today and at five places this week', () => {
		for (const day of year) {
			const found = coffeesOn(day, addDays(day, 6));
			expect(found.days.has(day), `coffee on ${day}`).toBe(true);
			expect(found.activities.size, `in the week from ${day}`).toBeGreaterThanOrEqual(5);
		}
	});

	test('a date is off because the cook is ill, another is moved, and both are still to come', () => {
		for (const day of ['2026-11-22', '2027-02-08', '2027-07-20']) {
			const changed = activities(day).flatMap(({ draft }) => draft.series.flatMap(({ changes }) => changes));
			expect(changed.map(({ reason }) => reason)).toContain('de kok is ziek');
			expect(changed.some(({ kind }) => kind === 'moved')).toBe(true);
			expect(changed.every(({ original }) => original > day)).toBe(true);
		}
	});

	function coffeesOn(from: Day, to: Day) {
		const found = { days: new Set<Day>(), activities: new Set<string>() };
		for (const { at, draft } of activities(from)) {
			if (!inSchadewijk(at) || !coffee.test(`${draft.title} ${draft.summary}`)) continue;
			for (const occurrence of draft.series.flatMap((series) => expand(series, from, to))) {
				if (occurrence.cancelled) continue;
				found.days.add(occurrence.day);
				found.activities.add(draft.sourceId);
			}
		}
		return found;
	}
});

function texts() {
	return [
		...allPlaces.flatMap(({ name, summary, description }) => [
			{ name, text: summary },
			{ name, text: description }
		]),
		...allActivities.flatMap(({ draft: { title, summary, description } }) => [
			{ name: title, text: summary },
			{ name: title, text: description }
		])
	];
}
