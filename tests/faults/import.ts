// `npm run import -- activities` while it is killed: one file that changes as a whole and grows at each turn.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { moment } from './moment.ts';
import { doing } from './processes.ts';
import type { Stage } from './stage.ts';

/** Three transactions from the first turn on: each thousand lines are one. */
const LINES = 2_200;
const MORE = 20;

/** One digit that tells a turn from those around it. */
const mark = (turn: number) => String(turn % 10);

/** Every line says in its name and in its hour which turn it is of: what holds both of one turn is whole. */
const line = (index: number, turn: number, startDate: string) =>
	JSON.stringify({
		'@type': 'Event',
		'@id': `wandeling-${index}`,
		name: `Wandeling ${index} keer ${mark(turn)}`,
		eventSchedule: { startDate, endDate: addDays(startDate, 35), startTime: `1${mark(turn)}:00`, duration: 'PT1H', repeatFrequency: 'P1W' }, // prettier-ignore
		isAccessibleForFree: true
	});

/** The command as people give it, on a file in `folder`. */
export function importStage(env: Record<string, string>, folder: string): Stage {
	const path = join(folder, 'wandelingen.jsonl');
	const startDate = addDays(dayAt(new Date()), 7);
	const kill = moment(5_000);
	let [turn, lines] = [0, LINES];
	/** Kills that came between two transactions. */
	let halfWay = 0;

	async function imported() {
		turn++;
		lines += MORE;
		await writeFile(path, Array.from({ length: lines }, (_, index) => line(index, turn, startDate)).join('\n'));
		return doing(['src/commands/import.ts', 'activities', path], env);
	}

	return {
		name: 'npm run import',
		killed: async () => {
			const importing = await imported();
			await kill.comes();
			await importing.kill();
			const done = (await sql`select from activities where source like 'import:%' and right(title, 1) = ${mark(turn)}`)
				.length;
			if (done > 0 && done < lines) halfWay++;
			kill.learn(done === lines);
		},
		finish: async () => (await imported()).done(),
		counts: async () => {
			const [found] = await sql<{ all: number; doubled: number; old: number; partly: number }[]>`
				with imported as (select id, title, right(title, 1) as turn from activities where source like 'import:%')
				select count(*)::int as all, (count(*) - count(distinct title))::int as doubled,
					count(*) filter (where turn <> ${mark(turn)})::int as old,
					count(*) filter (where not exists (select from search_docs s
							where s.kind = 'activity' and s.id = i.id and right(s.name, 1) = turn)
						or 6 <> (select count(*) from occurrences o
							where o.activity_id = i.id and o.starts like '%T1' || turn || ':00%'))::int as partly
				from imported i`;
			return {
				'lines in the file that was imported': lines,
				'killed with some lines imported and others not': halfWay,
				'wrong: imported activities that are missing or not of the last time': lines - found!.all + found!.old,
				'wrong: imported activities twice': found!.doubled,
				'wrong: imported in part (name, dates and search of different times)': found!.partly
			};
		}
	};
}
