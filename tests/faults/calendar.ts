// A calendar that is taken over while whoever does it is killed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { trustedInitiative } from '../support/dinner.ts';
import { ics } from '../support/ics.ts';
import { doing } from './processes.ts';
import type { Stage } from './stage.ts';

export type CalendarStage = Stage & { stop: () => Promise<void> };

/** A calendar that grows by ten at each turn, and a process that takes it over. */
export async function calendarStage(env: Record<string, string>): Promise<CalendarStage> {
	const events: { uid: string; rule: string }[] = [];
	const server = createServer((_, response) => void response.writeHead(200).end(ics(...events)));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/agenda.ics`;
	const id = await trustedInitiative(sql, 'wandelclub');
	await sql`insert into feeds (initiative_id, url, name, created_by) values (${id}, ${url}, 'Wandelagenda', 'test')`;

	async function takeOver() {
		await sql`update feeds set next_check_at = now() - interval '1 minute'`;
		for (let i = 0; i < 10; i++) events.push({ uid: `w${events.length}`, rule: 'FREQ=WEEKLY;BYDAY=TU' });
		return doing(['tests/faults/take-over.ts'], env);
	}

	return {
		name: 'calendar',
		killed: async () => {
			const taking = await takeOver();
			await taking.begun;
			await pause(Math.random() * 400);
			await taking.kill();
		},
		finish: async () => (await takeOver()).done(),
		counts: async () => {
			const [feed] = await sql<{ items: number; doubled: number }[]>`
				select count(*)::int as items, (count(*) - count(distinct title))::int as doubled
				from activities where source like 'feed:%'`;
			return {
				'calendar items': feed!.items,
				'wrong: calendar items that are missing': events.length - feed!.items,
				'wrong: calendar items twice': feed!.doubled
			};
		},
		stop: () => {
			server.closeAllConnections();
			return new Promise((done) => server.close(() => done()));
		}
	};
}
