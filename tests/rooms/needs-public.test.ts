// Somebody who answers, reads the page, answers again and reads it again: no count below ten is learned from what is public.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { parseFilter } from '#lib/needs/answers.ts';
import type { Need } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { ossWest } from '../support/neighbours.ts';
import { asked, bo, nextDay, now, origin, ruwaard, said, schadewijk, sharedNeeds, shown, words } from '../support/sharedneeds.ts'; // prettier-ignore

sharedNeeds();
const wish = (): Need => ({
	kinds: ['eat-together'],
	targetGroups: ['age-65-plus'],
	dayParts: 63,
	setting: 'indoors',
	districtId: schadewijk,
	neighbourhoodId: null,
	channel: 'web',
	sentence: ''
});
/** The number-th answer of somebody who waits a quarter of an hour between two. */
const post = (number: number, from: { address: string; device: string }, change: Partial<Need> = {}) =>
	needs.say(
		{ ...wish(), ...change },
		{ ...from, again: 'other' },
		new Date(now.getTime() + (number - 20) * 15 * 60_000)
	);
const elsewhere = (number: number) => ({ address: `203.0.113.${number}`, device: 'Telefoon' });
const pageOf = async (slug: string, at: Date) =>
	clusters.heardIn((await areas.bySlug(slug))!, await areas.list('GM0828'), at);

describe('the page of a wijk', () => {
	test('stays the same all day, however often somebody says "tel mij ook"; and the next day names no moment of one neighbour', async () => {
		const neighbours = 4;
		await said(neighbours);
		const before = await pageOf('schadewijk', now);
		for (let number = 0; number < 10 - neighbours; number++) {
			await post(number, elsewhere(number));
			expect(await pageOf('schadewijk', now)).toEqual(before);
		}
		expect(before.asked).toEqual([]);
		expect((await pageOf('schadewijk', nextDay)).asked).toEqual(['samen eten']);
	});

	test.each([
		['one telephone', (number: number) => ({ address: '203.0.113.7', device: 'Telefoon', number })],
		['one address whose browser calls itself something else each time', (number: number) => ({ address: '203.0.113.7', device: `Browser ${number}`, number })] // prettier-ignore
	])('does not say what one person says ten times from %s, until an officer looked', async (_, from) => {
		for (let number = 0; number < 10; number++) await post(number, from(number));
		expect(await needs.counted(sql)).toHaveLength(10);
		const silent = await pageOf('schadewijk', nextDay);
		expect(silent).toMatchObject({ asked: [], enough: false });
		const { bursts } = await needs.list(bo, 'GM0828', parseFilter(new URLSearchParams()), 1);
		expect(bursts).toMatchObject([{ many: 'minstens 10 antwoorden' }]);
		expect([await needs.waiting(bo), await needs.waiting(null)]).toEqual([1, null]);
		expect(await needs.letCount(bo, { burst: bursts[0]!.burst }, 'Het was het verzorgingshuis.', now)).toBe(10);
		expect(await needs.waiting(bo)).toBe(0);
		expect((await pageOf('schadewijk', nextDay)).asked).toEqual(['samen eten']);
		// One more of the same address is looked at by itself: what counts already, keeps counting.
		await post(11, from(11));
		expect(await sql`select from need_suspicions`).toHaveLength(1);
		expect((await pageOf('schadewijk', nextDay)).asked).toEqual(['samen eten']);
	});

	test('from six of one address on tells nothing more of any of these', async () => {
		await said(4);
		for (let number = 0; number < 6; number++) await post(number, { ...elsewhere(1), device: `Browser ${number}` });
		expect((await pageOf('schadewijk', nextDay)).asked).toEqual([]);
	});

	test('does not count who says to be somebody else at the same telephone, until an officer looked', async () => {
		await said(8);
		for (let number = 0; number < 2; number++) await post(number, elsewhere(1));
		expect((await pageOf('schadewijk', nextDay)).asked).toEqual([]);
		const [burst] = (await needs.list(bo, 'GM0828', parseFilter(new URLSearchParams()), 1)).bursts;
		await needs.letCount(bo, { burst: burst!.burst }, 'Een gezin met één telefoon.', now);
		expect((await pageOf('schadewijk', nextDay)).asked).toEqual(['samen eten']);
	});

	test('where many answered and no ten the same, says that neighbours ask for different things', async () => {
		await said(9);
		for (let number = 0; number < 3; number++) await post(number, elsewhere(number), { kinds: ['play'] });
		expect(await pageOf('schadewijk', now)).toMatchObject({ asked: [], enough: false });
		expect(await pageOf('schadewijk', nextDay)).toMatchObject({ asked: [], enough: true, least: 10 });
	});
});

