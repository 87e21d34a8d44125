// npm run bench: what the site costs, measured on this machine and put beside what was promised.
// --small a quick look; --scale 2 twice the content; --data <folder> keeps the content for a next run; --json for machines;
// --only search,pages,… or simply their names: some of the parts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { buildSite } from '#lib/foundation/build.server.ts';
import * as database from '#lib/foundation/database.server.ts';
import { PAGE_SIZE } from '#lib/search/query.ts';
import { browserFigures } from './browser.ts';
import { DATES } from './content.ts';
import { countryFigures } from './country.ts';
import { digestFigures } from './digest.ts';
import { kept, table, type Figure } from './figures.ts';
import { gapFigures } from './gaps.ts';
import { afterChange, growthFigures } from './growth.ts';
import { feedFigures, importFigures } from './calendars.ts';
import { listFigures } from './imports.ts';
import { pageFigures } from './pages.ts';
import { publishFigures } from './publishing.ts';
import { reportFigures } from './reports.ts';
import { scenarioFigures } from './scenarios.ts';
import { searchFigures } from './search.ts';
import { startSite } from './site.ts';
import { fill, openServer } from './stage.ts';
import { startFigures } from './starting.ts';

const { values: asked, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		small: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		scale: { type: 'string', default: '1' },
		data: { type: 'string' },
		only: {
			type: 'string',
			default: 'search,pages,growth,start,browser,digest,publish,calendars,reports,imports,gaps,scenarios,country'
		}
	}
});
const scale = Number(asked.scale) * (asked.small ? 1 / 50 : 1);
if (!(scale > 0 && scale <= 20)) throw new RangeError('--scale is a number up to 20');
const size = { places: Math.round(3_000 * scale), activities: Math.round(50_000 * scale) };
const tenth = { places: Math.round(size.places / 10), activities: Math.round(size.activities / 10) };
const parts = new Set(positionals.length ? positionals : asked.only.split(','));
const today = dayAt(new Date());
const say = (line: string) => void process.stderr.write(`${line}\n`);

const folder = asked.data ?? (await mkdtemp(join(tmpdir(), 'thuis-bench-')));
const figures: Figure[] = [];
const add = (...more: Figure[]) => {
	figures.push(...more);
	for (const figure of more) say(table([figure]));
};

say(`${size.places} places, ${size.activities} activities, ${size.activities * DATES} dates`);
await buildSite(undefined, () => say('building the site'));
const server = await openServer(folder);
try {
	const large = await fill(server, size, today, say);
	if (large.seconds) add({ name: 'loading it all, through the doors', value: large.seconds, unit: 's' });
	const { slugs, wijken } = await addresses(large.url);
	const site = await startSite(large.url);
	try {
		await fetch(`${site.url}/activiteiten`);
		if (parts.has('search')) {
			const { small } = asked;
			await searchFigures({ server, databaseUrl: large.url, site, wijken, today, scale, small }, add, say);
		}
		if (parts.has('pages')) {
			const rounds = asked.small ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 3 };
			add(...(await pageFigures(site.url, { slugs, wijken, today }, rounds)));
			add({ name: 'memory of the site after the load', value: site.memory(), unit: 'MB', most: 350 });
		}
		if (parts.has('growth')) {
			const { url } = await fill(server, tenth, today, say);
			const small = await startSite(url);
			try {
				await fetch(`${small.url}/activiteiten`);
				add(
					...(await growthFigures(small, site, Math.max(1, Math.floor(tenth.activities / PAGE_SIZE) - 2))),
					await afterChange(site.url, large.url)
				);
			} finally {
				await small.stop();
			}
		}
		if (parts.has('publish')) add(...(await publishFigures(site.url, large.url, asked.small ? 20 : 200)));
		if (parts.has('calendars')) add(...(await feedFigures(site.url, wijken, asked.small ? 1 : 5)));
		if (parts.has('reports')) {
			const rounds = asked.small ? { rounds: 1, seconds: 1 } : { rounds: 5, seconds: 3 };
			add(...(await reportFigures(site.url, large.url, wijken, rounds)));
		}
		if (parts.has('browser')) {
			const pages = { home: '/', list: '/activiteiten', detail: `/activiteiten/${slugs[0]}` };
			add(...(await browserFigures(site.url, pages)));
		}
	} finally {
		await site.stop();
	}
	if (parts.has('digest')) add(...(await digestFigures(large.url, wijken, today)));
	if (parts.has('calendars')) add(...(await importFigures(server, asked.small ? 200 : 10_000)));
	if (parts.has('imports')) add(...(await listFigures(server, asked.small ? 200 : 10_000)));
	if (parts.has('gaps')) add(...(await gapFigures(scale)));
	if (parts.has('scenarios')) add(...(await scenarioFigures(scale)));
	if (parts.has('country')) add(...(await countryFigures(server, Math.min(1, scale), say)));
	if (parts.has('start')) add(...(await startFigures()));
} finally {
	await server.stop();
	if (!asked.data) await rm(folder, { recursive: true, force: true });
}
if (asked.json)
	process.stdout.write(
		`${JSON.stringify({ today, size, figures: figures.map((figure) => ({ ...figure, kept: kept(figure) })) }, null, '\t')}\n`
	);
else process.stdout.write(`\n${table(figures)}\n`);

/** Five hundred activities to look at, and every wijk. */
async function addresses(url: string) {
	database.open(url, 1);
	try {
		const rows = await database.sql<{ slug: string }[]>`
			select slug from public_activities order by hashint4(id) limit 500`;
		const { districts } = await areas.list('GM0828');
		return { slugs: rows.map(({ slug }) => slug), wijken: districts.map(({ slug }) => slug) };
	} finally {
		await database.close();
	}
}
