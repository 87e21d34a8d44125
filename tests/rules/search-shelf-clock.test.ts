// The clock of a shelf: whoever asks finds what is to come at that minute, also while others ask for another.
import { beforeEach, describe, expect, test } from 'vitest';
import { clockOf, comingAt } from '#lib/search/postgres/moments.ts';
import { clockOn, type At, type ShelfClock } from '#lib/search/postgres/shelf-clock.ts';
import { emptyShelf, put, type Shelf } from '#lib/search/postgres/shelf.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const morning = 0b001;
// More than are set on at once, so that of the rest too one ends each minute.
const MANY = 10_000 + HOUR;

const date = (minutes: number) => new Date(minutes * 60_000);
const days = (from: number, to = from + 1) => ({ from: date(from * DAY), to: date(to * DAY) });

/** A question at this minute since the first day began, a few seconds past it. */
const at = (minutes: number): At => {
	const day = Math.floor(minutes / DAY);
	const spans = { vandaag: days(day), morgen: days(day + 1), weekend: days(2, 4), week: days(0, 7) };
	return { now: new Date(date(minutes).getTime() + 7_000), spans };
};

/** What is to come at this minute of all that is on the shelf, counted anew. */
const toCome = (shelf: Shelf, minutes: number) => {
	const clock = clockOf(date(minutes), at(minutes).spans);
	return Array.from({ length: shelf.size }, (_, spot) => comingAt(shelf, spot, clock));
};

const shown = (shelf: Shelf) => [...shelf.moments.subarray(0, shelf.size)];

/** So many coffees, from `first` on, each of an hour: one ends and one begins each minute of the second morning. Their spots. */
function pour(shelf: Shelf, first: number, count: number) {
	const ids = Int32Array.from({ length: count }, (_, nth) => first + nth);
	const [none, nowhere] = [new Int32Array(count), new Float64Array(count)];
	const docs = { ids, subject: none, traits: none, district: none, neighbourhood: none, lon: nowhere, lat: nowhere };
	const starts = ids.map((id) => DAY + 9 * HOUR + (id % HOUR));
	return put(shelf, docs, { ids, starts, ends: starts.map((start) => start + HOUR), parts: none.map(() => morning) });
}

const TEN = DAY + 10 * HOUR;
let shelf: Shelf;
let clock: ShelfClock;
beforeEach(() => {
	shelf = emptyShelf();
	clock = clockOn(shelf);
	pour(shelf, 1, MANY);
});

/** As who answers does: winds on as long as there is something to wait for. Whether there was. */
async function ask(minutes: number) {
	let waited = false;
	while (await clock.windOn(at(minutes))) waited = true;
	clock.set(at(minutes));
	return waited;
}

describe('who asks finds what is to come then', () => {
	test.each([
		['the first question', [TEN], [false]],
		['again in the same minute', [TEN, TEN], [false, false]],
		['a minute later', [TEN, TEN + 1], [false, true]],
		['the minutes after that', [TEN, TEN + 1, TEN + 2], [false, true, true]],
		['after two minutes in which nobody asked', [TEN, TEN + 2], [false, false]],
		['two who ask for other hours in turn', [TEN, TEN + 30, TEN, TEN + 30], [false, false, false, false]],
		['the first minute of the next day', [DAY - 1, DAY], [false, false]],
		['the same minute a day later', [TEN - DAY, TEN], [false, false]]
	])('%s', async (_, minutes, waits) => {
		for (const [nth, minute] of minutes.entries()) {
			expect(await ask(minute)).toBe(waits[nth]);
			expect(shown(shelf)).toEqual(toCome(shelf, minute));
		}
	});
});

describe('the next minute comes in pieces', () => {
	beforeEach(() => ask(TEN));

	test('others are answered in between', async () => {
		const before = toCome(shelf, TEN);
		const after = toCome(shelf, TEN + 1);
		const waiting = clock.windOn(at(TEN + 1));
		expect(shown(shelf).slice(0, HOUR)).toEqual(after.slice(0, HOUR));
		expect(shown(shelf).slice(-HOUR)).toEqual(before.slice(-HOUR));
		// Another of that minute waits for the same.
		expect(await clock.windOn(at(TEN + 1))).toBe(true);
		expect(shown(shelf)).toEqual(after);
		expect(await waiting).toBe(true);
		expect(await clock.windOn(at(TEN + 1))).toBe(false);
	});

	test('who cannot wait for it finds it done', async () => {
		const waiting = clock.windOn(at(TEN + 1));
		clock.set(at(TEN + 1));
		expect(shown(shelf)).toEqual(toCome(shelf, TEN + 1));
		await waiting;
		expect(shown(shelf)).toEqual(toCome(shelf, TEN + 1));
	});

	test('who asks for another hour meanwhile finds that, and nothing is set on over it', async () => {
		const waiting = clock.windOn(at(TEN + 1));
		clock.set(at(TEN + 30));
		await waiting;
		expect(shown(shelf)).toEqual(toCome(shelf, TEN + 30));
		await ask(TEN + 1);
		expect(shown(shelf)).toEqual(toCome(shelf, TEN + 1));
	});
});

describe('who asked just before the minute turned, and is answered after it', () => {
	test('finds what is to come now, and nobody waits for it again', async () => {
		await ask(TEN);
		await ask(TEN + 1);
		expect(await ask(TEN)).toBe(false);
		expect(shown(shelf)).toEqual(toCome(shelf, TEN + 1));
		expect(await ask(TEN + 1)).toBe(false);
		// Two minutes ago is another time.
		await ask(TEN - 1);
		expect(shown(shelf)).toEqual(toCome(shelf, TEN - 1));
	});

	test('holds up nobody who waits for the new one', async () => {
		await ask(TEN);
		const waiting = clock.windOn(at(TEN + 1));
		clock.set(at(TEN));
		expect(shown(shelf).slice(-HOUR)).toEqual(toCome(shelf, TEN).slice(-HOUR));
		await waiting;
		expect(shown(shelf)).toEqual(toCome(shelf, TEN + 1));
	});

	test('of what was yesterday finds yesterday', async () => {
		await ask(DAY);
		await ask(DAY - 1);
		expect(shown(shelf)).toEqual(toCome(shelf, DAY - 1));
	});
});

test('what is put on the shelf after its clock was set, is where the rest is', async () => {
	await ask(TEN);
	clock.join(pour(shelf, MANY + 1, HOUR));
	expect(shown(shelf)).toEqual(toCome(shelf, TEN));
	// Also while that is set on.
	const waiting = clock.windOn(at(TEN + 1));
	clock.join(pour(shelf, MANY + HOUR + 1, HOUR));
	await waiting;
	expect(shown(shelf)).toEqual(toCome(shelf, TEN + 1));
});
