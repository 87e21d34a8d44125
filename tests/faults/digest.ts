// Followers who are told what is new, while whoever writes the digests, or the worker that sends them, is killed.
import { setTimeout as pause } from 'node:timers/promises';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { addDays } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { toldUpTo } from '#lib/following/digest.ts';
import type { MailServer } from '../support/mailserver.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { until } from '../support/started.ts';
import { moment } from './moment.ts';
import { doing, type Killable } from './processes.ts';
import type { Stage } from './stage.ts';

const NEWS = ['Nieuwtje een', 'Nieuwtje twee', 'Nieuwtje drie'];
/** Each is a transaction of its own, and finds all the news. */
const SEARCHES = ['', '&bij=schadewijk', '&prijs=gratis', '&dagdeel=week-ochtend', '&doelgroep=iedereen'];
const EACH = 8;
const HOUR = 3_600_000;

/** At each turn forty more who follow five searches; each of them is told the same three things once. */
export async function digestStages(
	worker: Killable,
	post: MailServer,
	env: Record<string, string>
): Promise<[making: Stage, sending: Stage]> {
	const upTo = toldUpTo('new', new Date()).getTime();
	const kill = moment(400);
	let followers = 0;
	/** Kills that came between two transactions. */
	let halfWay = 0;
	await publish('Oud nieuwtje', upTo - 60 * HOUR);
	for (const title of NEWS) await publish(title, upTo - HOUR);

	async function follow() {
		for (const search of SEARCHES) {
			const emails = Array.from({ length: EACH }, () => `volger${++followers}@voorbeeld.example`);
			await sql`insert into follows (email, query, rhythm, since, told_until)
				select email, ${`q=nieuwtje${search}`}, 'new', ${new Date(upTo - 48 * HOUR)}, ${new Date(upTo - 48 * HOUR)}
				from unnest(${emails}::text[]) email`;
		}
		return doing(['tests/faults/tell.ts'], env);
	}

	const waiting = async () => (await sql`select from follows where told_until < ${new Date(upTo)}`).length;

	const making: Stage = {
		name: 'making digests',
		killed: async () => {
			const telling = await follow();
			const due = await waiting();
			await telling.begun;
			await kill.comes();
			await telling.kill();
			const left = await waiting();
			if (left > 0 && left < due) halfWay++;
			kill.learn(left === 0);
		},
		finish: async () => (await follow()).done(),
		counts: async () => {
			const [found] = await sql<{ letters: number; told: number; stops: number }[]>`
				select count(*)::int as letters, count(distinct f.id)::int as told,
					count(*) filter (where 1 <> (select count(*) from follow_stops s where s.follow_id = f.id))::int as stops
				from letters l join follows f on l.once like 'digest:' || f.id || ':%'`;
			return {
				'followers to be told': followers,
				'killed with some told and others not': halfWay,
				'digests written': found!.letters,
				'wrong: followers who were not told': followers - found!.told,
				'wrong: followers who were told twice': found!.letters - found!.told,
				'wrong: digests without their own link to stop': found!.stops
			};
		}
	};
	const sending: Stage = {
		name: 'sending digests',
		killed: async () => {
			const before = post.raw.length;
			await (await follow()).done();
			await until(() => post.raw.length > before);
			await pause(Math.random() * 80);
			await worker.kill();
		},
		finish: () => Promise.resolve(),
		counts: async () => {
			const arrived = (await post.mails()).filter(({ to }) => to?.[0]?.address?.startsWith('volger'));
			const readers = new Set(arrived.map(({ to }) => to?.[0]?.address));
			const tellsAll = (text = '') => NEWS.every((title) => text.split(`${title}.`).length === 2);
			return {
				'digests that arrived': arrived.length,
				'wrong: readers who got two': arrived.length - readers.size,
				'wrong: digests that miss something new, say it twice, or say what is old': arrived.filter(
					({ text }) => !tellsAll(text) || text?.includes('Oud nieuwtje')
				).length
			};
		}
	};
	return [making, sending];
}

async function publish(title: string, at: number) {
	const today = dayAt(new Date());
	const draft = koffieAanDeWolput({ title, sourceId: title, series: [weekly(`${addDays(today, 7)}T10:00`)] });
	const { ids } = await activities.publishAll([draft], { today });
	await sql`update activities set created_at = ${new Date(at)} where id = ${ids.get(title)!}`;
}
