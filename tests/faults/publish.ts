// Publishing over HTTP while the site is killed.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import { dinnerDraft, trustedInitiative } from '../support/dinner.ts';
import { signedIn } from '../support/people.ts';
import type { Killable, Stage } from './processes.ts';

/** Milliseconds: by then most publications are answered. */
const LONGEST = 700;

export type PublishStage = Stage & {
	/** Drafts whose author was told that they are public. */
	thanked: string[];
	/** Drafts that were sent in, answered or cut off. */
	sent: () => number;
};

/** A trusted initiative with drafts to publish, three at once; the site is killed while it does. */
export async function publishStage(site: Killable): Promise<PublishStage> {
	await sql.begin(seedAreas);
	const id = await trustedInitiative(sql, 'kookclub');
	const thanked: string[] = [];
	let made = 0;

	async function publish() {
		// Every author has an hour of publishing: who does it is not what is tried here.
		const fatima = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
		const draft = await dinnerDraft(sql, id, `Diner ${++made}`, fatima.id);
		const send = () =>
			fetch(`${site.url}/beheer/kookclub/concept/${draft}?/publiceer`, {
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
		if (answers.some((location) => location.includes('gepubliceerd=ja'))) thanked.push(draft);
	}

	return {
		name: 'publishing',
		thanked,
		sent: () => made,
		killed: async () => {
			// A process that has just begun reads its pages first: warm, a publication takes about as long as the pause.
			await fetch(`${site.url}/inloggen`).then((answer) => answer.text());
			const publishing = [publish(), publish(), publish()];
			await pause(Math.random() * LONGEST);
			await site.kill();
			await Promise.all(publishing);
		},
		finish: () => publish()
	};
}
