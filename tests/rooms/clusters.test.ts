// Gedeelde behoeften: made of answers, answered in public, supported once by each neighbour, who hears back once.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
const origin = 'https://buurt.oss.example';
const now = new Date('2026-11-22T12:00:00Z');
const words = { title: 'Samen eten in de avond', summary: 'Buren willen vaker samen eten.' };
const phone = { address: '203.0.113.7', agent: 'telefoon' };

let bo: Person;
let schadewijk = 0;
let ruwaard = 0;

/** Neighbours of a wijk who say that they miss eating together on weekday evenings. */
async function said(count: number, change: { district?: number; sentence?: string; approved?: boolean } = {}) {
	const rows = await sql<{ id: string }[]>`
		insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
		select '{eat-together}', '{age-65-plus}', 4, 'indoors', ${change.district ?? schadewijk}, 'web', '2026-11-20'
		from generate_series(1, ${count}) returning id`;
	if (change.sentence)
		for (const { id } of rows) {
			await sql`insert into need_texts (need_id, sentence, delete_by) values (${id}, ${change.sentence}, '2028-01-01')`;
			if (change.approved) await sql`insert into need_text_approvals (need_id, by) values (${id}, 'test')`;
		}
	return rows.map(({ id }) => id);
}
const asked = () => ({ areaId: schadewijk, kind: 'eat-together', targetGroup: 'age-65-plus' }) as const;
async function made(count = 12) {
	await said(count);
	const id = (await clusters.make(bo, asked(), words))!;
	await clusters.publish(bo, id, origin, now);
	return id;
}
const shown = async () => (await clusters.bySlug('samen-eten-in-de-avond'))!;
type Kept = { recipient: string; subject: string; text: string; stopUrl: string | null };
const letters = () => sql<Kept[]>`
	select recipient, subject, text, stop_url as "stopUrl" from letters order by written_at, id`;
const tokenIn = (text: string) => /\/behoeften\/steun\/(?:stop\/)?([\w-]{43})/.exec(text)?.[1] ?? '';
async function supported(email: string, everyStatus = false, device = phone) {
	await clusters.askToHear((await shown()).cluster, { email, everyStatus }, origin, now);
	const letter = (await letters()).findLast(({ recipient }) => recipient === email);
	return clusters.confirm(tokenIn(letter!.text), device, now);
}
const answer = (id: number, status: 'heard' | 'looking' | 'done' | 'not-now', text: string) =>
	clusters.answer(bo, id, { status, words: text, sure: false }, origin, now);

beforeAll(async () => {
	configure({ SECRET_KEY: Buffer.alloc(32, 7).toString('base64') });
	await twoWijken();
	[schadewijk = 0, ruwaard = 0] = (await sql<{ id: number }[]>`select id from areas where level = 'district' order by code`).map(({ id }) => id); // prettier-ignore
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
});
beforeEach(async () => {
	await sql`truncate needs, need_clusters, letters, rate_limits, conversations, places cascade`;
	await sql`delete from old_slugs`;
	// What really changes makes this known by itself.
	await sql`select nextval('needs_changed')`;
});

