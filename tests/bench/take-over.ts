// Looks at a calendar of so many activities and takes it over, as a member of an initiative does on the page.
import { addDays, weekday } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { trustedInitiative } from '../support/dinner.ts';
import { ics } from '../support/ics.ts';
import { signedIn } from '../support/people.ts';

configure();
const items = Number(process.argv[2]);
database.open(process.env.DATABASE_URL ?? '', 4);
const { sql } = database;
const id = await trustedInitiative(sql, 'wandelclub');
const me = await signedIn(sql, { initiatives: [{ id, role: 'editor' }] });
const organiser = (await initiatives.byId(sql, id))!;
// Next Monday.
const today = dayAt(new Date());
const first = addDays(today, 8 - weekday(today));
const day = ['MO', 'TU', 'WE', 'TH', 'FR'];
const text = ics(
	...Array.from({ length: items }, (_, number) => ({
		uid: `w${number}@elders.example`,
		title: `Wandelen ${number}`,
		start: `${first.replaceAll('-', '')}T${10 + (number % 8)}0000`,
		...(number % 2 ? {} : { rule: `FREQ=WEEKLY;BYDAY=${day[number % 5]}` }),
		more: ['DESCRIPTION:We lopen een uur. Koffie na afloop.', 'LOCATION:Bomenpark']
	}))
);
const began = performance.now();
const now = new Date();
const looked = await feeds.look(me, id, { url: '', file: { name: 'agenda.ics', bytes: Buffer.from(text) }, place: '' });
if (!looked.ok) throw new Error(looked.problem);
await feeds.shown(me, organiser, looked.id, now);
const followed = await feeds.follow(me, organiser, looked.id, now);
if (!followed.ok) throw new Error(followed.problem);
const [row] = await sql<{ count: number }[]>`select count(*)::int as count from activities where source like 'feed:%'`;
if (row?.count !== items) throw new Error(`${row?.count} of ${items} came in`);
const seconds = (performance.now() - began) / 1000;
await database.close();
console.log(JSON.stringify({ seconds, megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
