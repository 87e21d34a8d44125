// Who works with the answers: looking, leaving out a flood and putting back, cards, and taking back a slip.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { parseFilter } from '#lib/needs/answers.ts';
import type { Need } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const OSS = 'GM0828';
const now = new Date('2026-11-23T10:00:00Z');
const ids: Record<string, number> = {};
let bo: Person;
let vera: Person;
let jan: Person;
let need: Need;

beforeAll(async () => {
	configure({});
	await sql.begin(seedAreas);
	areas.forget();
	for (const { slug, id } of await sql<{ slug: string; id: number }[]>`select slug, id from areas`) ids[slug] = id;
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	vera = await signedIn(sql, { name: 'Vera', areas: [ids.schadewijk!] });
	jan = await signedIn(sql, { name: 'Jan' });
	need = {
		kinds: ['walk-in'],
		targetGroups: ['everyone'],
		dayParts: 4,
		setting: 'indoors',
		districtId: ids.schadewijk!,
		neighbourhoodId: null,
		channel: 'web',
		sentence: ''
	};
});
beforeEach(async () => {
	await sql`truncate needs, need_cards, reviews cascade`;
});

const neighbour = (number: number) => ({ address: `10.0.0.${number}`, device: 'Telefoon' });
const flood = async () => {
	for (let number = 0; number < 12; number++) await needs.say(need, neighbour(number), new Date(now.getTime() + number * 60_000)); // prettier-ignore
};
const list = (who: Person | null, asked = '', page = 1) => needs.list(who, OSS, parseFilter(new URLSearchParams(asked)), page); // prettier-ignore
const counted = async () => (await needs.counted(sql)).length;

describe('the list of answers', () => {
	test('is there for who works with them: a connector sees what she entered herself, a resident nothing', async () => {
		await needs.say(need, neighbour(1), now);
		await needs.enter(bo, { ...need, channel: 'paper' }, null, now);
		await needs.enter(vera, { ...need, channel: 'paper' }, null, now);
		expect((await list(bo)).answers).toHaveLength(3);
		expect(await list(vera)).toMatchObject({ own: true, answers: [{ area: 'Schadewijk', by: 'Vera' }], many: null });
		expect((await list(vera, 'wijk=berghem')).answers).toEqual([]);
		await expect(list(jan)).rejects.toThrow(Forbidden);
		await expect(list(null)).rejects.toThrow(Forbidden);
	});

	test('of a wijk with few answers shows nothing by its name: as many as none', async () => {
		for (let number = 0; number < 9; number++) await needs.say(need, neighbour(number), now);
		await needs.say({ ...need, districtId: ids.berghem! }, neighbour(20), now);
		const shown = async (asked: string) => {
			const { answers, many } = await list(bo, asked);
			return { areas: [...new Set(answers.map(({ area }) => area))], many };
		};
		const nothing = { areas: [], many: null };
		for (const slug of ['schadewijk', 'berghem', 'lithoijen']) expect(await shown(`wijk=${slug}`)).toEqual(nothing);
		expect(await shown('')).toEqual({ areas: [null], many: 'minstens 10 antwoorden' });
		await needs.say(need, neighbour(9), now);
		expect(await shown('wijk=schadewijk')).toEqual({ areas: ['Schadewijk'], many: 'minstens 10 antwoorden' });
		expect((await shown('')).areas).toEqual(expect.arrayContaining(['Schadewijk', null]));
	});

	test('crosses nothing: kind, group and way are not asked', async () => {
		await needs.say(need, neighbour(1), now);
		for (const asked of ['soort=spelen', 'doelgroep=0-14', 'kanaal=papier'])
			expect((await list(bo, asked)).answers, asked).toHaveLength(1);
	});

	test('shows what waits for a moderator', async () => {
		await needs.say(need, neighbour(1), now);
		await needs.say({ ...need, sentence: 'Een warme plek.' }, neighbour(2), now);
		expect((await list(bo, 'toon=zin')).answers).toMatchObject([{ waiting: true }]);
	});
});

