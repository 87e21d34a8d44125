// Calendars out and in: what subscribers cost, and how long a large calendar takes.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createDatabase, type LocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { sparing } from '#lib/foundation/processes.server.ts';
import type { Figure } from './figures.ts';
import { hammer } from './load.ts';

const ITEMS = 1_000;

/** The calendar of the search whose total is nearest to a thousand: asked for whole, and by who has it already. */
export async function feedFigures(url: string, wijken: readonly string[], seconds: number): Promise<Figure[]> {
	const totals = await Promise.all(
		wijken.flatMap((slug) =>
			['', '&prijs=gratis', '&dagdeel=doordeweeks-ochtend'].map(async (more) => {
				const query = `bij=${slug}${more}`;
				const answer = (await (await fetch(`${url}/activiteiten.json?${query}`)).json()) as { total?: number };
				return { query, total: answer.total ?? 0 };
			})
		)
	);
	const nearest = totals.toSorted((a, b) => Math.abs(a.total - ITEMS) - Math.abs(b.total - ITEMS))[0]!;
	const path = `/activiteiten.ics?${nearest.query}`;
	const began = performance.now();
	const first = await fetch(url + path);
	const text = await first.text();
	const made = performance.now() - began;
	// The promise of every list: as many in the calendar as on the page.
	const items = new Set([...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid?.replace(/-\d+(?=@|\r?$)/, ''))).size;
	const whole = await hammer(url, [path], seconds);
	const known = await hammer(url, [path], seconds, { 'if-none-match': first.headers.get('etag') ?? '' });
	return [
		{ name: `calendar of a search: activities (the list says ${nearest.total})`, value: items, unit: '' },
		{ name: 'calendar, made for the first time', value: made, unit: 'ms' },
		{ name: 'calendar, whole', value: whole.rate, unit: '/s' },
		{ name: 'calendar, for who has it (304)', value: known.rate, unit: '/s' },
		// Everything that is not 200 is a 304 here; errors would show as a lower rate.
		{
			name: 'share of these answered with 304',
			value: known.answers ? known.wrong / known.answers : 0,
			unit: '',
			least: 1
		}
	];
}

/** A calendar file of `items` activities: looked at and taken over, in a process of its own. */
export async function importFigures(server: LocalPostgres, items: number): Promise<Figure[]> {
	const name = `bench_calendar_${Date.now().toString(36)}`;
	await createDatabase(server, name);
	await migrate(server.url(name));
	const { stdout } = await promisify(execFile)(process.execPath, ['tests/bench/take-over.ts', String(items)], {
		// As the site itself runs: that is who takes it over.
		env: { ...process.env, NODE_OPTIONS: sparing, DATABASE_URL: server.url(name) }
	});
	const { seconds, megabytes } = JSON.parse(stdout) as { seconds: number; megabytes: number };
	return [
		{ name: `import of a calendar with ${items} activities`, value: seconds, unit: 's', most: 20 },
		{ name: 'memory of that process at most', value: megabytes, unit: 'MB', most: 400 }
	];
}
