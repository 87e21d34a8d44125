// Somebody who does what no page of ours would: forms with other fields, with somebody else's ids, twenty at once.
import { afterAll, beforeAll, inject } from 'vitest';
import { startSite, type Site } from './site.ts';
import type { Person } from './people.ts';
import { poolAt, type Pool } from './pool.ts';

export type Answer = { status: number; headers: Headers; text: string; location: string | null };

/** Call at the top of a test file: a site of its own, and the hands to attack it with. */
export function attacker(env: NodeJS.ProcessEnv = {}) {
	let site: Site;
	let sql: Pool;
	beforeAll(async () => {
		site = await startSite(inject('postgres'), undefined, { LOG_LEVEL: 'info', ...env });
		sql = poolAt(site.database, 4);
	});
	afterAll(async () => {
		await sql.end();
		await site.stop();
	});

	async function ask(path: string, who: Pick<Person, 'cookie'> | null, init: RequestInit = {}): Promise<Answer> {
		const { status, headers, ...answer } = await send(path, who, init).then(async (got) => ({
			status: got.status,
			headers: got.headers,
			text: await got.text()
		}));
		return { status, headers, text: answer.text, location: headers.get('location') };
	}
	const send = (path: string, who: Pick<Person, 'cookie'> | null, init: RequestInit) =>
		fetch(site.url + path, {
			...init,
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				origin: site.url,
				...(who && { cookie: who.cookie }),
				...(init.headers as Record<string, string>)
			}
		});
	return {
		site: () => site,
		sql: () => sql,
		get: (path: string, who: Pick<Person, 'cookie'> | null = null) => ask(path, who),
		/** Sends a form, as a browser without JavaScript. */
		post: (path: string, fields: Record<string, string>, who: Pick<Person, 'cookie'> | null = null) =>
			ask(path, who, { method: 'POST', body: new URLSearchParams(fields) }),
		/** Secrets of links in the letters to this address, newest letter first. */
		linksTo: async (email: string) => {
			const rows = await sql<{ text: string }[]>`
				select text from letters where recipient = ${email} order by written_at desc, id`;
			return rows.flatMap(({ text }) => [...text.matchAll(/http:\/\/localhost:\d+(\/\S*\/[\w-]{43})/g)].map(([, path]) => path!)); // prettier-ignore
		}
	};
}
