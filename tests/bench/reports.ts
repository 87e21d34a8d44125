// The page and the report of a wijk for an officer who is signed in, beside the bare page of the same server; and what a
// report costs that nobody asked before.
import * as areas from '#lib/areas/areas.server.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import * as database from '#lib/foundation/database.server.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { town } from '../support/madeup.ts';
import { signedIn } from '../support/people.ts';
import type { Figure } from './figures.ts';
import { median, percentile, ratioOf } from './load.ts';

const ANSWERS = 20_000;
/** In one statement. */
const BATCH = 2_000;

/** `databaseUrl` is of the database of the site. */
export async function reportFigures(
	url: string,
	databaseUrl: string,
	wijken: readonly string[],
	rounds: { rounds: number; seconds: number }
): Promise<Figure[]> {
	const headers = { cookie: await officerAmongAnswers(databaseUrl) };
	const pathsOf = (below: string, about = '') =>
		wijken.map((slug) => `/gemeente/wijken/${slug}/vraag-en-aanbod${below}${about}`);
	const figures: Figure[] = [];
	for (const [name, below] of [
		['area page', ''],
		['area report', '/rapport']
	] as const) {
		const asked = { bare: '/kaal', page: pathsOf(below) };
		// What all reports stand on is made with the first.
		await each(url, asked.page, headers);
		const { ratio, rate, bare, p99, wrong } = await ratioOf(url, asked, { ...rounds, headers });
		if (wrong) throw new Error(`${name}: ${wrong} answers were not 200`);
		figures.push(
			{ name: `${name}: part of the bare page`, value: ratio, unit: '×', least: 0.15 },
			{ name: `${name}: requests a second (bare: ${Math.round(bare)})`, value: rate, unit: '/s' },
			{ name: `${name}: p99`, value: p99, unit: 'ms' }
		);
	}
	const once = dayParts.flatMap(({ slug }) => pathsOf('/rapport', `?doelgroep=iedereen&dagdeel=${slug}`));
	const times = await each(url, once, headers);
	return [
		...figures,
		{ name: `area report: made anew, ${times.length} of them, each asked once`, value: median(times), unit: 'ms' },
		{ name: 'area report: the same, p95', value: percentile(times, 0.95), unit: 'ms' }
	];
}

/** Answers of residents, and the cookie of an officer who reads about them. */
async function officerAmongAnswers(databaseUrl: string): Promise<string> {
	database.open(databaseUrl, 1);
	try {
		areas.forget();
		const { districts } = await areas.list('GM0828');
		const answers = answersOf(districts.map(({ id }) => id));
		for (let from = 0; from < answers.length; from += BATCH) {
			const batch = answers.slice(from, from + BATCH);
			await database.sql.begin((tx) => needs.store(tx, 'bench', batch));
		}
		return (await signedIn(database.sql, { staff: ['officer'] })).cookie;
	} finally {
		await database.close();
	}
}

/** As many of every wijk as chance has it, without a buurt. */
function answersOf(districts: readonly number[]): needs.Stored[] {
	const wijken = districts.length;
	const { needs: made } = town({ wijken, buurten: wijken, squares: wijken, supplies: 0, answers: ANSWERS });
	const ids = [...new Set(made.map(({ districtId }) => districtId))];
	return made.map((need) => stored(need, districts[ids.indexOf(need.districtId)]!));
}

/** The same answer has the same id in every run: loaded twice it counts once. */
const stored = (need: CountedNeed, districtId: number): needs.Stored => ({
	...{ ...need, id: `00000000-0000-4000-8000-${need.id.padStart(12, '0')}`, districtId, neighbourhoodId: null },
	...{ enteredBy: 'bench', sentence: '', burst: null, batch: null }
});

/** Milliseconds of each answer, one after another. @throws when one is not 200 */
async function each(url: string, paths: readonly string[], headers: Record<string, string>): Promise<number[]> {
	const times: number[] = [];
	for (const path of paths) {
		const before = performance.now();
		const response = await fetch(url + path, { headers });
		await response.arrayBuffer();
		if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
		times.push(performance.now() - before);
	}
	return times;
}