describe('the page of a group beside those of its wijken', () => {
	let group = 0;
	beforeAll(async () => {
		group = await ossWest([schadewijk, ruwaard]);
	});
	afterAll(async () => {
		await sql`delete from areas where id = ${group}`;
		areas.forget();
	});

	test('says nothing of the wijk that is silent: not what it asks most, and not when', async () => {
		const insert = (kind: string, dayParts: number, district: number, count: number) => sql`
			insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
			select ${[kind]}, '{everyone}', ${dayParts}, 'indoors', ${district}, 'web', '2026-11-20' from generate_series(1, ${count})`;
		await insert('play', 4, schadewijk, 16);
		await insert('walk-in', 4, schadewijk, 14);
		const read = async () => [await pageOf('oss-west', now), await pageOf('schadewijk', now), await pageOf('ruwaard', now)]; // prettier-ignore
		const before = await read();
		expect(before[0]!.asked).toEqual(['koffie en inloop', 'spelen en spel']);
		expect(before[1]!.asked[0]).toBe('koffie en inloop, doordeweeks in de avond');
		await insert('walk-in', 1, ruwaard, 9);
		expect(await read()).toEqual(before);
	});
});

describe('what else is counted in public', () => {
	test('of a shared need grows the next day only, and "ik ook" too', async () => {
		await said(8);
		const { id } = await clusters.begin(bo, { ...asked(), dayParts: 63 }, words);
		await clusters.publish(bo, id, origin, now);
		for (let number = 0; number < 2; number++) await post(number, elsewhere(number));
		expect(await clusters.takeNew(bo, id)).toBe(2);
		expect((await clusters.whole(bo, id, now))?.cluster.answers).toBe(10);
		const counted = async (at: Date) => [(await shown(at)).counted, (await clusters.list(null, 1, at)).clusters[0]?.counted]; // prettier-ignore
		expect(await counted(now)).toEqual(['', '']);
		const ten = 'Minstens 10 antwoorden noemen dit.';
		expect(await counted(nextDay)).toEqual([ten, ten]);
		for (let number = 0; number < 10; number++) {
			await clusters.support((await shown()).cluster, { address: `203.0.113.${number}`, agent: '' }, nextDay);
			expect(await counted(nextDay)).toEqual([ten, ten]);
		}
		const later = new Date(nextDay.getTime() + 24 * 3600_000);
		expect((await counted(later))[0]).toBe(`${ten} Minstens 10 keer zei iemand: ik ook.`);
	});

	test('of an evening with residents grows the next day only', async () => {
		const id = (await conversations.begin(bo, schadewijk, '2026-11-21'))!;
		const { conversation } = (await conversations.whole(bo, id))!;
		await sql`insert into conversation_publications (conversation_id, by) values (${id}, 'test')`;
		for (let number = 0; number < 10; number++)
			await needs.enter(bo, { ...wish(), channel: 'conversation' }, conversation.batch, now);
		const answers = async (at: Date) => (await conversations.bySlug(conversation.slug, at))?.answers;
		expect([await answers(now), await answers(nextDay)]).toEqual([0, 10]);
	});
});
