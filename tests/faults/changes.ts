// A process that publishes, changes, moves, hides, withdraws and shows again at random until it is killed: `--times 20` ends it.
import { parseArgs } from 'node:util';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as places from '#lib/places/places.server.ts';
import { huiskamerDeWolput, koffieAanDeWolput, weekly } from '../support/neighbours.ts';

const { values } = parseArgs({ options: { times: { type: 'string' } } });
const times = Number(values.times ?? Infinity);
const { databaseUrl } = configure();
database.open(databaseUrl ?? '', 3);
const { sql } = database;
const today = dayAt(new Date());
const BY = 'changes';

const below = (count: number) => Math.floor(Math.random() * count);
const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
const idOf = async (table: 'activities' | 'places') => {
	const things = table === 'activities' ? sql`activities` : sql`places`;
	const [row] = await sql<{ id: number }[]>`select id from ${things} where source = ${BY} order by random() limit 1`;
	return row?.id ?? 0;
};
const words = ['koffie', 'wandelen', 'yoga', 'breien', 'schaken', 'zingen'];
const titled = (number: number) => `${oneOf(words)} ${oneOf(words)} ${number}`;

const changes = [
	// Some are new, some are told anew under another name.
	async () => {
		const place = await idOf('places');
		const numbers = Array.from({ length: 1 + below(6) }, () => below(60));
		await activities.publishAll(
			[...new Set(numbers)].map((number) =>
				koffieAanDeWolput({
					title: titled(number),
					...(number % 2 ? { point: null, location: null, placeId: place || null } : {}),
					series: [weekly(`${addDays(today, below(5))}T${10 + below(12)}:00`, 90)],
					source: BY,
					sourceId: `${number}`
				})
			),
			{ today }
		);
	},
	() => places.saveAll([huiskamerDeWolput({ name: titled(1), source: BY, sourceId: `${below(20)}` })], { today }),
	async () => {
		const id = await idOf('activities');
		if (id) await sql.begin((tx) => activities.takeAway(tx, BY, id, 'bestaat niet'));
	},
	async () => {
		const id = await idOf('activities');
		if (id) await sql.begin((tx) => activities.bringBack(tx, BY, id));
	},
	async () => {
		const id = await idOf('places');
		if (id) await sql.begin((tx) => places.withdraw(tx, BY, id, 'gesloten'));
	},
	async () => {
		const id = await idOf('places');
		if (id) await sql.begin((tx) => places.bringBack(tx, BY, id));
	},
	// What is held there is called after it and lies where it lies.
	async () => {
		const id = await idOf('places');
		const told = { name: titled(2), point: { lon: 5.5 + below(9) / 100, lat: 51.77 } };
		if (id) await sql.begin((tx) => places.edit(tx, BY, id, told, { today }));
	}
];

process.send?.('begun');
// Two at once: they meet at the same things.
const working = Array.from({ length: 2 }, async () => {
	for (let done = 0; done < times; done++) await oneOf(changes)();
});
await Promise.all(working);
await database.close();
process.disconnect?.();
