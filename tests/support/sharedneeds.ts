// Neighbours who miss eating together, an officer, and the shared need that is made of it: what its tests begin with.
import { beforeAll, beforeEach } from 'vitest';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { ownDatabase } from './database.ts';
import { twoWijken } from './neighbours.ts';
import { signedIn, type Person } from './people.ts';

export const origin = 'https://buurt.oss.example';
export const now = new Date('2026-11-22T12:00:00Z');
export const words = { title: 'Samen eten in de avond', summary: 'Buren willen vaker samen eten.' };

/** An officer. */
export let bo: Person;
/** Ids of two wijken. */
export let schadewijk = 0;
export let ruwaard = 0;

/** To be called once by each file: a database of its own, empty of needs before each test. */
export function sharedNeeds(): void {
	ownDatabase();
	beforeAll(async () => {
		configure({ SECRET_KEY: Buffer.alloc(32, 7).toString('base64') });
		await twoWijken();
		[schadewijk = 0, ruwaard = 0] = (await sql<{ id: number }[]>`select id from areas where level = 'district' order by code`).map(({ id }) => id); // prettier-ignore
		bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	});
	beforeEach(async () => {
		await sql`truncate needs, need_clusters, letters, rate_limits, conversations, places cascade`;
		await sql`delete from old_slugs`;
		// What really changes makes this known by itself.
		await sql`select nextval('needs_changed')`;
	});
}

/** Neighbours of a wijk who say that they miss eating together on weekday evenings. */
export async function said(count: number, change: { district?: number; sentence?: string; approved?: boolean } = {}) {
	const rows = await sql<{ id: string }[]>`
		insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
		select '{eat-together}', '{age-65-plus}', 4, 'indoors', ${change.district ?? schadewijk}, 'web', '2026-11-20'
		from generate_series(1, ${count}) returning id`;
	if (change.sentence)
		for (const { id } of rows) {
			await sql`insert into need_texts (need_id, sentence, delete_by) values (${id}, ${change.sentence}, '2028-01-01')`;
			if (change.approved) await sql`insert into need_text_approvals (need_id, by) values (${id}, 'test')`;
		}
	return rows.map(({ id }) => id);
}

/** The suggestion it comes of. */
export const asked = () => ({ areaId: schadewijk, kind: 'eat-together', targetGroup: 'age-65-plus' }) as const;

/** One on the site, of so many answers; returns its id. */
export async function made(count = 12) {
	await said(count);
	const id = (await clusters.make(bo, asked(), words))!;
	await clusters.publish(bo, id, origin, now);
	return id;
}

/** It as everybody reads it: at this moment, or the next day, when what was said today counts too. */
export const shown = async (at = now) => (await clusters.bySlug('samen-eten-in-de-avond', at))!;
export const nextDay = new Date('2026-11-23T12:00:00Z');

/** The municipality answers. */
export const answer = (id: number, status: 'heard' | 'looking' | 'done' | 'not-now', text: string) =>
	clusters.answer(bo, id, { status, words: text, sure: false }, origin, now);
