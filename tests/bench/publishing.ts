// Publishing as a volunteer waits for it: one request over HTTP, on a site that is full.
import * as database from '#lib/foundation/database.server.ts';
import { dinnerDraft, trustedInitiative } from '../support/dinner.ts';
import { signedIn } from '../support/people.ts';
import type { Figure } from './figures.ts';

/** Publishes `count` activities, one after the other; each is on the site when it is answered. */
export async function publishFigures(url: string, databaseUrl: string, count: number): Promise<Figure[]> {
	database.open(databaseUrl, 2);
	try {
		const { sql } = database;
		const slug = `bench-${Date.now().toString(36)}`;
		const id = await trustedInitiative(sql, slug);
		const taken: number[] = [];
		for (let number = 0; number < count; number++) {
			// Nobody publishes more than thirty an hour.
			const fatima = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
			const draft = await dinnerDraft(sql, id, `Diner ${slug} ${number}`, fatima.id);
			const began = performance.now();
			const answer = await fetch(`${url}/beheer/${slug}/concept/${draft}?/publiceer`, {
				method: 'POST',
				redirect: 'manual',
				headers: { cookie: fatima.cookie, origin: url, accept: 'text/html' },
				body: new URLSearchParams({ revision: '1' })
			});
			taken.push(performance.now() - began);
			await answer.body?.cancel();
			if (!answer.headers.get('location')?.includes('gepubliceerd=ja'))
				throw new Error(`publishing was answered with ${answer.status} ${answer.headers.get('location')}`);
		}
		taken.sort((a, b) => a - b);
		const at = (share: number) => taken[Math.min(count - 1, Math.floor(count * share))] ?? 0;
		await sql`delete from activities where initiative_id = ${id}`;
		await sql`delete from initiatives where id = ${id}`;
		return [
			{ name: 'publish an activity, p50', value: at(0.5), unit: 'ms' },
			{ name: 'publish an activity, p95', value: at(0.95), unit: 'ms' }
		];
	} finally {
		await database.close();
	}
}
