// The one free sentence: nobody reads it on the site before a moderator did, and it does not stay for ever.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayAt } from '#lib/calendar/zone.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import type { Need } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const now = new Date('2026-11-23T10:00:00Z');
const SENTENCE = 'Een warme plek waar je na het eten mag blijven zitten.';
let mo: Person;
let need: Need;

beforeAll(async () => {
	await sql.begin(seedAreas);
	mo = await signedIn(sql, { staff: ['moderator'] });
	const [area] = await sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	need = {
		kinds: ['eat-together'],
		targetGroups: ['everyone'],
		dayParts: 0b100,
		setting: 'indoors',
		districtId: area!.id,
		neighbourhoodId: null,
		channel: 'web',
		sentence: SENTENCE
	};
});
beforeEach(async () => {
	await sql`truncate needs, reviews cascade`;
	await needs.say(need, { address: '10.0.0.1', device: 'Telefoon' }, now);
});

const shown = () => needs.approvedSentences(sql, need.districtId!, 10, 1);
const counted = async () => (await needs.counted(sql)).length;
const decide = async (verdict: 'approved' | 'rejected') => {
	const [waiting] = await moderation.queue(mo);
	return moderation.decide(mo, waiting!.id, { verdict, takeAway: false, reason: '', revision: 1 }, now);
};

describe('a sentence of a resident', () => {
	test('waits for a moderator, who sees what it goes with; the answer counts meanwhile', async () => {
		expect(await shown()).toEqual([]);
		expect(await counted()).toBe(1);
		const [waiting] = await moderation.queue(mo);
		expect(waiting).toMatchObject({ noun: 'need-text', title: SENTENCE });
		const question = await moderation.question(mo, waiting!.id, dayAt(now));
		expect(question?.about).toMatchObject({ kind: 'need-text', text: { sentence: SENTENCE, area: 'Schadewijk' } });
	});

	test('is public when a moderator said yes', async () => {
		expect(await decide('approved')).toEqual({ ok: true });
		expect(await shown()).toEqual([SENTENCE]);
		expect(await moderation.queue(mo)).toEqual([]);
	});

	test('is gone at once when a moderator said no; the answer still counts', async () => {
		expect(await decide('rejected')).toEqual({ ok: true });
		expect(await sql`select from need_texts`).toHaveLength(0);
		expect(await counted()).toBe(1);
	});

	test('goes after two years, read or not, with the question about it; the answer stays', async () => {
		expect(await needs.forgetTexts('2028-11-22')).toBe(0);
		expect(await needs.forgetTexts('2028-11-23')).toBe(1);
		expect(await moderation.queue(mo)).toEqual([]);
		expect(await counted()).toBe(1);
	});

	test('that a moderator decides about just when its term ends goes one way or the other', async () => {
		const [waiting] = await moderation.queue(mo);
		const yes = { verdict: 'approved' as const, takeAway: false, reason: '', revision: 1 };
		await Promise.all([moderation.decide(mo, waiting!.id, yes, now), needs.forgetTexts('2028-11-23')]);
		expect(await shown()).toEqual([]);
		expect(await moderation.queue(mo)).toEqual([]);
	});
});

describe('which telephone answered', () => {
	test('is known for a day: the next night it is gone', async () => {
		expect(await needs.forgetDevices('2026-11-23')).toBe(0);
		expect(await needs.forgetDevices('2026-11-24')).toBe(1);
		expect(await sql`select from need_devices`).toHaveLength(0);
		expect(await counted()).toBe(1);
	});
});

test('the sentence of the only neighbour who answered is quoted when ten answers of the wijk count, and not before', async () => {
	await decide('approved');
	const quoted = () => needs.approvedSentences(sql, need.districtId!, 10);
	const another = (count: number) =>
		needs.say({ ...need, sentence: '' }, { address: `10.0.1.${count}`, device: `Telefoon ${count}` }, now);
	for (let count = 2; count <= 9; count++) await another(count);
	expect(await quoted()).toEqual([]);
	await another(10);
	expect(await quoted()).toEqual([SENTENCE]);
});