describe('making one', () => {
	test('only an officer sees what belongs together, and only from ten answers on', async () => {
		await said(9);
		expect((await clusters.overview(bo)).suggestions).toEqual([]);
		await said(1);
		expect((await clusters.overview(bo)).suggestions).toMatchObject([asked()]);
		const vera = await signedIn(sql, { areas: [schadewijk] });
		for (const other of [null, vera, await signedIn(sql, { staff: ['moderator'] })]) {
			await expect(clusters.overview(other)).rejects.toThrow(Forbidden);
			await expect(clusters.make(other, asked(), words)).rejects.toThrow(Forbidden);
		}
	});

	test('the answers come along, the same is not made twice, and new ones join when asked to', async () => {
		await said(12);
		const id = (await clusters.make(bo, asked(), words))!;
		expect(await clusters.make(bo, asked(), words)).toBeUndefined();
		await said(3);
		await said(2, { district: ruwaard });
		expect(await clusters.whole(bo, id, now)).toMatchObject({ cluster: { answers: 12 }, newAnswers: 3 });
		expect(await clusters.takeNew(bo, id)).toBe(3);
		expect(await clusters.whole(bo, id, now)).toMatchObject({ cluster: { answers: 15 }, newAnswers: 0 });
	});

	test('an officer makes one of a group of wijken or of everywhere, without ten answers, and the same one only once', async () => {
		await said(2);
		await said(1, { district: ruwaard });
		const [group] = await sql<{ id: number }[]>`
			insert into areas (scheme, code, level, name, display_name, slug, label_lon, label_lat, source)
			values ('test', 'west', 'group', 'Oss-West', 'Oss-West', 'oss-west', 5.5, 51.7, 'test') returning id`;
		await sql`insert into area_members (group_id, area_id) values (${group!.id}, ${schadewijk}), (${group!.id}, ${ruwaard})`;
		const subject = { kind: 'eat-together', targetGroup: 'age-65-plus', dayParts: 63 } as const;
		const answersOf = async (areaId: number | null) => {
			const { id } = await clusters.begin(bo, { ...subject, areaId }, words);
			return (await clusters.whole(bo, id, now))?.cluster.answers;
		};
		expect([await answersOf(schadewijk), await answersOf(group!.id), await answersOf(null)]).toEqual([2, 3, 3]);
		expect(await clusters.begin(bo, { ...subject, areaId: null }, words)).toMatchObject({ isNew: false });
		const mornings = { ...subject, areaId: null, dayParts: 1 };
		await sql`update need_clusters set day_parts = 4 where area_id is null`;
		expect(await clusters.begin(bo, mornings, words)).toMatchObject({ isNew: true });
		const vera = await signedIn(sql, { areas: [schadewijk] });
		await expect(clusters.begin(vera, { ...subject, areaId: schadewijk }, words)).rejects.toThrow(Forbidden);
		await sql`truncate need_clusters cascade`;
		await sql`delete from areas where id = ${group!.id}`;
	});

	test('an answer comes along by its kind, its group and a moment it shares', async () => {
		const id = await made();
		const also = async (kinds: string, groups: string, dayParts: number) => {
			await sql`
				insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
				values (${kinds}, ${groups}, ${dayParts}, 'indoors', ${schadewijk}, 'web', '2026-11-20')`;
			return (await clusters.whole(bo, id, now))?.newAnswers;
		};
		expect(await also('{play}', '{age-65-plus}', 4)).toBe(0);
		expect(await also('{eat-together}', '{carers}', 4)).toBe(0);
		expect(await also('{eat-together}', '{age-65-plus}', 1)).toBe(0);
		expect(await also('{play,eat-together}', '{carers,age-65-plus}', 5)).toBe(1);
	});

	test('what belongs together is worked out again only when an answer changed', async () => {
		await said(12, { sentence: 'Soep koken met de buren' });
		const { suggestions } = await clusters.overview(bo);
		expect((await clusters.overview(bo)).suggestions[0]).toBe(suggestions[0]);
		await said(1);
		expect((await clusters.overview(bo)).suggestions).toMatchObject([{ needIds: { length: 13 } }]);
		await clusters.make(bo, asked(), words);
		expect((await clusters.overview(bo)).suggestions).toEqual([]);
	});

	test('an answer that does not belong to it is taken out, and does not come along again', async () => {
		const id = await made(12);
		const [first] = (await clusters.whole(bo, id, now))!.members;
		await expect(clusters.takeOut(null, id, first!.id)).rejects.toThrow(Forbidden);
		expect(await clusters.takeOut(bo, id, first!.id)).toBe(true);
		expect(await clusters.takeOut(bo, id, first!.id)).toBe(false);
		expect(await clusters.takeOut(bo, id, 'geen')).toBe(false);
		expect(await clusters.whole(bo, id, now)).toMatchObject({ cluster: { answers: 11 }, newAnswers: 0 });
		expect(await clusters.takeNew(bo, id)).toBe(0);
	});

	test('two officers who press at once make one', async () => {
		await said(12);
		const ids = await Promise.all([clusters.make(bo, asked(), words), clusters.make(bo, asked(), words)]);
		expect(ids.filter(Boolean)).toHaveLength(1);
	});

	test('an answer that is left out counts no more', async () => {
		const id = await made(10);
		await sql`insert into need_exclusions (need_id, why, by) select id, 'flood', 'test' from needs limit 1`;
		expect((await clusters.whole(bo, id, now))?.cluster.answers).toBe(9);
		expect((await shown()).cluster.answers).toBe(9);
	});

	test('what neighbours said of it is read from ten answers on, when a moderator approved it and an officer chose it', async () => {
		await said(10, { sentence: 'Soep met de buren', approved: true });
		await said(1, { sentence: 'Mijn buurman is vervelend' });
		await said(1, { sentence: 'Een tuin om in te wroeten', approved: true });
		const id = await made(0);
		const quotes = async () => (await clusters.whole(bo, id, now))!.quotes;
		expect((await shown()).quotes).toEqual([]);
		const soup = (await quotes()).find(({ sentence }) => sentence === 'Soep met de buren')!.needId;
		expect((await quotes()).map(({ chosen }) => chosen)).toEqual([false, false]);
		const [vain] = await sql<{ id: string }[]>`select need_id as id from need_texts where sentence like 'Mijn%'`;
		await expect(clusters.quote(null, id, [soup])).rejects.toThrow(Forbidden);
		await clusters.quote(bo, id, [soup, vain!.id]);
		expect((await shown()).quotes).toEqual(['Soep met de buren']);
		expect((await quotes()).filter(({ chosen }) => chosen)).toMatchObject([{ needId: soup }]);
		await sql`insert into need_exclusions (need_id, why, by) select id, 'flood', 'test' from needs limit 3`;
		expect((await shown()).quotes).toEqual([]);
	});

	test('nobody reads it before it is on the site, and with another title the old address still leads to it', async () => {
		await said(12);
		const id = (await clusters.make(bo, asked(), words))!;
		expect(await shown()).toBeUndefined();
		expect(await clusters.list(null, 1)).toMatchObject({ total: 0 });
		await clusters.publish(bo, id, origin, now);
		await clusters.edit(bo, id, { title: 'Aan tafel', summary: '' });
		expect((await shown()).cluster.slug).toBe('aan-tafel');
		await clusters.edit(bo, id, words);
		expect((await clusters.bySlug('aan-tafel'))?.cluster.slug).toBe('samen-eten-in-de-avond');
		expect(await clusters.list([schadewijk], 1)).toMatchObject({ total: 1 });
		expect(await clusters.list([ruwaard], 1)).toMatchObject({ total: 0 });
		await clusters.withdraw(bo, id);
		expect(await shown()).toBeUndefined();
	});

	test('a place that left the site is no longer named', async () => {
		const id = await made();
		await places.saveAll([huiskamerDeWolput()], { today: '2026-11-22' });
		expect((await clusters.whole(bo, id, now))?.linkable).toMatchObject([
			{ noun: 'place', slug: 'huiskamer-de-wolput' }
		]);
		expect(await clusters.link(bo, id, { noun: 'place', slug: 'is-er-niet' })).toBe(false);
		expect(await clusters.link(bo, id, { noun: 'place', slug: 'huiskamer-de-wolput' })).toBe(true);
		const [linked] = (await shown()).links;
		expect(linked).toMatchObject({ title: 'Huiskamer De Wolput' });
		await sql`insert into place_withdrawals (place_id, by, reason) select id, 'test', 'Bestaat niet meer.' from places`;
		expect((await shown()).links).toEqual([]);
		await sql`truncate place_withdrawals`;
		await clusters.unlink(bo, id, linked!.id);
		expect((await shown()).links).toEqual([]);
	});
});

