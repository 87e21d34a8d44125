// Publishing over HTTP while the site is killed.
import { sql } from '#lib/foundation/database.server.ts';
import { dinnerDraft, trustedInitiative } from '../support/dinner.ts';
import { signedIn } from '../support/people.ts';
import { moment } from './moment.ts';
import { pressedTwice, warm } from './pressing.ts';
import type { Killable } from './processes.ts';
import type { Stage } from './stage.ts';

/** A trusted initiative with drafts to publish, three at once; the site is killed while it does. */
export async function publishStage(site: Killable): Promise<Stage> {
	const id = await trustedInitiative(sql, 'kookclub');
	/** Drafts whose author was told that they are public. */
	const thanked: string[] = [];
	const kill = moment(700);
	let made = 0;

	async function publish() {
		// Every author has an hour of publishing: who does it is not what is tried here.
		const fatima = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
		const draft = await dinnerDraft(sql, id, `Diner ${++made}`, fatima.id);
		const path = `/beheer/kookclub/concept/${draft}?/publiceer`;
		const answers = await pressedTwice({ url: site.url, cookie: fatima.cookie }, path, { revision: '1' });
		if (answers.some((location) => location.includes('gepubliceerd=ja'))) thanked.push(draft);
	}

	return {
		name: 'publishing',
		killed: async () => {
			await warm(site.url);
			const before = thanked.length;
			const publishing = [publish(), publish(), publish()];
			await kill.comes();
			await site.kill();
			await Promise.all(publishing);
			kill.learn(thanked.length > before);
		},
		finish: () => publish(),
		counts: async () => {
			const [found] = await sql<{ all: number; lost: number; both: number; doubled: number }[]>`
				select count(*)::int as all, (count(*) - count(distinct title))::int as doubled,
					(select count(*)::int from unnest(${thanked}::text[]) t
						where not exists (select from activities a where a.source = 'hier' and a.source_id = t)) as lost,
					(select count(*)::int from drafts d
						join activities a on a.source = 'hier' and a.source_id = d.id::text) as both
				from activities where source = 'hier' and initiative_id = ${id}`;
			return {
				'activities sent in (twice each)': made,
				'activities published': found!.all,
				'of these answered before the kill': thanked.length,
				'wrong: published, thanked for, and lost': found!.lost,
				'wrong: published and still a draft': found!.both,
				'wrong: published twice': found!.doubled
			};
		}
	};
}
