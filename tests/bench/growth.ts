// Whether a page gets slower when the table grows: the same list at a tenth of the content and at all of it.
import * as database from '#lib/foundation/database.server.ts';
import type { Figure } from './figures.ts';
import { median, timesOf } from './load.ts';
import type { Site } from './site.ts';

const TIMES = 40;
const TARGET = 1.5;

/** `pages`: how many full pages the small one surely has. In turns, so that what else the machine does slows both. */
export async function growthFigures(small: Site, large: Site, pages: number): Promise<Figure[]> {
	const times = {
		small: { kept: [] as number[], made: [] as number[] },
		large: { kept: [] as number[], made: [] as number[] }
	};
	for (let turn = 0; turn < TIMES; turn++)
		for (const [size, site] of [
			['small', small],
			['large', large]
		] as const) {
			// A page of the list nobody looked at yet, and the first one, that everybody looks at.
			times[size].made.push(
				...(await timesOf(site.url, [`pagina=${2 + (turn % pages)}&keer=${turn}`], '/activiteiten'))
			);
			times[size].kept.push(...(await timesOf(site.url, [''], '/activiteiten')));
		}
	const of = (which: 'kept' | 'made') => median(times.large[which]) / median(times.small[which]);
	return [
		{ name: 'list made anew: ms at a tenth', value: median(times.small.made), unit: 'ms' },
		{ name: 'list made anew: ms at all', value: median(times.large.made), unit: 'ms' },
		{ name: 'list made anew: all ÷ a tenth', value: of('made'), unit: '×', most: TARGET },
		{ name: 'list as kept: all ÷ a tenth', value: of('kept'), unit: '×', most: TARGET }
	];
}

/** How long the first visitor waits after something was published: everything remembered is forgotten. */
export async function afterChange(url: string, databaseUrl: string): Promise<Figure> {
	database.open(databaseUrl, 1);
	const times: number[] = [];
	for (let turn = 0; turn < 7; turn++) {
		await database.sql`select pg_notify('search_changed', '')`;
		await new Promise((done) => setTimeout(done, 100));
		times.push(...(await timesOf(url, [''], '/activiteiten')));
	}
	await database.close();
	return { name: 'list right after a change', value: median(times), unit: 'ms' };
}
