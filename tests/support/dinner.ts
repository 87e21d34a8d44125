// A dinner as a volunteer fills it in: everything that is needed to publish it.
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { emptyFields, type FormFields } from '#lib/publishing/fields.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';

/** Every Tuesday from 17:30 to 20:00 from next week on, free, in Schadewijk. */
const dinner = (title: string): FormFields => ({
	...emptyFields,
	title,
	summary: 'Samen koken en eten.',
	description: 'We koken met wat er is.',
	kinds: ['eat-together'],
	rhythms: [
		{
			...emptyRhythm,
			...{ repeat: 'weekly', start: addDays(dayAt(new Date()), 7), every: '1', days: ['2'] },
			...{ from: '17:30', to: '20:00', ends: 'on' }
		}
	],
	where: 'address',
	location: 'Wolput 1, Oss',
	district: 'schadewijk',
	indoors: 'in',
	targetGroups: ['everyone'],
	price: 'free',
	joining: 'walk-in',
	contact: 'bel 0412-000 000'
});

/** A public initiative that published before, by its address. */
export async function trustedInitiative(sql: Sql, slug: string): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values (${slug}, ${slug}, 'club', 'test') returning id`;
	const id = row!.id;
	await sql`insert into initiative_approvals (initiative_id, by) values (${id}, 'test')`;
	await sql`insert into activities (slug, title, source, source_id, initiative_id) values (${`${slug}-eerste`}, 'Eerste', 'test', ${slug}, ${id})`;
	return id;
}

/** A draft of an hour ago, complete, at revision 1; returns its id. */
export async function dinnerDraft(sql: Sql, initiativeId: number, title: string, by: string): Promise<string> {
	const content = { fields: dinner(title), began: null, steps: {} };
	const [draft] = await sql<{ id: string }[]>`
		insert into drafts (initiative_id, content, created_at, created_by, updated_by)
		values (${initiativeId}, ${sql.json(content)}, now() - interval '1 hour', ${by}, ${by}) returning id`;
	return draft!.id;
}
