// The page and the report of a wijk for an officer who is signed in, beside the bare page of the same server.
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
	const figures: Figure[] = [];
	for (const [name, below] of [
		['area page', ''],
		['area report', '/rapport']
	] as const) {
		const page = wijken.map((slug) => `/gemeente/wijken/${slug}/vraag-en-aanbod${below}`);
		const asked = { bare: '/kaal', page };
		const { ratio, rate, bare, p99, wrong } = await ratioOf(url, asked, { ...rounds, headers: { cookie } });
		if (wrong) throw new Error(`${name}: ${wrong} answers were not 200`);
		figures.push(
			{ name: `${name}: part of the bare page`, value: ratio, unit: '×', least: 0.15 },
			{ name: `${name}: requests a second (bare: ${Math.round(bare)})`, value: rate, unit: '/s' },
			{ name: `${name}: p99`, value: p99, unit: 'ms' }
		);
	}
	return figures;
}
