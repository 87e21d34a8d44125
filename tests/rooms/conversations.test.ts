// Gebiedsgesprekken: written by who may there, with counts and never names, and read by everybody when they are ready.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { isWaiting, presentWords, type Account } from '#lib/conversations/conversation.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { parseAccount, parseStart } from '#lib/conversations/form.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as places from '#lib/places/places.server.ts';
import { load as page } from '../../src/routes/(site)/gesprekken/[slug]/+page.server.ts';
import { ownDatabase } from '../support/database.ts';
import { hoek, huiskamerDeWolput, ossWest, twoWijken } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();
let vera: Person;
let bo: Person;
let [schadewijk, ruwaard] = [0, 0];
const slug = 'schadewijk-2026-11-12';
const account: Account = {
	...{ onDay: '2026-11-12', placeId: null, location: 'In de tent', present: { 'age-65-plus': 12, carers: 3 } },
	...{ enough: 'Overdag wel.', residents: 'Om de beurt de deur openen.', municipality: 'Een sleutel.', followUp: '' }
};
const begun = async (who = vera) => (await conversations.begin(who, schadewijk, '2026-11-12'))!;
const version = async (id: number) => conversations.versionOf((await conversations.whole(bo, id))!.conversation);

beforeAll(async () => {
	configure({});
	await twoWijken();
	[schadewijk = 0, ruwaard = 0] = (await sql<{ id: number }[]>`select id from areas where level = 'district' order by code`).map(({ id }) => id); // prettier-ignore
	vera = await signedIn(sql, { name: 'Vera', areas: [schadewijk] });
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
});
beforeEach(() => sql`truncate conversations, needs cascade`);

describe('who writes', () => {
	test('a connector in her own wijk, an officer everywhere, and nobody else', async () => {
		const id = await begun();
		await expect(conversations.begin(vera, ruwaard, '2026-11-12')).rejects.toThrow(Forbidden);
		const other = (await conversations.begin(bo, ruwaard, '2026-11-12'))!;
		expect(await conversations.list(vera)).toMatchObject({ areaIds: [schadewijk], conversations: [{ id }] });
		expect((await conversations.list(bo)).conversations).toHaveLength(2);
		const stranger = await signedIn(sql);
		const publish = (who: Person | null, which: number) => conversations.publish(who, which, account, [], '');
		for (const verb of [conversations.whole, publish, conversations.withdraw])
			for (const [who, which] of [
				[vera, other],
				[stranger, id],
				[null, id],
				[stranger, 999],
				[vera, 999]
			] as const)
				// prettier-ignore
				await expect(verb(who, which)).rejects.toThrow(Forbidden);
		await expect(conversations.list(stranger)).rejects.toThrow(Forbidden);
		await expect(conversations.write(vera, other, account, [], '')).rejects.toThrow(Forbidden);
	});

	test('a connector of a group of wijken writes in each of these, a connector of a buurt in that buurt alone', async () => {
		const [group, buurt] = [await ossWest([schadewijk, ruwaard]), await hoek(schadewijk)];
		const [noor, jan] = [await signedIn(sql, { areas: [group] }), await signedIn(sql, { areas: [buurt] })];
		const id = await begun(noor);
		expect(await conversations.write(noor, id, account, [], await version(id))).toBe(true);
		expect((await conversations.list(noor)).areaIds).toEqual(expect.arrayContaining([schadewijk, ruwaard]));
		await expect(begun(jan)).rejects.toThrow(Forbidden);
		await expect(conversations.whole(jan, id)).rejects.toThrow(Forbidden);
		const own = (await conversations.begin(jan, buurt, '2026-11-12'))!;
		expect((await conversations.list(jan)).conversations).toMatchObject([{ id: own, area: 'Hoek' }]);
		expect(await conversations.waiting(bo)).toBe(2);
		await conversations.publish(bo, own, account, [], await version(own));
		expect(await conversations.ofArea(sql, schadewijk)).toMatchObject([{ area: 'Hoek' }]);
		expect(await conversations.ofArea(sql, ruwaard)).toEqual([]);
		await sql`delete from conversations`;
		await sql`delete from areas where id in (${group}, ${buurt})`;
		areas.forget();
	});

	test('a role that was taken away works no more', async () => {
		const id = await begun();
		const gone = await signedIn(sql, { areas: [schadewijk] });
		await sql`delete from connectors where account_id = ${gone.id}`;
		await expect(conversations.write(gone, id, account, [], await version(id))).rejects.toThrow(Forbidden);
	});
});