test('two places that are one: what is answered with the one leads to the other', async () => {
	const id = await made();
	const ria = await signedIn(sql, { name: 'Ria', staff: ['moderator'] });
	const { ids } = await places.saveAll(
		[huiskamerDeWolput(), huiskamerDeWolput({ name: 'De Wolput', sourceId: 'wolput-2' })],
		{ today: '2026-11-22' }
	);
	await clusters.link(bo, id, { noun: 'place', slug: 'de-wolput' });
	await merging.merge(ria, 'place', ids.get('wolput-2')!, ids.get('wolput')!, now);
	expect((await shown()).links).toMatchObject([{ title: 'Huiskamer De Wolput' }]);
});

describe('answering', () => {
	test('the last answer holds, earlier ones stay to be read, and no name leaves', async () => {
		const id = await made();
		await answer(id, 'looking', 'We praten met het wijkcentrum.');
		await answer(id, 'not-now', 'er is geen ruimte vrij.');
		const { cluster, statuses } = await shown();
		expect(cluster.status).toBe('not-now');
		expect(statuses.map(({ status }) => status)).toEqual(['not-now', 'looking']);
		expect(JSON.stringify(await shown())).not.toContain(bo.id);
		expect((await clusters.whole(bo, id, now))?.names.get(bo.id)).toBe('Bo');
		await expect(clusters.answer(null, id, { status: 'done', words: 'x' }, origin, now)).rejects.toThrow(Forbidden);
	});
});