describe('a sentence', () => {
	test('is read by a moderator; an officer reads it when it is approved', async () => {
		const mo = await signedIn(sql, { name: 'Mo', staff: ['moderator'] });
		await needs.say({ ...need, sentence: 'Bij ons op de hoek mag niks.' }, neighbour(1), now);
		const read = async (who: Person) =>
			(await list(who)).answers.map(({ sentence, waiting }) => [sentence, waiting])[0];
		expect(await read(bo)).toEqual([null, true]);
		expect(await read(mo)).toEqual(['Bij ons op de hoek mag niks.', false]);
		const [{ id } = { id: '' }] = await sql<{ id: string }[]>`select id from needs`;
		await sql.begin((tx) => needs.approveText(tx, mo.id, id, now));
		expect(await read(bo)).toEqual(['Bij ons op de hoek mag niks.', false]);
	});
});

describe('a flood', () => {
	test('is shown as one, left out as one, and put back as one; each with who and why', async () => {
		await flood();
		const [burst] = (await list(bo)).bursts;
		expect(burst).toMatchObject({ why: 'alike', many: 'minstens 10 antwoorden', area: 'Schadewijk' });
		expect((await list(bo, `vloed=${burst!.burst}`)).answers).toHaveLength(12);
		const before = await needs.version(sql);
		expect(await needs.leaveOut(bo, { burst: burst!.burst }, 'flood', now)).toBe(12);
		expect(await counted()).toBe(0);
		expect(await needs.version(sql)).not.toBe(before);
		expect((await list(bo)).bursts).toEqual([]);
		const away = await list(bo, 'toon=weggelaten');
		expect([away.answers.length, away.bursts.length]).toEqual([12, 1]);

		expect(await needs.letCount(bo, { burst: burst!.burst }, 'Het was een schoolklas.', now)).toBe(12);
		expect(await needs.counted(sql)).toHaveLength(12);
		expect(await sql`select from need_suspicions`).toEqual([]);
		const decided = await sql`select what, why, by, count(*)::int from need_decisions group by 1, 2, 3 order by 1`;
		expect([...decided]).toEqual([
			{ what: 'counts', why: 'Het was een schoolklas.', by: bo.id, count: 12 },
			{ what: 'left-out', why: 'flood', by: bo.id, count: 12 }
		]);
	});

	test('of which one answer is meant: that one counts, the rest does not', async () => {
		await flood();
		const { answers, bursts } = await list(bo);
		await needs.leaveOut(bo, { burst: bursts[0]!.burst }, 'flood', now);
		expect(await needs.letCount(bo, { need: answers[0]!.id }, 'Dit is van mevrouw zelf.', now)).toBe(1);
		expect(await counted()).toBe(1);
	});

	test('is put back without what was left out by itself: what somebody took back stays away', async () => {
		await flood();
		const { answers, bursts } = await list(bo);
		const burst = { burst: bursts[0]!.burst };
		for (const [index, why] of (['withdrawn', 'double', 'not-serious'] as const).entries())
			await needs.leaveOut(bo, { need: answers[index]!.id }, why, now);
		expect((await list(bo, 'toon=weggelaten')).bursts).toEqual([]);
		expect(await needs.leaveOut(bo, burst, 'flood', now)).toBe(9);
		expect(await needs.letCount(bo, burst, 'Het was een schoolklas.', now)).toBe(9);
		expect(await counted()).toBe(9);
		expect(await needs.letCount(bo, { need: answers[1]!.id }, 'Toch niet dubbel.', now)).toBe(1);
		expect(await counted()).toBe(10);
	});

	test('is not for a connector to leave out', async () => {
		await flood();
		const { answers } = await list(bo);
		await expect(needs.leaveOut(vera, { need: answers[0]!.id }, 'flood', now)).rejects.toThrow(Forbidden);
		await expect(needs.letCount(null, { need: answers[0]!.id }, 'nee', now)).rejects.toThrow(Forbidden);
		expect(await counted()).toBe(12);
	});

	test('left out twice is left out once', async () => {
		await flood();
		const [burst] = (await list(bo)).bursts;
		const both = await Promise.all([needs.leaveOut(bo, { burst: burst!.burst }, 'flood', now), needs.leaveOut(bo, { burst: burst!.burst }, 'flood', now)]); // prettier-ignore
		expect(both.sort((a, b) => a - b)).toEqual([0, 12]);
	});
});

