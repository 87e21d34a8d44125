// Gedeelde behoeften: made of answers that belong together, and told of on the page of an area.
import { describe, expect, test } from 'vitest';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { suggestions } from '#lib/clusters/suggestions.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { huiskamerDeWolput, ossWest } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';
import {
	answer,
	asked,
	bo,
	made,
	now,
	origin,
	ruwaard,
	said,
	schadewijk,
	shown,
	words,
	sharedNeeds
} from '../support/sharedneeds.ts';

sharedNeeds();
const overview = (who: Me | null = bo) => clusters.overview(who, null, 1, now);

describe('making one', () => {
	test('only an officer sees what belongs together, and only from ten answers on', async () => {
		await said(9);
		expect((await overview()).suggestions).toEqual([]);
		await said(1);
		expect((await overview()).suggestions).toMatchObject([asked()]);
		const vera = await signedIn(sql, { areas: [schadewijk] });
		for (const other of [null, vera, await signedIn(sql, { staff: ['moderator'] })]) {
			await expect(overview(other)).rejects.toThrow(Forbidden);
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
		const group = await ossWest([schadewijk, ruwaard]);
		const subject = { kind: 'eat-together', targetGroup: 'age-65-plus', dayParts: 63 } as const;
		const answersOf = async (areaId: number | null) => {
			const { id } = await clusters.begin(bo, { ...subject, areaId }, words);
			return (await clusters.whole(bo, id, now))?.cluster.answers;
		};
		expect([await answersOf(schadewijk), await answersOf(group), await answersOf(null)]).toEqual([2, 3, 3]);
		expect(await clusters.begin(bo, { ...subject, areaId: null }, words)).toMatchObject({ isNew: false });
		const mornings = { ...subject, areaId: null, dayParts: 1 };
		await sql`update need_clusters set day_parts = 4 where area_id is null`;
		expect(await clusters.begin(bo, mornings, words)).toMatchObject({ isNew: true });
		const vera = await signedIn(sql, { areas: [schadewijk] });
		await expect(clusters.begin(vera, { ...subject, areaId: schadewijk }, words)).rejects.toThrow(Forbidden);
		await sql`truncate need_clusters cascade`;
		await sql`delete from areas where id = ${group}`;
		areas.forget();
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
		expect(await suggestions()).toBe(await suggestions());
		await said(1);
		expect((await overview()).suggestions).toMatchObject([{ why: { 0: expect.stringContaining('13 antwoorden') } }]);
		await clusters.make(bo, asked(), words);
		expect((await overview()).suggestions).toEqual([]);
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
		expect(await clusters.list(null, 1, now)).toMatchObject({ total: 0 });
		await clusters.publish(bo, id, origin, now);
		await clusters.edit(bo, id, { title: 'Aan tafel', summary: '' });
		expect((await shown()).cluster.slug).toBe('aan-tafel');
		await clusters.edit(bo, id, words);
		expect((await clusters.bySlug('aan-tafel', now))?.cluster.slug).toBe('samen-eten-in-de-avond');
		expect(await clusters.list([schadewijk], 1, now)).toMatchObject({ total: 1 });
		expect(await clusters.list([ruwaard], 1, now)).toMatchObject({ total: 0 });
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

describe('on the page of an area', () => {
	const heardIn = async (slug: string) =>
		clusters.heardIn((await areas.bySlug(slug))!, await areas.list('GM0828'), now);

	test('nothing is said of fewer than ten answers, and words from ten on', async () => {
		await said(9, { sentence: 'Soep met de buren', approved: true });
		expect(await heardIn('schadewijk')).toEqual({ asked: [], enough: false, least: 10, quotes: [], clusters: [], moreClusters: false, conversations: [] }); // prettier-ignore
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
		expect(await clusters.list([ruwaard], 1, now)).toMatchObject({ total: 1 });
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
