// Examples of what the municipality keeps beside its places: behoeften and talks, a list from a file, a report, a thought.
import { randomUUID } from 'node:crypto';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { parseView } from '#lib/reports/view.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';
import type { Person } from './people.ts';

/** In the wijk of this place: a gedeelde behoefte that was answered, links of who supports it, and a conversation. */
export async function sharedNeed(place: number) {
	const [district] = await sql<{ id: number }[]>`select district_id as id from places where id = ${place}`;
	const area = district!.id;
	const [confirm, stop] = [newToken(), newToken()];
	const [cluster] = await sql<{ id: number }[]>`
		insert into need_clusters (slug, title, summary, area_id, kind, target_group, created_by)
		values ('voorbeeldbehoefte', 'Vaker samen eten', 'Buren willen samen eten.', ${area}, 'eat-together', 'everyone', 'test')
		returning id`;
	const { id } = cluster!;
	await sql`insert into need_cluster_publications (cluster_id, by) values (${id}, 'test')`;
	await sql`insert into need_cluster_statuses (cluster_id, status, words, by) values (${id}, 'looking', 'We zoeken een kok.', 'test')`;
	await sql`with a as (insert into need_cluster_actions (cluster_id, words, owner, by)
			values (${id}, 'Een kok zoeken.', 'team wijken', 'test') returning id)
		insert into need_cluster_action_states (action_id, state, due_on, by) select id, 'planned', current_date - 1, 'test' from a`;
	await sql`insert into need_support_requests (token_hash, cluster_id, email, every_status, asked_at)
		values (${confirm.hash}, ${id}, 'noor@voorbeeld.example', true, now())`;
	await sql`with s as (insert into need_supports (cluster_id, who_hash, email, on_day, delete_by)
			values (${id}, 'jan', 'jan@voorbeeld.example', current_date, current_date + 700) returning id)
		insert into need_support_stops (token_hash, support_id) select ${stop.hash}, id from s`;
	const [conversation] = await sql<{ id: number }[]>`
		insert into conversations (slug, area_id, on_day, present, enough, created_by)
		values ('voorbeeldgesprek', ${area}, '2026-10-01', '{"carers": 7}', 'Overdag wel.', 'test') returning id`;
	await sql`insert into conversation_publications (conversation_id, by) values (${conversation!.id}, 'test')`;
	return { id, confirm: confirm.token, stop: stop.token, conversation: conversation!.id };
}

const evening = { group: 'age-15-24', kind: 'walk-in', dayPart: 2, setting: 'any' } as const;

/** A list that was read, words sought in vain, a report kept of the wijk of this place, and a scenario everybody may see. */
export async function deskWork(officer: Person, place: number) {
	const now = new Date();
	const list = randomUUID();
	await sql`insert into place_imports (id, name, format, source, mapping, by, previewed_at, progress, delete_by)
		values (${list}, 'plekken.csv', 'csv', 'import:plekken.csv', ${sql.json({ titles: ['Naam'], fields: ['name'], otherwise: null })}, ${officer.id}, now(), 100, current_date + 14)`;
	await sql`insert into search_used_words (noun, mark, words) values ('activity', ${'a'.repeat(32)}, 'zweefvliegen')`;
	await sql`insert into search_uses (noun, mark, day, uses, empty) values ('activity', ${'a'.repeat(32)}, current_date, 12, 11)`;
	const scenario = await scenarios.begin(officer, { name: 'Kantine ook dinsdag', note: '' });
	const shown = await scenarios.publish(officer, scenario, evening, now);
	const [wijk] = await sql<{ slug: string }[]>`
		select a.slug from places p join areas a on a.id = p.district_id where p.id = ${place}`;
	const area = await areas.bySlug(wijk!.slug);
	const snapshot = await reports.keep(officer, area!, parseView(new URLSearchParams()), 'Voor het gesprek.', now);
	return { list, scenario, shown, snapshot, wijk: wijk!.slug };
}