test('what somebody took back counts no more, and its sentence is gone with the question about it', async () => {
	await needs.say({ ...need, sentence: 'Een warme plek.' }, neighbour(1), now);
	const { answers } = await list(bo);
	await needs.leaveOut(bo, { need: answers[0]!.id }, 'withdrawn', now);
	expect(await counted()).toBe(0);
	expect(await sql`select from need_texts`).toHaveLength(0);
	expect(await reviews.isOpen(sql, 'need-text', answers[0]!.id)).toBe(false);
});

test('an approved sentence of an answer that is left out is not shown', async () => {
	await needs.say({ ...need, sentence: 'Een warme plek.' }, neighbour(1), now);
	const { answers } = await list(bo);
	await sql.begin((tx) => needs.approveText(tx, bo.id, answers[0]!.id, now));
	expect(await needs.approvedSentences(sql, ids.schadewijk!, 5, 1)).toEqual(['Een warme plek.']);
	await needs.leaveOut(bo, { need: answers[0]!.id }, 'not-serious', now);
	expect(await needs.approvedSentences(sql, ids.schadewijk!, 5, 1)).toEqual([]);
});

describe('who enters cards', () => {
	test('sees what was entered today, the last first, and takes back a slip', async () => {
		const pile = '0b8f7f5e-0000-4000-a000-000000000001';
		const first = await needs.enter(vera, { ...need, channel: 'paper' }, pile, now);
		const second = await needs.enter(vera, { ...need, channel: 'paper', sentence: 'Foutje.' }, pile, now);
		expect((await needs.enteredToday(vera, '2026-11-23', 20)).map(({ id }) => id)).toEqual([second, first]);
		expect(await needs.pileSize(vera, pile)).toBe(2);
		expect(await needs.takeBack(vera, second, now)).toBe(true);
		expect(await counted()).toBe(1);
		expect(await reviews.isOpen(sql, 'need-text', second)).toBe(false);
	});

	test('takes back nothing of a colleague, of a resident, or of another day', async () => {
		const own = await needs.enter(vera, { ...need, channel: 'paper' }, null, now);
		await needs.say(need, neighbour(1), now);
		const said = (await list(bo)).answers.find(({ channel }) => channel === 'web')!.id;
		expect(await needs.takeBack(bo, own, now)).toBe(false);
		expect(await needs.takeBack(vera, said, now)).toBe(false);
		expect(await needs.takeBack(vera, own, new Date('2026-11-24T10:00:00Z'))).toBe(false);
		await expect(needs.takeBack(jan, own, now)).rejects.toThrow(Forbidden);
		await expect(needs.takeBack(null, own, now)).rejects.toThrow(Forbidden);
		expect(await counted()).toBe(2);
	});

	test('prints a card for her own wijk only; its code stays the same and leads there', async () => {
		expect((await needs.theirs(vera, 'need.enter', OSS)).map(({ slug }) => slug)).toEqual(['schadewijk']);
		expect((await needs.theirs(bo, 'need.enter', OSS)).length).toBe(23);
		await expect(needs.theirs(jan, 'need.enter', OSS)).rejects.toThrow(Forbidden);
		await needs.makeCards(vera, [ids.schadewijk!]);
		const [card] = await needs.cardsOf([ids.schadewijk!]);
		await needs.makeCards(bo, [ids.schadewijk!, ids.mettegeupel!]);
		expect((await needs.cardsOf([ids.schadewijk!]))[0]).toEqual(card);
		expect(await needs.cardAt(card!.code.toLowerCase())).toEqual(card);
		expect(await needs.cardAt('ZZZZZ')).toBeUndefined();
		await expect(needs.makeCards(vera, [ids.berghem!])).rejects.toThrow(Forbidden);
		expect(await needs.cardsOf([ids.berghem!])).toHaveLength(0);
	});
});
