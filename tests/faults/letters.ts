// Mail while the worker is killed, and what became of every letter of all stages.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import type { MailServer } from '../support/mailserver.ts';
import { until } from '../support/started.ts';
import type { Killable } from './processes.ts';
import type { Stage } from './stage.ts';

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
		finish: () => until(async () => (await sql`select from letters_waiting`).length === 0, 120_000),
		counts: async () => {
			const letters = await sql<{ id: string; how: string | null; handedOver: boolean }[]>`
				select l.id, e.how, h.letter_id is not null as "handedOver" from letters l
				left join letter_endings e on e.letter_id = l.id left join letter_handovers h on h.letter_id = l.id`;
			const sent = letters.filter(({ how }) => how === 'sent');
			const doubtful = letters.filter(({ how, handedOver }) => how === 'in-doubt' || (how === null && handedOver));
			const left = letters.filter(({ how, handedOver }) => how === null && !handedOver);
			const ids = (await post.mails()).map(({ messageId }) => messageId);
			return {
				'letters written': letters.length,
				'letters sent': sent.length,
				'letters in doubt (handed over when the worker was killed; named in the log, never sent again)':
					doubtful.length,
				'of these arrived': doubtful.filter(({ id }) => ids.some((known) => known?.includes(id))).length,
				'wrong: letters that arrived twice': ids.length - new Set(ids).size,
				'wrong: letters neither sent, in doubt nor waiting':
					letters.length - sent.length - doubtful.length - left.length,
				'wrong: letters left lying': left.length
			};
		}
	};
}
