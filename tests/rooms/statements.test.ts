// A page asks the database a handful of questions, however much there is to see: nothing is asked once for each card.
import { beforeAll, describe, expect, test } from 'vitest';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import * as matching from '#lib/search/postgres/matching.server.ts';
import * as search from '#lib/search/search.server.ts';
import { load as layout } from '../../src/routes/(site)/+layout.server.ts';
import { load as home } from '../../src/routes/(site)/+page.server.ts';
import { load as list } from '../../src/routes/(site)/activiteiten/+page.server.ts';
import { load as activity } from '../../src/routes/(site)/activiteiten/[slug]/+page.server.ts';
import { load as places } from '../../src/routes/(site)/plekken/+page.server.ts';
import { load as place } from '../../src/routes/(site)/plekken/[slug]/+page.server.ts';
import { load as area } from '../../src/routes/(site)/wijken/[slug]/+page.server.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';

const own = ownDatabase();
// A search with words looks among activities and among places: what each word finds, perhaps with a slip mended, and the cards.
const MOST = 7;

beforeAll(async () => {
	await seedDemo(dayAt(new Date()), { DATABASE_URL: own.url });
	// One connection: it then counts for itself what it was asked.
	await database.close();
	database.open(own.url, 1);
});

type Load = (event: never) => unknown;

const visit = async (load: Load, path: string, params: Record<string, string> = {}) => {
	const url = new URL(path, 'http://thuis.test');
	const event = {
		...{ url, params, locals: { me: null }, request: new Request(url), getClientAddress: () => '127.0.0.1' },
		...{ setHeaders: () => {}, depends: () => {} }
	} as never;
	await Promise.all([layout(event), load(event)]);
};

// Outside a transaction every statement is one of its own, and Postgres counts those.
async function statementsOf(work: () => Promise<void>): Promise<number> {
	const asked = async () => {
		await database.sql`select pg_stat_force_next_flush()`;
		const [row] = await database.sql<{ count: number }[]>`
			select xact_commit::int as count from pg_stat_database where datname = current_database()`;
		return row?.count ?? NaN;
	};
	const idle = await asked();
	const before = await asked();
	await work();
	return (await asked()) - before - (before - idle);
}

test('the counting itself is right', async () => {
	const three = async () => {
		for (let index = 0; index < 3; index++) await database.sql`select 1`;
	};
	expect(await statementsOf(three)).toBe(3);
	expect(await statementsOf(async () => {})).toBe(0);
});

describe('at most seven, for a visitor who asks what nobody asked yet', () => {
	const pages: [string, Load, first: [string, Record<string, string>?], then: [string, Record<string, string>?]][] = [
		['home', home, ['/?bij=ruwaard'], ['/?bij=schadewijk']],
		['the list', list, ['/activiteiten?pagina=2'], ['/activiteiten']],
		['a search with words, a wijk and days', list, ['/activiteiten?q=eten'], ['/activiteiten?q=koffie&bij=schadewijk&wanneer=week']],
		['the places', places, ['/plekken?pagina=2'], ['/plekken?open=nu']]
	]; // prettier-ignore
	test.each(pages)('%s', async (_name, load, [path, params], then) => {
		// What a site that is up a minute knows: the areas, the signatures of everything, and the words texts hold.
		await visit(load, path, params);
		expect(await statementsOf(() => visit(load, ...then))).toBeLessThanOrEqual(MOST);
	});

	test('one more for a slip of the finger, with what it may have been', async () => {
		await visit(list, '/activiteiten?q=eten');
		const asked = () => visit(list, '/activiteiten?q=kofie&van=2027-01-01&tot=2027-02-01');
		expect(await statementsOf(asked)).toBeLessThanOrEqual(MOST + 1);
	});

	test('words that are asked again in other company are not looked up again', async () => {
		await visit(list, '/activiteiten?q=qzwx');
		await visit(list, '/activiteiten?q=vrtplk');
		const known = await statementsOf(() => visit(list, '/activiteiten?q=qzwx vrtplk'));
		expect(await statementsOf(() => visit(list, '/activiteiten?q=qzwx mnkrst'))).toBeGreaterThan(known);
	});

	test('what many ask at once goes side by side, no more together than one of them asks', async () => {
		const askAtOnce = (count: number) => async () => {
			const texts = Array.from({ length: count }, (_, nth) => `'samen${count}' & 'nummer${nth}'`);
			await Promise.all(texts.map((all) => matching.find({ noun: 'activity', all, ranking: null })));
		};
		expect([await statementsOf(askAtOnce(8)), await statementsOf(askAtOnce(17))]).toEqual([1, 3]);
	});

	test('an activity, a place and a wijk', async () => {
		const [one] = await database.sql<{ activity: string; place: string }[]>`
			select (select slug from public_activities order by id limit 1) as activity, (select slug from public_places order by id limit 1) as place`;
		const slugs = { activity: { slug: one?.activity ?? '' }, place: { slug: one?.place ?? '' } };
		await visit(area, '/wijken/ruwaard', { slug: 'ruwaard' });
		expect(
			await statementsOf(() => visit(activity, `/activiteiten/${slugs.activity.slug}`, slugs.activity))
		).toBeLessThanOrEqual(MOST);
		expect(await statementsOf(() => visit(place, `/plekken/${slugs.place.slug}`, slugs.place))).toBeLessThanOrEqual(
			MOST
		);
		await visit(area, '/wijken/schadewijk', { slug: 'schadewijk' });
		search.changed();
		await visit(area, '/wijken/ruwaard', { slug: 'ruwaard' });
		expect(await statementsOf(() => visit(area, '/wijken/schadewijk', { slug: 'schadewijk' }))).toBeLessThanOrEqual(
			MOST
		);
	});

	test('as many for a page of twenty-four as for a page of a few', async () => {
		await visit(list, '/activiteiten');
		const few = await statementsOf(() => visit(list, '/activiteiten?bij=schadewijk&gratis=ja'));
		expect(await statementsOf(() => visit(list, '/activiteiten?gratis=ja'))).toBeLessThanOrEqual(few);
	});
});