describe('what is agreed to do', () => {
	const cook = { words: 'Een kok zoeken.', owner: 'team wijken', dueOn: '2026-12-01' };
	/** How its one agreement stands for an officer who opens the page now. */
	const seen = async (id: number) => (await clusters.whole(bo, id, now))!.actions[0]!.seen;

	test('neighbours read who does what and before when, and how far it is; officers also who said so', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		expect((await shown()).actions).toMatchObject([{ ...cook, state: 'planned', why: '', since: '2026-11-22' }]);
		const later = { ...cook, dueOn: '2027-01-15', state: 'doing', why: 'De kok is ziek.' } as const;
		for (let times = 0; times < 2; times++)
			expect(await clusters.progress(bo, id, action, { ...later, seen: await seen(id) }, now)).toEqual({ saved: true });
		expect((await shown()).actions).toMatchObject([later]);
		expect(JSON.stringify(await shown())).not.toContain(bo.id);
		const whole = (await clusters.whole(bo, id, now))!;
		expect(whole.actions[0]!.states.map(({ state, dueOn }) => [state, dueOn])).toEqual([
			['doing', '2027-01-15'],
			['planned', '2026-12-01']
		]);
		expect(whole.names.get(bo.id)).toBe('Bo');
	});

	test('who mends a word does not undo what a colleague did meanwhile, and reads what that was', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		const before = await seen(id);
		const asBefore = { ...cook, state: 'planned', why: '', seen: before } as const;
		const done = { ...asBefore, state: 'done' } as const;
		expect(await clusters.progress(bo, id, action, done, now)).toEqual({ saved: true });
		const mended = { ...asBefore, words: 'Een goede kok zoeken.' };
		const refused = (await clusters.progress(bo, id, action, mended, now))!;
		expect(refused).toMatchObject({ saved: false, stands: { state: 'done', words: cook.words } });
		expect((await shown()).actions).toMatchObject([{ state: 'done', words: cook.words }]);
		expect(await clusters.progress(bo, id, action, { ...mended, state: 'done', seen: await seen(id) }, now)).toEqual({ saved: true }); // prettier-ignore
		// Words alone are a change as well.
		const later = { ...done, owner: 'team sport', seen: before };
		expect(await clusters.progress(bo, id, action, later, now)).toMatchObject({ saved: false });
		expect((await shown()).actions).toMatchObject([{ state: 'done', words: mended.words, owner: cook.owner }]);
	});

	test('who answers that it is done while something is open, is asked whether they are sure', async () => {
		const id = await made();
		await clusters.agree(bo, id, { words: 'Een kok zoeken.', owner: 'team wijken', dueOn: null }, now);
		expect(await answer(id, 'done', 'De buurtkamer is open.')).toBe('open');
		expect((await shown()).statuses).toEqual([]);
		expect(await answer(id, 'looking', 'We zoeken een kok.')).toBe(0);
		const sure = { status: 'done', words: 'De buurtkamer is open.', sure: true } as const;
		expect(await clusters.answer(bo, id, sure, origin, now)).toBe(0);
		expect((await shown()).statuses).toMatchObject([{ status: 'done' }, { status: 'looking' }]);
	});

	test('only an officer agrees to something, and only about a shared need that is there', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		const vera = await signedIn(sql, { areas: [schadewijk] });
		const done = { ...cook, state: 'done', why: '', seen: await seen(id) } as const;
		await expect(clusters.agree(vera, id, cook, now)).rejects.toThrow(Forbidden);
		await expect(clusters.progress(vera, id, action, done, now)).rejects.toThrow(Forbidden);
		expect(await clusters.agree(bo, id + 1, cook, now)).toBeUndefined();
		expect(await clusters.progress(bo, id, action + 1, done, now)).toBeUndefined();
	});

	test('what should have been done waits for an officer, with what has no answer and what is not on the site', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		expect(await clusters.waiting(bo, now)).toEqual({ unanswered: 1, unpublished: 0, late: 0 });
		const december = new Date('2026-12-02T12:00:00Z');
		expect(await clusters.waiting(bo, december)).toEqual({ unanswered: 1, unpublished: 0, late: 1 });
		await clusters.progress(bo, id, action, { ...cook, state: 'done', why: '', seen: await seen(id) }, december);
		await answer(id, 'done', 'Elke donderdag.');
		await clusters.withdraw(bo, id);
		expect(await clusters.waiting(bo, december)).toEqual({ unanswered: 0, unpublished: 1, late: 0 });
		expect(await clusters.waiting(await signedIn(sql, { areas: [schadewijk] }), now)).toBeNull();
	});
});

