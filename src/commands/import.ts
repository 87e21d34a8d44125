// npm run import -- areas|figures|squares|streets|postcodes|names|places|activities <file or URL> [--year 2022] [--partial]
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as areas from '#lib/areas/areas.server.ts';
import type { ImportOptions } from '#lib/areas/imports.server.ts';
import { reportLines } from '#lib/areas/report.ts';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { configurationMessage, parseConfiguration } from '#lib/foundation/configuration.ts';
import * as database from '#lib/foundation/database.server.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { fetchText, Refused } from '#lib/foundation/outgoing.server.ts';
import { geocoderAt } from '#lib/geo/geocoder.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import * as population from '#lib/population/population.server.ts';
import * as reach from '#lib/reach/reach.server.ts';
import * as search from '#lib/search/search.server.ts';

const USAGE = `Zo gebruik je het:
  npm run import -- areas <bestand of URL> [--year 2022] [--partial]       grenzen (GeoJSON, WGS84 of RD)
  npm run import -- figures <bestand of URL> [--year 2022] [--partial]     kerncijfers van het CBS, of een lijst (CSV)
  npm run import -- squares <bestand of URL> --year 2022 [--partial]       inwoners per vierkant van 100 m (CBS)
  npm run import -- postcodes <bestand of URL> [--partial]                 postcodes (GeoNames of CSV)
  npm run import -- names <bestand of URL>                                 eigen namen en groepen van gebieden (JSON)
  npm run import -- streets <bestand>                                      straten en paden (.osm.pbf, .osm of .geojson)
  npm run import -- places <bestand> [--dry-run] [--partial]               plekken (.xlsx, .csv, .geojson, OpenStreetMap)
  npm run import -- activities <bestand>                                   activiteiten (.ics of .jsonl)

--year     het jaar van de grenzen of de cijfers, als het bestand dat niet zegt
--partial  laad de goede regels ook als er regels geweigerd zijn
--dry-run  vertel van elke plek wat er zou gebeuren, en verander niets`;
const MOST_BYTES = 200_000_000;

type Options = ImportOptions & { dryRun?: boolean; geocoderUrl?: string };
type Work = (path: string, options: Options) => Promise<boolean>;

const tell = (line: string) => console.log(line);

const fromText =
	(load: (text: string, options: ImportOptions) => ReturnType<typeof areas.importAreas>): Work =>
	async (path, options) => {
		const report = await load(await textOf(path), { ...options, name: nameOf(path) });
		reportLines(report).forEach(tell);
		return report.applied;
	};

// Search also finds by the name of a wijk: new borders and names go into its words.
function thenReindex(work: Work): Work {
	return async (path, options) => {
		const applied = await work(path, options);
		if (applied) await search.reindex();
		return applied;
	};
}

const subjects = new Map<string, Work>([
	['areas', thenReindex(fromText(areas.importAreas))],
	['figures', fromText(areas.importFigures)],
	['squares', fromText(population.importSquares)],
	[
		'streets',
		async (path) => {
			const { nodes, edges, closed, isNew } = await reach.importStreets(path, { name: basename(path), by: 'import' });
			tell(`straten: ${edges} stukken tussen ${nodes} punten; ${closed} wegen waar je niet mag lopen.`);
			tell(isNew ? 'Loopafstanden gaan vanaf nu over deze straten.' : 'Deze straten waren er al.');
			return true;
		}
	],
	['postcodes', fromText(areas.importPostcodes)],
	['names', thenReindex(fromText(areas.importNames))],
	[
		'places',
		async (path, { dryRun, partial, geocoderUrl }) =>
			imports.fromFile(path, { geocode: geocoderAt(geocoderUrl), dryRun, partial, now: new Date(), report: tell })
	],
	[
		'activities',
		async (path) => {
			const { read, refused } = await exchange.importActivities(path, { report: tell });
			return read > refused;
		}
	]
]);

// Of a file its own name tells the year; of a service any part of the path can.
const nameOf = (path: string) => URL.parse(path)?.pathname ?? basename(path);

async function textOf(path: string): Promise<string> {
	if (/^https?:\/\//i.test(path)) return fetchText(path, { bytes: MOST_BYTES });
	const { size } = await stat(path).catch(() => {
		throw new Refused(`${path} is niet te vinden.`);
	});
	if (size > MOST_BYTES) throw new Refused(`${path} is groter dan ${MOST_BYTES / 1e6} MB.`);
	return readFile(path, 'utf8');
}

async function main(): Promise<boolean> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { year: { type: 'string' }, partial: { type: 'boolean' }, 'dry-run': { type: 'boolean' } }
	});
	const [subject = '', path] = positionals;
	const work = subjects.get(subject);
	const year = values.year === undefined ? undefined : Number(values.year);
	if (!work || !path || positionals.length > 2) throw new Refused(USAGE);
	if (year !== undefined && !(year >= 1990 && year <= 2100)) throw new Refused(`--year ${values.year} is geen jaar.`);
	const parsed = parseConfiguration(process.env);
	if (!parsed.ok) throw new Refused(configurationMessage(parsed.problems));
	const { municipality, geocoderUrl } = parsed.configuration;
	const { url, stop } = await borrowDatabase(parsed.configuration);
	try {
		await migrate(url);
		database.open(url, 2);
		await search.learnWords();
		const { partial, 'dry-run': dryRun } = values;
		return await work(path, { year, partial, dryRun, municipality, geocoderUrl });
	} finally {
		await database.close();
		await stop();
	}
}

try {
	process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
	const expected = error instanceof Refused || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
	if (!expected) throw error;
	console.error(error instanceof Refused ? error.message : USAGE);
	process.exitCode = 1;
}
