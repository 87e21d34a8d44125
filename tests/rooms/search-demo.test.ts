// What a resident reads on top, as they would ask it on the first start of the site: of both engines.
import { beforeAll, describe, expect, test } from 'vitest';
import { dayAt } from '#lib/calendar/zone.ts';
import { searches } from '#lib/demo/searches.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { municipalityCode } from '#lib/foundation/settings.server.ts';
import { emptyQuery, type Noun } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import * as uses from '#lib/search/uses/uses.server.ts';
import { suggest } from '#lib/search/suggestions/suggestions.server.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';
import { answeredBy, engines, isThere, ownMeilisearch } from '../support/meilisearch.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const now = new Date();
const outside = isThere ? ownMeilisearch() : null;

/** What the demo says was looked for: each once. */
const sought = [
	...new Map(
		searches(dayAt(now)).map(({ noun, text, empty }) => [`${noun} ${text}`, { noun, text, inVain: empty > 0 }])
	).values()
];
const coffee = /koffie/i;
const music = /koor|gemengd|dans|zing|lied|nummer|fanfare|podium|muziek|accordeon|akkoord/i;

beforeAll(async () => {
	await seedDemo(dayAt(now));
	await search.learnWords();
});

describe.each(engines)('%s', (engine) => {
	answeredBy(engine, outside);

	async function ask(text: string) {
		const answer = await search.find('activity', { ...emptyQuery, text }, now);
		if (!answer.ok) throw new Error(answer.problem.key);
		const { ids, understood, akin, forEveryone } = answer.found;
		const told = await sql<{ title: string; summary: string }[]>`
			select title, summary from activities where id = any(${ids}) order by array_position(${ids}, id)`;
		return {
			told,
			titles: told.map(({ title }) => title),
			chips: understood.map(({ label }) => label),
			akin,
			forEveryone
		};
	}

	test('koffi schadewyk: coffee, in Schadewijk', async () => {
		const { told, chips } = await ask('koffi schadewyk');
		expect(chips).toEqual(['In Schadewijk']);
		expect(told.length).toBeGreaterThanOrEqual(8);
		for (const { title, summary } of told.slice(0, 8)) expect(`${title} ${summary}`).toMatch(coffee);
	});

	test('bejaarden gym: gym for who is older', async () => {
		const { titles, chips } = await ask('bejaarden gym');
		expect(chips).toEqual(['Voor ouderen']);
		expect(titles.slice(0, 3).sort()).toEqual(['Ouderwetse gym', 'Stoelgym Maren-Kessel', 'Stoelgym in De Merel']);
	});

	test('club om te wandelen: the walking group before any walk', async () => {
		const { titles } = await ask('club om te wandelen');
		expect(titles[0]).toBe('Wandelgroep Schadewijk');
		expect(titles).toContain('Harense kuiers');
	});

	test('waar kan ik dinsdagavond gratis eten in berghem: the table that is laid there then', async () => {
		const { titles, chips } = await ask('waar kan ik dinsdagavond gratis eten in berghem');
		expect(chips).toEqual(['Dinsdagavond', 'Gratis', 'In Berghem']);
		expect(titles).toEqual(['Dinsdagtafel in De Berghut']);
	});

	test('rolstoel muziek: making music and dancing where a wheelchair gets in, before gym to music', async () => {
		const { titles, chips } = await ask('rolstoel muziek');
		expect(chips).toEqual(['Zonder drempels, ook met rolstoel']);
		for (const title of titles.slice(0, 4)) expect(title).toMatch(music);
		expect(titles).toContain('Open podium');
	});

	test('buiten spelen and spelen gratis: all that is for playing, whatever its summary says', async () => {
		for (const question of ['buiten spelen', 'spelen gratis'])
			expect((await ask(question)).titles, question).toContain('Hutten bouwen in Het Woud');
	});

	test('wandelen schadewijk: of all walks there first what is called after it', async () => {
		expect((await ask('wandelen schadewijk')).titles[0]).toBe('Wandelgroep Schadewijk');
	});

	test('wandelen voor ouderen: every walk, as none is for who is older alone; and it is told', async () => {
		const { titles, chips, forEveryone } = await ask('wandelen voor ouderen');
		expect(chips).toEqual(['Voor ouderen']);
		expect(titles.length).toBeGreaterThanOrEqual(5);
		expect(forEveryone).toBe(true);
		expect((await ask('gym voor ouderen')).forEveryone).toBe(false);
	});

	test('tennis: other sports, and it is told that none of it is tennis', async () => {
		const { titles, akin } = await ask('tennis');
		expect(titles.length).toBeGreaterThanOrEqual(3);
		expect(akin).toEqual(['tennis']);
		expect((await ask('sporten')).akin).toEqual([]);
	});

	test('samen eten: what is called so comes first', async () => {
		expect((await ask('samen eten')).titles[0]).toBe('Samen eten aan de Wolput');
	});

	test('ik ben nieuw in de wijk: little words that say one thing together are looked for', async () => {
		expect((await ask('ik ben nieuw in de wijk')).titles[0]).toBe('Nieuw in de wijk');
		const { titles } = await ask('doet het niet');
		expect(titles).toContainEqual(expect.stringMatching(/^Repaircafé/));
		for (const title of titles) expect(title).toMatch(/^Repaircafé/);
	});

	test('what the demo says was looked for is there, or not, as it says; who looks for it now is counted with the others', async () => {
		const neighbour = { address: '192.0.2.1', headers: new Headers({ 'user-agent': `Firefox, ${engine}` }) };
		for (const { noun, text, inVain } of sought) {
			const page = noun === 'activity' ? finding.activitiesPage : finding.placesPage;
			const results = await page(new URLSearchParams({ q: text }), now);
			expect({ noun, text, inVain: results.total === 0 }).toEqual({ noun, text, inVain });
			uses.counter(noun, results)?.(neighbour, now);
		}
		await uses.write();
		const [counted] = await sql`
			select count(distinct (noun, mark))::int as questions, count(*) filter (where day = ${dayAt(now)})::int as today,
				count(distinct (noun, mark)) filter (where uses = empty)::int as "inVain"
			from search_uses`;
		const inVain = sought.filter((one) => one.inVain).length;
		expect(counted).toEqual({ questions: sought.length, today: sought.length, inVain });
	});
});

test('on the first start an officer reads what people look for in vain, and what they look for often', async () => {
	const officer = await signedIn(sql, { staff: ['officer'] });
	const { inVain, used } = await uses.overview(officer, now);
	expect(inVain.map(({ words }) => words).slice(0, 3)).toEqual(['zwembad', 'schaatsen herpen', 'kickboksen']);
	expect(used.map(({ words }) => words).slice(0, 3)).toEqual(['koffie', 'wandelen', 'samen eten']);
});

test('who begins to type is offered what others look for, but not what nobody finds', async () => {
	const offered = async (text: string, noun: Noun) =>
		(await suggest(text, noun, municipalityCode(), now)).flatMap(({ kind, text }) =>
			kind === 'vaak gezocht' ? text : []
		);
	expect(await offered('repa', 'activity')).toEqual(['repair café']);
	expect(await offered('ruim', 'place')).toEqual(['ruimte huren']);
	for (const { noun, text } of sought.filter(({ inVain }) => inVain)) expect(await offered(text.slice(0, 4), noun)).toEqual([]); // prettier-ignore
});
