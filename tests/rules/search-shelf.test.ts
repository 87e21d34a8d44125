// What search knows without asking Postgres: what comes when, what changed, and which few of many come first.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comingAt, firstAt, isToCome, NEVER, partsWithin, type Clock } from '#lib/search/postgres/moments.ts';
import { messagesOf, noticeOf } from '#lib/search/notices.ts';
import { holding, pruned } from '#lib/search/words/pruning.ts';
import { smallest } from '#lib/search/postgres/selection.ts';
import { emptyShelf, put, remove, type Docs, type Moments } from '#lib/search/postgres/shelf.ts';
import { blocks, OPEN_NOW } from '#lib/search/signature.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const [morning, evening] = [0b001, 0b100];
const [thursday, friday] = [0b111 << 9, 0b111 << 12];

const docs = (...ids: number[]): Docs => ({
	ids: Int32Array.from(ids),
	subject: Int32Array.from(ids),
	traits: new Int32Array(ids.length),
	district: new Int32Array(ids.length),
	neighbourhood: new Int32Array(ids.length),
	lon: new Float64Array(ids.length),
	lat: new Float64Array(ids.length)
});

type Moment = [id: number, start: number, end: number, part: number];
const moments = (...rows: Moment[]): Moments => ({
	ids: Int32Array.from(rows, ([id]) => id),
	starts: Int32Array.from(rows, ([, start]) => start),
	ends: Int32Array.from(rows, ([, , end]) => end),
	parts: Int32Array.from(rows, ([, , , part]) => part)
});

/** Today and tomorrow begin at 0 and at DAY; the weekend is the day after that. */
const at = (now: number): Clock => ({
	now,
	spans: [
		{ from: 0, to: DAY, block: blocks.vandaag },
		{ from: DAY, to: 2 * DAY, block: blocks.morgen },
		{ from: 2 * DAY, to: 3 * DAY, block: blocks.weekend },
		{ from: 0, to: 7 * DAY, block: blocks.week }
	]
});

// Coffee this morning and tomorrow evening, told in the wrong order; a feast that goes on for days.
const coffee = 7;
const feast = 900;
const stocked = () => {
	const shelf = emptyShelf();
	const [coffeeSpot = -1, feastSpot = -1] = put(
		shelf,
		docs(coffee, feast),
		moments(
			[coffee, DAY + 19 * HOUR, DAY + 21 * HOUR, evening],
			[feast, -2 * DAY, 3 * DAY, morning],
			[coffee, 10 * HOUR, 12 * HOUR, morning],
			[5, 10 * HOUR, 12 * HOUR, morning]
		)
	);
	return { shelf, coffeeSpot, feastSpot };
};