describe('what is written', () => {
	test('is read by everybody only when it is put on the site', async () => {
		const id = await begun();
		expect(await conversations.write(vera, id, account, [], await version(id))).toBe(true);
		expect(await conversations.bySlug(slug, new Date())).toBeUndefined();
		await expect(conversations.publish(vera, id, account, [], await version(id))).rejects.toThrow(Forbidden);
		expect(await conversations.publish(bo, id, account, [], await version(id))).toBe(true);
		expect(await conversations.bySlug(slug, new Date())).toMatchObject({
			enough: 'Overdag wel.',
			location: 'In de tent'
		});
		expect(await conversations.onSite()).toMatchObject([{ slug, area: 'Schadewijk' }]);
		await conversations.withdraw(vera, id);
		expect(await conversations.bySlug(slug, new Date())).toBeUndefined();
		expect(await conversations.onSite()).toEqual([]);
	});

	test('by a connector waits again after each change, and by an officer stays on the site', async () => {
		const id = await begun();
		const photo = { src: '/fotos/1', alt: 'Flip-over' };
		const onSite = async () => Boolean(await conversations.bySlug(slug, new Date()));
		const waiting = async () => (await conversations.list(bo)).conversations.filter(isWaiting).length;
		expect(await waiting()).toBe(0);
		await conversations.write(vera, id, account, [], await version(id));
		for (const photos of [[], [photo], []]) {
			const change = async (who: Person) => conversations.write(who, id, account, photos, await version(id));
			expect(await waiting()).toBe(1);
			await conversations.publish(bo, id, account, photos, await version(id));
			await change(bo);
			expect([await onSite(), await waiting()]).toEqual([true, 0]);
			await change(vera);
			expect(await onSite()).toBe(false);
		}
	});

	test('goes on the site as the officer read it, not as it was changed meanwhile', async () => {
		const id = await begun();
		const read = await version(id);
		await conversations.write(vera, id, account, [{ src: '/fotos/1', alt: 'Flip-over' }], read);
		expect(await conversations.publish(bo, id, account, [], read)).toBe(false);
		expect(await conversations.bySlug(slug, new Date())).toBeUndefined();
		const noSecondFactor = await signedIn(sql, { staff: ['officer'], areas: [schadewijk], secondFactor: false });
		await expect(conversations.publish(noSecondFactor, id, account, [], await version(id))).rejects.toThrow(Forbidden);
	});

	test('does not overwrite what somebody else wrote meanwhile', async () => {
		const id = await begun();
		const began = await version(id);
		expect(await conversations.write(vera, id, account, [], began)).toBe(true);
		expect(await conversations.write(bo, id, { ...account, enough: 'Nee.' }, [], began)).toBe(false);
		expect((await conversations.whole(bo, id))?.conversation.enough).toBe('Overdag wel.');
	});

	test('two on one day have an address each', async () => {
		await begun();
		const id = await begun();
		expect((await conversations.whole(bo, id))?.conversation.slug).toMatch(/^schadewijk-2026-11-12-[0-9a-f]{6}$/);
	});

	test('names a place only while everybody sees that', async () => {
		const { ids } = await places.saveAll([huiskamerDeWolput()], { today: '2026-11-22' });
		await sql`update places set district_id = ${schadewijk}`;
		const id = await begun();
		expect((await conversations.whole(vera, id))?.places).toMatchObject([{ name: 'Huiskamer De Wolput' }]);
		await conversations.write(vera, id, { ...account, placeId: ids.get('wolput')! }, [], await version(id));
		expect((await conversations.whole(vera, id))?.conversation.placeName).toBe('Huiskamer De Wolput');
		await conversations.write(vera, id, { ...account, placeId: 999_999 }, [], await version(id));
		expect((await conversations.whole(vera, id))?.conversation.placeId).toBeNull();
	});

	test('has at most twelve photos, and they are saved together with the words', async () => {
		const id = await begun();
		const photos = Array.from({ length: 13 }, (_, index) => ({ src: `/fotos/${index}`, alt: `Flip-over ${index}` }));
		expect(await conversations.write(vera, id, account, photos, await version(id))).toBe(true);
		expect((await conversations.whole(vera, id))?.conversation).toMatchObject({ enough: 'Overdag wel.', photos: photos.slice(0, 12) }); // prettier-ignore
	});

	test('carries the needs that were told there', async () => {
		const id = await begun();
		const pile = (await conversations.pileOf(vera, id))!;
		expect(pile.areaId).toBe(schadewijk);
		await sql`insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day, batch)
			values ('{play}', '{everyone}', 1, 'either', ${schadewijk}, 'conversation', '2026-11-12', ${pile.batch})`;
		expect((await conversations.whole(vera, id))?.conversation.answers).toBe(1);
	});
});

