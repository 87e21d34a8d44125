// A calendar that is taken over while whoever does it is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { trustedInitiative } from '../support/dinner.ts';
import { ics } from '../support/ics.ts';
import type { Stage } from './processes.ts';

export type CalendarStage = Stage & { stop: () => Promise<void> };

/** What is in the calendar in the end. */
export const expected = { items: 0 };

/** A calendar that grows by ten at each turn, and a process that takes it over. */
export async function calendarStage(env: Record<string, string>): Promise<CalendarStage> {
	const events: { uid: string; rule: string }[] = [];
	const server = createServer((_, response) => void response.writeHead(200).end(ics(...events)));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/agenda.ics`;
	const id = await trustedInitiative(sql, 'wandelclub');
	await sql`insert into feeds (initiative_id, url, name, created_by) values (${id}, ${url}, 'Wandelagenda', 'test')`;

	function takeOver() {
		for (let i = 0; i < 10; i++) events.push({ uid: `w${events.length}`, rule: 'FREQ=WEEKLY;BYDAY=TU' });
		expected.items = events.length;
		const child = spawn(process.execPath, ['tests/faults/take-over.ts'], {
			env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		return { child, ended: once(child, 'exit'), begun: once(child, 'message') };
	}
	const due = () => sql`update feeds set next_check_at = now() - interval '1 minute'`;

	return {
		name: 'import',
		killed: async () => {
			await due();
			const { child, ended, begun } = takeOver();
			await begun;
			await pause(Math.random() * 400);
			child.kill('SIGKILL');
			await ended;
		},
		finish: async () => {
			await due();
			const { ended } = takeOver();
			const [code] = await ended;
			if (code !== 0) throw new Error(`taking over ended with ${code}`);
		},
		stop: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		}
	};
}
