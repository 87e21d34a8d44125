// Mail while the worker is killed.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import type { MailServer } from '../support/mailserver.ts';
import { until } from '../support/started.ts';
import type { Killable, Stage } from './processes.ts';

const LETTERS = 12;

/** Letters to twelve people; the worker is killed while it hands them over. */
export function lettersStage(worker: Killable, post: MailServer): Stage {
	let written = 0;
	return {
		name: 'mail',
		killed: async () => {
			const before = post.raw.length;
			await sql.begin((tx) =>
				mail.post(
					tx,
					Array.from({ length: LETTERS }, () => ({
						kind: 'digest',
						to: `bewoner${++written}@voorbeeld.example`,
						subject: 'Nieuw in de buurt',
						paragraphs: ['Dit is nieuw.'],
						once: `faults:${written}`
					}))
				)
			);
			await until(() => post.raw.length > before);
			await pause(Math.random() * 40);
			await worker.kill();
		},
		finish: () => until(async () => (await sql`select from letters_waiting`).length === 0, 120_000)
	};
}