describe('ik ook', () => {
	test('one a device and day, another device another one', async () => {
		await made();
		const { cluster } = await shown();
		for (let times = 0; times < 3; times++) await clusters.support(cluster, phone, now);
		expect((await shown()).cluster.supports).toBe(1);
		await clusters.support(cluster, { ...phone, agent: 'computer' }, now);
		expect((await shown()).cluster.supports).toBe(2);
		const kept = JSON.stringify(await sql`select * from need_supports`);
		for (const secret of [phone.address, phone.agent]) expect(kept).not.toContain(secret);
	});

	test('who says it again and again under another name counts five times, and hears the same', async () => {
		await made();
		const { cluster } = await shown();
		for (let agent = 0; agent < 8; agent++) {
			await clusters.support(cluster, { ...phone, agent: 'one' }, now);
			await clusters.support(cluster, { ...phone, agent: `browser ${agent}` }, now);
		}
		expect((await shown()).cluster.supports).toBe(5);
		await clusters.support(cluster, { address: '198.51.100.2', agent: 'one' }, now);
		await supported('noor@voorbeeld.example', false, { ...phone, agent: 'computer' });
		expect((await shown()).cluster).toMatchObject({ supports: 7, confirmed: 1 });
		expect(JSON.stringify(await sql`select key from rate_limits`)).not.toContain(phone.address);
	});

	test('an address counts after its link was used, once, and also when that device had said so before', async () => {
		await made();
		await clusters.support((await shown()).cluster, phone, now);
		await clusters.askToHear(
			(await shown()).cluster,
			{ email: 'noor@voorbeeld.example', everyStatus: false },
			origin,
			now
		);
		expect((await shown()).cluster.supports).toBe(1);
		const token = tokenIn((await letters())[0]!.text);
		expect(JSON.stringify(await sql`select * from need_support_requests`)).not.toContain(token);
		expect(await clusters.requested(token, now)).toMatchObject({ title: words.title });
		expect(await clusters.confirm(token, phone, now)).toBe('samen-eten-in-de-avond');
		expect(await clusters.confirm(token, phone, now)).toBeUndefined();
		expect((await shown()).cluster.supports).toBe(1);
		await supported('noor@voorbeeld.example', true, { ...phone, agent: 'computer' });
		expect((await shown()).cluster.supports).toBe(1);
	});

	test('who supports already gets the same letter as who does not', async () => {
		await made();
		await supported('noor@voorbeeld.example');
		for (const email of ['noor@voorbeeld.example', 'jan@voorbeeld.example'])
			await clusters.askToHear((await shown()).cluster, { email, everyStatus: false }, origin, now);
		const [, known, unknown] = (await letters()).map(({ text }) => text.replaceAll(/[\w-]{43}/g, 'TOKEN'));
		expect(known).toBe(unknown);
	});

	test('an address that is typed again and again gets four letters a day', async () => {
		await made();
		for (let times = 0; times < 7; times++)
			await clusters.askToHear((await shown()).cluster, { email: 'jan@voorbeeld.example', everyStatus: false }, origin, now); // prettier-ignore
		expect(await letters()).toHaveLength(4);
	});

	test('what was not confirmed within a day does not count and is gone', async () => {
		await made();
		await clusters.askToHear(
			(await shown()).cluster,
			{ email: 'jan@voorbeeld.example', everyStatus: false },
			origin,
			now
		);
		const token = tokenIn((await letters())[0]!.text);
		const tomorrow = new Date('2026-11-23T12:00:00Z');
		expect(await clusters.requested(token, tomorrow)).toBeUndefined();
		expect(await clusters.confirm(token, phone, tomorrow)).toBeUndefined();
		expect(await clusters.forgetOld(tomorrow)).toBe(1);
		expect(await sql`select from need_support_requests`).toHaveLength(0);
	});
});

