// The report of a wijk for an officer who is signed in, beside the bare page of the same server.
import * as database from '#lib/foundation/database.server.ts';
import { signedIn } from '../support/people.ts';
import type { Figure } from './figures.ts';
import { ratioOf } from './load.ts';

/** `databaseUrl` is of the database of the site. */
export async function reportFigures(
	url: string,
	databaseUrl: string,
	wijken: readonly string[],
	rounds: { rounds: number; seconds: number }
): Promise<Figure[]> {
	database.open(databaseUrl, 1);
	const { cookie } = await signedIn(database.sql, { staff: ['officer'] }).finally(() => database.close());
	const page = wijken.map((slug) => `/gemeente/wijken/${slug}/vraag-en-aanbod`);
	const { ratio, rate, bare, p99, wrong } = await ratioOf(
		url,
		{ bare: '/kaal', page },
		{ ...rounds, headers: { cookie } }
	);
	if (wrong) throw new Error(`area report: ${wrong} answers were not 200`);
	return [
		{ name: 'area report: part of the bare page', value: ratio, unit: '×', least: 0.15 },
		{ name: `area report: requests a second (bare: ${Math.round(bare)})`, value: rate, unit: '/s' },
		{ name: 'area report: p99', value: p99, unit: 'ms' }
	];
}