test('whoever can be found by what is written, is asked to be left out of each of the four texts', () => {
	const form = new FormData();
	form.set('dag', '2026-11-12');
	form.set('waar', 'In de tent, Kerkstraat 12');
	for (const name of ['aanbod', 'bewoners', 'gemeente', 'vervolg']) {
		form.set(name, 'Bel Ria op 06 12 34 56 78.');
		expect(parseAccount(form, '2026-11-22')).toMatchObject({ ok: false, problems: [{ field: name }] });
		form.set(name, 'Een sleutel voor de buren.');
	}
	expect(parseAccount(form, '2026-11-22')).toMatchObject({ ok: true });
});

describe('who was there', () => {
	test('and how many answers came of it, is on its public page in steps only', async () => {
		const id = await begun();
		const present = { 'age-65-plus': 14, carers: 3 };
		await conversations.publish(bo, id, { ...account, present }, [], await version(id));
		const { batch } = (await conversations.pileOf(bo, id))!;
		const read = () => page({ params: { slug } } as Parameters<typeof page>[0]);
		await sql`insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day, batch)
			select '{play}', '{everyone}', 1, 'either', ${schadewijk}, 'conversation', '2026-11-12', ${batch} from generate_series(1, 13)`;
		expect(await read()).toMatchObject({ answers: 'minstens 10 antwoorden', present: [{ words: 'minstens 10' }] });
		const shown = JSON.stringify(await read());
		for (const exact of ['13', '14', 'antelzorger']) expect(shown.replaceAll('2026-11-12', '')).not.toContain(exact);
		await sql`delete from needs where id in (select id from needs limit 4)`;
		expect(await read()).toMatchObject({ answers: null });
	});

	test('is told in steps, and of a group of fewer than five nothing', () => {
		expect(presentWords({ 'age-65-plus': 14, carers: 4, parents: 0, newcomers: 5, everyone: 1999 })).toEqual([
			{ group: 'Geen groep genoemd', words: 'minstens 1.500' },
			{ group: 'Ouderen (65 jaar en ouder)', words: 'minstens 10' },
			{ group: 'Nieuwkomers', words: 'minstens 5' }
		]);
		expect(presentWords({ 'age-65-plus': 14, newcomers: 5 }, 15)).toEqual([]);
	});

	test('a form with a count that is none, or a day to come, says what is wrong', () => {
		const form = new FormData();
		for (const [name, value] of [['dag', '2026-11-23'], ['aantal-carers', 'veel'], ['aantal-parents', '4'], ['gebied', '1']] as const) form.set(name, value); // prettier-ignore
		const wrong = parseAccount(form, '2026-11-22');
		expect(wrong.ok ? [] : wrong.problems.map(({ field }) => field)).toEqual(['dag', 'aantal-carers']);
		expect(parseStart(form, '2026-11-22')).toMatchObject({ ok: false });
		expect(parseStart(form, '2026-11-23')).toMatchObject({ ok: true, value: { areaId: 1 } });
	});
});