describe('what comes when', () => {
	test.each([
		['at all', 9 * HOUR, null, 0xff, 10 * HOUR],
		['while it is on', 11 * HOUR, null, 0xff, 10 * HOUR],
		['when the first is over', 12 * HOUR, null, 0xff, DAY + 19 * HOUR],
		['in the evening', 9 * HOUR, null, evening, DAY + 19 * HOUR],
		['tomorrow', 9 * HOUR, { from: DAY, to: 2 * DAY }, 0xff, DAY + 19 * HOUR],
		['tomorrow morning', 9 * HOUR, { from: DAY, to: 2 * DAY }, morning, NEVER],
		['in a week', 9 * HOUR, { from: 7 * DAY, to: 8 * DAY }, 0xff, NEVER]
	])('the first coffee %s', (_, now, stretch, parts, first) => {
		const { shelf, coffeeSpot } = stocked();
		expect(firstAt(shelf, coffeeSpot, now, { stretch, parts, week: 0 })).toBe(first);
	});

	test('what is to come has its day parts, each in the days it comes', () => {
		const { shelf, coffeeSpot } = stocked();
		const today = morning << blocks.vandaag;
		const tomorrow = evening << blocks.morgen;
		const week = (morning | evening) << blocks.week;
		expect(comingAt(shelf, coffeeSpot, at(9 * HOUR))).toBe(morning | evening | today | tomorrow | week);
		expect(comingAt(shelf, coffeeSpot, at(11 * HOUR)) & (1 << OPEN_NOW)).not.toBe(0);
		expect(comingAt(shelf, coffeeSpot, at(13 * HOUR))).toBe(evening | tomorrow | (evening << blocks.week));
	});

	// Day 0 is a Thursday.
	test.each([
		['on a Thursday', thursday, null, 10 * HOUR],
		['on a Friday', friday, null, DAY + 19 * HOUR],
		['on a Friday, today', friday, { from: 0, to: DAY }, NEVER],
		['on a Thursday, tomorrow', thursday, { from: DAY, to: 2 * DAY }, NEVER],
		['on a Friday morning', friday & (morning << 12), null, NEVER]
	])('the first coffee %s', (_, week, stretch, first) => {
		const { shelf, coffeeSpot } = stocked();
		expect(firstAt(shelf, coffeeSpot, 9 * HOUR, { stretch, parts: 0xff, week })).toBe(first);
	});

	test('of who asks for a Friday only what comes on a Friday counts, whatever days are asked', () => {
		const { shelf, coffeeSpot } = stocked();
		const tomorrow = evening << blocks.morgen;
		const week = evening << blocks.week;
		expect(comingAt(shelf, coffeeSpot, at(9 * HOUR), friday)).toBe(evening | tomorrow | week);
		expect(partsWithin(shelf, coffeeSpot, 9 * HOUR, { from: 0, to: DAY }, friday)).toBe(0);
		// A Friday begins when it does here: on a winter night that is an hour before it does in Greenwich.
		const [spot = -1] = put(shelf, docs(3), moments([3, DAY - HOUR / 2, DAY + HOUR, 1 << 2]));
		expect(comingAt(shelf, spot, at(0), friday)).not.toBe(0);
		expect(comingAt(shelf, spot, at(0), thursday)).toBe(0);
	});

	test('what began days ago is shown, but is no answer to who asks for today', () => {
		const { shelf, feastSpot } = stocked();
		expect(comingAt(shelf, feastSpot, at(9 * HOUR))).toBe(morning);
		expect(partsWithin(shelf, feastSpot, 9 * HOUR, { from: 0, to: DAY })).toBe(0);
		expect(isToCome(shelf, feastSpot, 9 * HOUR)).toBe(true);
		expect(isToCome(shelf, feastSpot, 3 * DAY)).toBe(false);
	});

	test('what was told again stands there as it was told last; what went is gone, and may come back', () => {
		const { shelf, coffeeSpot } = stocked();
		const [spot] = put(shelf, docs(coffee), moments([coffee, 3 * DAY, 3 * DAY + HOUR, morning]));
		expect(spot).toBe(coffeeSpot);
		expect(firstAt(shelf, coffeeSpot, 0, { stretch: null, parts: 0xff, week: 0 })).toBe(3 * DAY);
		remove(shelf, [coffee, 12345]);
		expect(shelf.at[coffee]).toBe(-1);
		expect(isToCome(shelf, coffeeSpot, 0)).toBe(false);
		const [again = -1] = put(shelf, docs(coffee), moments([coffee, DAY, DAY + HOUR, morning]));
		expect(shelf.ids[again]).toBe(coffee);
		expect(isToCome(shelf, again, 0)).toBe(true);
	});
});

test('the first few of many are those that sorting all of them would give', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: 1, max: 30 }), (keys, most) => {
			const compare = (one: number, other: number) => keys[one]! - keys[other]! || one - other;
			const sorted = [...keys.keys()].sort(compare).slice(0, most);
			expect(smallest(keys.length, most, compare)).toEqual(sorted);
		})
	);
});

test('what changed is told in as many messages as it takes; any other message tells that anything may have', () => {
	const ids = Array.from({ length: 1_201 }, (_, index) => 2_000_000_000 + index);
	const messages = messagesOf('activity', ids);
	expect(messages.every((message) => message.length < 8_000)).toBe(true);
	expect(messages.flatMap((message) => noticeOf(message)?.ids ?? [])).toEqual(ids);
	expect(noticeOf('place 12')).toEqual({ noun: 'place', ids: [12] });
	for (const message of ['', 'activity', 'need 12', 'activity 1;2']) expect(noticeOf(message)).toBeNull();
});

test('of all that a word may mean, what no text holds is not asked for; what was typed always is', () => {
	const holds = holding(['gymmen', 'bewegen', 'op', 'muziek'], (word) => word.replace(/m?en$/, ''));
	const word = {
		...{ word: 'gym', start: 0, end: 3, known: true, optional: false },
		alternatives: [
			{ rank: 'exact' as const, all: [[['gymnastiek']]] },
			{ rank: 'synonym' as const, all: [[['gym'], ['yoga'], ['beweg', 'op', 'muziek'], ['beweg', 'thuis']]] },
			{ rank: 'part' as const, all: [[['gym']], [['yoga']]] },
			{ rank: 'part' as const, all: [[['=bewegen'], ['@gratis']]] }
		]
	};
	expect(pruned([word], holds)[0]?.alternatives).toEqual([
		{ rank: 'exact', all: [[['gymnastiek']]] },
		{ rank: 'synonym', all: [[['gym'], ['beweg', 'op', 'muziek']]] },
		{ rank: 'part', all: [[['=bewegen'], ['@gratis']]] }
	]);
});
