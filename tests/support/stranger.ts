// A stranger at the front door of a site that stands behind a proxy, as it does for real: asks, tells, and sends what no
// browser would.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { startSite } from './site.ts';
import type { Site } from './site.ts';

export const behindProxy = { ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: '1', LOG_LEVEL: 'info' };

/** Call at the top of a test file. What it returns works from the first test on. */
export function stranger() {
	let site: Site;
	let sql: postgres.Sql;
	let place = '';
	beforeAll(async () => {
		site = await startSite(inject('postgres'), undefined, behindProxy);
		sql = postgres(site.database, { max: 2 });
		const [row] = await sql<{ slug: string }[]>`select slug from places order by id limit 1`;
		place = row?.slug ?? '';
	});
	afterAll(async () => {
		await sql.end();
		await site.stop();
	});

	const get = (path: string, headers = {}) => fetch(site.url + path, { headers, redirect: 'manual' });
	return {
		site: () => site,
		sql: () => sql,
		/** Slug of a place of the demo set. */
		place: () => place,
		get,
		body: async (path: string) => (await get(path)).text(),

		/** Tells that something on a page is wrong, without JavaScript; `from` is what the proxy says of the visitor. */
		tell: (fields: Record<string, string>, { at = site, from = '198.51.100.7' } = {}) =>
			fetch(`${at.url}/plekken/${place}?/klopt`, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: at.url, accept: 'text/html', 'x-forwarded-for': from },
				body: new URLSearchParams(fields)
			}),

		/** One request as it is written; the answer as it comes. */
		raw: async (request: string) => {
			const socket = connect(Number(new URL(site.url).port), 'localhost').setEncoding('utf8');
			socket.write(request);
			let answer = '';
			for await (const text of socket) answer += text;
			return answer;
		},

		/** Takes over a file of activities, as an officer does. */
		takeOver: async (name: string, content: string) => {
			const folder = await mkdtemp(join(tmpdir(), 'stranger-'));
			await writeFile(join(folder, name), content);
			const env = { ...process.env, DATABASE_URL: site.database };
			await promisify(execFile)(process.execPath, ['src/commands/import.ts', 'activities', join(folder, name)], {
				env
			});
			await rm(folder, { recursive: true, force: true });
		}
	};
}