describe('hearing back', () => {
	const mailed = async () => (await letters()).filter(({ subject }) => !subject.startsWith('Ik ook'));

	test('who asked for every answer hears each, the others when it is done, and then every address is gone', async () => {
		const id = await made();
		await supported('noor@voorbeeld.example', true);
		await supported('jan@voorbeeld.example');
		await answer(id, 'looking', 'We zoeken een kok.');
		expect((await mailed()).map(({ recipient }) => recipient)).toEqual(['noor@voorbeeld.example']);
		await answer(id, 'done', 'Elke donderdag in De Wolput.');
		expect((await mailed()).map(({ recipient }) => recipient).toSorted()).toEqual(['jan@voorbeeld.example', 'noor@voorbeeld.example', 'noor@voorbeeld.example']); // prettier-ignore
		expect((await mailed()).find(({ recipient }) => recipient.startsWith('jan'))).toMatchObject({
			subject: `Dit hebben we gedaan: ${words.title}`,
			stopUrl: null
		});
		expect(await sql`select from need_supports where email is not null`).toHaveLength(0);
		expect((await shown()).cluster.supports).toBe(2);
		await answer(id, 'done', 'Ook op dinsdag.');
		expect(await mailed()).toHaveLength(3);
	});

	test('who confirms when it is done already, leaves no address', async () => {
		const id = await made();
		await clusters.askToHear(
			(await shown()).cluster,
			{ email: 'jan@voorbeeld.example', everyStatus: false },
			origin,
			now
		);
		await answer(id, 'done', 'Elke donderdag.');
		await clusters.confirm(tokenIn((await letters())[0]!.text), phone, now);
		expect(await sql`select email from need_supports`).toEqual([{ email: null }]);
	});

	test('an answer given while it was off the site is told when it is back, once', async () => {
		const id = await made();
		await supported('jan@voorbeeld.example');
		await clusters.withdraw(bo, id);
		await answer(id, 'done', 'Elke donderdag.');
		expect(await mailed()).toHaveLength(0);
		await clusters.publish(bo, id, origin, now);
		await clusters.publish(bo, id, origin, now);
		expect(await mailed()).toHaveLength(1);
	});

	test('one click stops: the address is gone, with letters that were on their way; "ik ook" stays', async () => {
		const id = await made();
		await supported('noor@voorbeeld.example', true);
		await answer(id, 'looking', 'We zoeken een kok.');
		const stop = tokenIn((await mailed())[0]!.stopUrl!);
		expect(await clusters.hearing(stop)).toEqual({ title: words.title });
		await clusters.stop(stop);
		expect(await mailed()).toHaveLength(0);
		expect(await clusters.hearing(stop)).toBeUndefined();
		await answer(id, 'done', 'Elke donderdag.');
		expect(await mailed()).toHaveLength(0);
		expect((await shown()).cluster.supports).toBe(1);
	});

	test('after two years nothing says who it was; the count stays', async () => {
		await made();
		await supported('noor@voorbeeld.example');
		await clusters.support((await shown()).cluster, { ...phone, agent: 'computer' }, now);
		expect(await clusters.forgetOld(new Date('2028-11-20T12:00:00Z'))).toBe(0);
		expect(await clusters.forgetOld(new Date('2028-11-22T12:00:00Z'))).toBe(2);
		expect(await sql`select from need_supports where email is not null or who_hash <> id::text`).toHaveLength(0);
		expect((await shown()).cluster.supports).toBe(2);
	});
});

