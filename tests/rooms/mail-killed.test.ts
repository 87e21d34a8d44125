// The worker is killed in the middle of two hundred letters, again and again: none arrives twice, none is forgotten.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { tidy } from '#lib/mail/delivery.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { ownDatabase } from '../support/database.ts';
import { mailServer } from '../support/mailserver.ts';
import { until } from '../support/started.ts';

const own = ownDatabase();
const LETTERS = 200;
const KILLS = 5;

test('a letter whose worker was killed is sent once, or named as one that may have arrived', async () => {
	const server = await mailServer({ slow: 8 });
	const worker = async () => {
		const { DATABASE_URL: _, ...env } = process.env;
		const child = spawn(process.execPath, ['src/commands/work.ts'], {
			env: { ...env, NODE_ENV: 'production', DATABASE_URL: own.url, SMTP_URL: server.url, LOG_LEVEL: 'fatal' },
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		const ended = once(child, 'exit');
		await once(child, 'message');
		return { kill: (signal: NodeJS.Signals) => (child.kill(signal), ended) };
	};
	const letters = Array.from({ length: LETTERS }, (_, index) => ({
		kind: 'digest',
		to: `bewoner${index}@voorbeeld.example`,
		subject: `Nieuw in de buurt ${index}`,
		paragraphs: ['Dit is nieuw.']
	}));
	await sql.begin((tx) => mail.post(tx, letters));

	for (let kill = 1; kill <= KILLS; kill++) {
		const running = await worker();
		const before = server.raw.length;
		await until(() => server.raw.length > before + 5);
		await pause(Math.random() * 60);
		await running.kill('SIGKILL');
	}
	const last = await worker();
	await until(async () => (await sql`select from letters_waiting`).length === 0);
	// Somebody who signs in waits for this one.
	const before = server.raw.length;
	const written = performance.now();
	await sql.begin((tx) => mail.post(tx, [{ ...letters[0]!, kind: 'sign-in', subject: 'Inloggen' }]));
	await until(() => server.raw.length > before);
	// Two seconds are promised; a machine that runs all tests at once gets one more.
	expect(performance.now() - written).toBeLessThan(3_000);
	// Told to stop, it hears the answers to what is under way first.
	await last.kill('SIGTERM');
	const halfway = (await sql`select from letter_handovers`).length;
	expect(await tidy(new Date(Date.now() + 11 * 60_000))).toEqual({ inDoubt: halfway, tooLate: 0 });

	await sql`delete from letters where kind = 'sign-in'`;
	const arrived = (await server.mails()).map(({ messageId }) => messageId);
	await server.stop();
	expect(new Set(arrived).size, 'arrived twice').toBe(arrived.length);
	const ended = await sql<{ id: string; how: string }[]>`select letter_id as id, how from letter_endings`;
	expect(ended).toHaveLength(LETTERS);
	const sent = ended.filter(({ how }) => how === 'sent');
	const inDoubt = ended.filter(({ how }) => how === 'in-doubt');
	expect(sent.length + inDoubt.length).toBe(LETTERS);
	expect(sent.filter(({ id }) => !arrived.some((messageId) => messageId?.includes(id)))).toEqual([]);
	// Four lines to the mail server: at most four letters are under way when the worker is killed.
	expect(inDoubt.length).toBeLessThanOrEqual(4 * KILLS);
}, 120_000);
