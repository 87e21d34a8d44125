// What supply beside need costs: a whole municipality at once, one place that changes, and, in a process of its own, the
// memory that takes.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ledgerOf, telling } from '#lib/gaps/cells.ts';
import { COLUMNS, groups } from '#lib/gaps/columns.ts';
import { counting, recounting, settingsOf, type Counted } from '#lib/gaps/counted.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import { placeAll, type Ground } from '#lib/gaps/placing.server.ts';
import { listening } from '#lib/gaps/said.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { crow } from '#lib/reach/crow.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { sameNorm } from '../support/firstnorms.ts';
import { town, walkers, type Town } from '../support/madeup.ts';
import type { Figure } from './figures.ts';

const OSS = { wijken: 23, buurten: 106, squares: 17_000, supplies: 3_000, answers: 20_000 };
const ROUNDS = 20;

/** Time and peak memory; `scale` times as much of everything. */
export async function gapFigures(scale: number): Promise<Figure[]> {
	const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, String(scale)]);
	return JSON.parse(stdout) as Figure[];
}

async function measured(scale: number): Promise<Figure[]> {
	const size = { ...OSS, supplies: Math.ceil(OSS.supplies * scale), answers: Math.ceil(OSS.answers * scale) };
	const all = town(size);
	const before = performance.now();
	const whole = await everything(all);
	const seconds = (performance.now() - before) / 1000;
	const peak = process.resourceUsage().maxRSS / 1024;
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) times.push(await whole.change(round));
	times.sort((one, other) => one - other);
	return [
		{ name: `supply beside need, whole municipality (${whole.cells} cells)`, value: seconds, unit: 's', most: 3 },
		{ name: 'the same, slowest stretch in which nobody else is answered', value: whole.longest, unit: 'ms' },
		{ name: 'the same, memory of the process at its highest', value: peak, unit: 'MB', most: 500 },
		{
			name: 'one place changed, all figures again, p95',
			value: times[Math.floor(ROUNDS * 0.95)]!,
			unit: 'ms',
			most: 150
		}
	];
}

// Every step that the door takes, without the database.
async function everything({ areas, grid, supplies, needs }: Town) {
	const waits = stretches();
	const norms = sameNorm({ maxMinutes: 15, minDayParts: 3, minFit: 0.3 });
	const ground: Ground = { grid, reach: crow(), profiles: walkers, norms, today: '2026-11-22' };
	const settings = settingsFrom([]);
	const tree = areaTree(areas);
	const zones = zonesOf(grid, tree);
	const land = { grid, zones, settings, hiddenPeople: withholdPeople(zones, settings.min_people) };
	const said = await sliced(listening(tree, needs, settings.min_answers));
	const placed = await placeAll(ground, supplies);
	const ask = { areas: areas.map(({ id }) => id), groups, kinds: kinds.keys, dayParts: [0, 1, 2, 3, 4, 5] };
	const all = settingsOf('any');
	const cellsFrom = async (counted: readonly Counted[]) => {
		const ledgers = all.map((setting, index) => ledgerOf(setting, counted[index]!, said));
		return (await sliced(telling({ ...land, heard: said.heard }, ledgers, ask))).length;
	};
	const before: Counted[] = [];
	for (const setting of all) before.push(await sliced(counting(land, placed, setting)));
	const cells = await cellsFrom(before);
	if (cells !== areas.length * COLUMNS) throw new Error('not every cell was made');
	const longest = waits();
	const change = async (round: number) => {
		const from = performance.now();
		const more = await placeAll(ground, [{ ...supplies[round]!, week: 1 }]);
		const away = [placed[round]!];
		const supply = { before: placed, after: placed.toSpliced(round, 1, ...more), away, more };
		const now: Counted[] = [];
		for (const [index, setting] of all.entries())
			now.push(await sliced(recounting(land, before[index]!, supply, setting)));
		await cellsFrom(now);
		return performance.now() - from;
	};
	return { cells, change, longest };
}

// The longest that the loop was not free.
function stretches(): () => number {
	let [last, longest] = [performance.now(), 0];
	const look = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		looking = setImmediate(look);
	};
	let looking = setImmediate(look);
	return () => (clearImmediate(looking), longest);
}

if (process.argv[1] === import.meta.filename) {
	process.stdout.write(JSON.stringify(await measured(Number(process.argv[2] ?? 1))));
}