describe('on the page of an area', () => {
	const heardIn = async (slug: string) => clusters.heardIn((await areas.bySlug(slug))!, await areas.list('GM0828'));

	test('nothing is said of fewer than ten answers, and words from ten on', async () => {
		await said(9, { sentence: 'Soep met de buren', approved: true });
		expect(await heardIn('schadewijk')).toEqual({ asked: [], quotes: [], clusters: [], moreClusters: false, conversations: [] }); // prettier-ignore
		await said(1);
		expect(await heardIn('schadewijk')).toMatchObject({
			asked: ['samen eten, doordeweeks in de avond'],
			quotes: ['Soep met de buren']
		});
		expect(await heardIn('ruwaard')).toMatchObject({ asked: [] });
	});

	test('a shared need of few answers is told of only when the municipality did something with it', async () => {
		const id = await made(10);
		await sql`insert into need_exclusions (need_id, why, by) select id, 'flood', 'test' from needs limit 1`;
		await answer(id, 'heard', 'We lezen het.');
		expect((await heardIn('schadewijk')).clusters).toEqual([]);
		await answer(id, 'not-now', 'er is geen ruimte.');
		expect((await heardIn('schadewijk')).clusters).toMatchObject([{ status: 'not-now' }]);
		expect(JSON.stringify(await heardIn('schadewijk'))).not.toContain('answers');
	});

	test('what the whole municipality asks stands on the page of every wijk, after what is asked there', async () => {
		const id = await made();
		await answer(id, 'looking', 'We zoeken een kok.');
		await clusters.agree(bo, id, { words: 'Een kok zoeken.', owner: 'team wijken', dueOn: null }, now);
		const everywhere = await clusters.begin(
			bo,
			{ areaId: null, kind: 'play', targetGroup: 'age-0-14', dayParts: 63 },
			{ title: 'Speelplekken', summary: '' }
		);
		await clusters.publish(bo, everywhere.id, origin, now);
		expect(await heardIn('ruwaard')).toMatchObject({ clusters: [] });
		await answer(everywhere.id, 'looking', 'We maken een plan.');
		expect((await heardIn('schadewijk')).clusters.map(({ title }) => title)).toEqual([words.title, 'Speelplekken']);
		expect(await heardIn('ruwaard')).toMatchObject({ clusters: [{ title: 'Speelplekken' }] });
		expect(await clusters.list([ruwaard], 1)).toMatchObject({ total: 1 });
		expect(await clusters.ofArea(sql, ruwaard)).toMatchObject([
			{ title: 'Speelplekken', area: null, status: 'looking', words: 'We maken een plan.', counted: '', actions: [] }
		]);
		expect(await clusters.ofArea(sql, schadewijk)).toMatchObject([
			{ area: 'Schadewijk', counted: 'Minstens 10 antwoorden noemen dit.', actions: [{ owner: 'team wijken' }] },
			{ area: null }
		]);
	});

	test('a sentence that nobody approved is not read, and what was answered is', async () => {
		await said(10, { sentence: 'Mijn buurman is vervelend' });
		const id = await made();
		await answer(id, 'looking', 'We zoeken een kok.');
		const heard = await heardIn('schadewijk');
		expect(heard.quotes).toEqual([]);
		expect(heard.clusters).toMatchObject([
			{ title: words.title, status: 'looking', answered: { words: 'We zoeken een kok.' } }
		]);
	});
});
