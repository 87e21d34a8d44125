// A list of ten thousand places beside three thousand: how long until an officer sees what would happen, and the rest.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createDatabase, type LocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { sparing } from '#lib/foundation/processes.server.ts';
import type { Figure } from './figures.ts';

type Took = Record<
	'preview' | 'applied' | 'again' | 'undone' | 'longest' | 'megabytes' | 'same' | 'peak',
	number
> & { counts: Record<string, number> }; // prettier-ignore

/** An XLSX of `rows` places: looked at, put on the site and taken back, in a process of its own. */
export async function listFigures(server: LocalPostgres, rows: number): Promise<Figure[]> {
	const name = `bench_list_${Date.now().toString(36)}`;
	await createDatabase(server, name);
	await migrate(server.url(name));
	const { stdout } = await promisify(execFile)(process.execPath, ['tests/bench/bring-list.ts', String(rows)], {
		// As the site itself runs: that is who reads it.
		env: { ...process.env, NODE_OPTIONS: sparing, DATABASE_URL: server.url(name) }
	});
	const took = JSON.parse(stdout) as Took;
	return [
		{ name: `a list of ${rows} places, every row judged`, value: took.preview, unit: 's', most: 10 },
		{ name: 'the longest that anybody else waits meanwhile', value: took.longest, unit: 'ms', most: 100 },
		{ name: `put on the site (${took.counts.new} new, ${took.counts.twin} left)`, value: took.applied, unit: 's' },
		{ name: `the same list again, judged (${took.same} the same)`, value: took.again, unit: 's', most: 10 },
		{ name: 'all of it taken back', value: took.undone, unit: 's' },
		{ name: 'memory of that process at most', value: took.megabytes, unit: 'MB', most: 600 }
	];
}
