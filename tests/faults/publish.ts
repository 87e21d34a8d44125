// Publishing over HTTP while the site is killed.
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { emptyFields, type FormFields } from '#lib/publishing/fields.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import { signedIn } from '../support/people.ts';
import type { Killable, Stage } from './processes.ts';

export type PublishStage = Stage & {
	/** Drafts whose author was told that they are public. */
	thanked: string[];
};

const fields = (title: string): FormFields => ({
	...emptyFields,
	title,
	summary: 'Samen koken en eten.',
	description: 'We koken met wat er is.',
	kinds: ['eat-together'],
	rhythms: [{ ...emptyRhythm, repeat: 'weekly', start: addDays(dayAt(new Date()), 7), every: '1', days: ['2'], from: '17:30', to: '20:00', ends: 'on' }], // prettier-ignore
	where: 'address',
	location: 'Wolput 1, Oss',
	district: 'schadewijk',
	indoors: 'in',
	targetGroups: ['everyone'],
	price: 'free',
	joining: 'walk-in',
	contact: 'bel 0412-000 000'
});

/** A trusted initiative with drafts to publish, three at once; the site is killed while it does. */
export async function publishStage(site: Killable): Promise<PublishStage> {
	const { seedAreas } = await import('#lib/demo/areas.ts');
	await sql.begin(seedAreas);
	const [initiative] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookclub', 'Kookclub', 'club', 'test') returning id`;
	const { id } = initiative!;
	await sql`insert into initiative_approvals (initiative_id, by) values (${id}, 'test')`;
	await sql`insert into activities (slug, title, source, source_id, initiative_id) values ('eerste', 'Eerste', 'test', 'eerste', ${id})`;
	const thanked: string[] = [];
	let made = 0;

	async function publish() {
		// Every author has an hour of publishing: who does it is not what is tried here.
		const fatima = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
		const content = { fields: fields(`Diner ${++made}`), began: null, steps: {} };
		const [draft] = await sql<{ id: string }[]>`
			insert into drafts (initiative_id, content, created_at, created_by, updated_by)
			values (${id}, ${sql.json(content)}, now() - interval '1 hour', ${fatima.id}, ${fatima.id}) returning id`;
		const send = () =>
			fetch(`${site.url}/beheer/kookclub/concept/${draft!.id}?/publiceer`, {
				method: 'POST',
				redirect: 'manual',
				headers: { cookie: fatima.cookie, origin: site.url, accept: 'text/html' },
				body: new URLSearchParams({ revision: '1' })
			}).then(
				(answer) => answer.headers.get('location') ?? '',
				() => ''
			);
		// Pressed twice, as people do.
		const answers = await Promise.all([send(), send()]);
		if (answers.some((location) => location.includes('gepubliceerd=ja'))) thanked.push(draft!.id);
	}

	return {
		name: 'publishing',
		thanked,
		killed: async () => {
			const publishing = [publish(), publish(), publish()];
			await pause(Math.random() * 300);
			await site.kill();
			await Promise.all(publishing);
		},
		finish: () => publish()
	};
}
