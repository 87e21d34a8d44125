// Publishing as a volunteer waits for it: one request over HTTP, on a site that is full.
import * as database from '#lib/foundation/database.server.ts';
import { dinnerDraft, trustedInitiative } from '../support/dinner.ts';
import { signedIn } from '../support/people.ts';
import type { Figure } from './figures.ts';
import { percentile } from './load.ts';

/** Publishes `count` activities, one after the other; each is on the site when it is answered. */
export async function publishFigures(url: string, databaseUrl: string, count: number): Promise<Figure[]> {
	database.open(databaseUrl, 2);
	try {
		const { publish, clear } = await initiativeAt(url);
		const taken: number[] = [];
		for (let number = 0; number < count; number++) taken.push(await publish(`Diner ${number}`));
		await clear();
		return [
			{ name: 'publish an activity, p50', value: percentile(taken, 0.5), unit: 'ms' },
			{ name: 'publish an activity, p95', value: percentile(taken, 0.95), unit: 'ms' }
		];
	} finally {
		await database.close();
	}
}

/** An initiative that publishes over HTTP, each time by somebody else; `publish` returns the milliseconds it took. */
export async function initiativeAt(url: string) {
	const { sql } = database;
	const slug = `bench-${Date.now().toString(36)}`;
	const id = await trustedInitiative(sql, slug);
	return {
		async publish(title: string): Promise<number> {
			// Nobody publishes more than thirty an hour.
			const fatima = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
			const draft = await dinnerDraft(sql, id, title, fatima.id);
			const began = performance.now();
			const answer = await fetch(`${url}/beheer/${slug}/concept/${draft}?/publiceer`, {
				method: 'POST',
				redirect: 'manual',
				headers: { cookie: fatima.cookie, origin: url, accept: 'text/html' },
				body: new URLSearchParams({ revision: '1' })
			});
			const took = performance.now() - began;
			await answer.body?.cancel();
			if (!answer.headers.get('location')?.includes('gepubliceerd=ja'))
				throw new Error(`publishing was answered with ${answer.status} ${answer.headers.get('location')}`);
			return took;
		},
		/** Takes everything it published out of the database. */
		async clear(): Promise<void> {
			await sql`
				with gone as (delete from activities where initiative_id = ${id} returning id)
				delete from search_docs where kind = 'activity' and id in (select id from gone)`;
			await sql`delete from initiatives where id = ${id}`;
			await sql`select pg_notify('search_changed', '')`;
		}
	};
}
