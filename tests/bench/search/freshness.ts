// Whether search is as fresh as the site: what was published is found, what was withdrawn is not, also under load.
import * as activities from '#lib/activities/activities.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import * as database from '#lib/foundation/database.server.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures.ts';
import { hammer, percentile } from '../load.ts';
import { initiativeAt } from '../publishing.ts';
import { unheard } from '../questions.ts';
import { random } from '../random.ts';

const LONGEST = 10_000;
const LETTERS = 'bdfgklmnprstvz';

type Asked = { databaseUrl: string; today: Day; rounds: number; engine: 'built-in' | 'Meilisearch' };

/**
 * Publishes over HTTP and withdraws in another process, at random, while others search; and asks for each title at once.
 * With Meilisearch a worker must be running, and new is what is found within a second; built in it is found at once.
 */
export async function freshnessFigures(url: string, { databaseUrl, today, rounds, engine }: Asked): Promise<Figure[]> {
	database.open(databaseUrl, 2);
	let done = false;
	const load = (async () => {
		for (let round = 0; !done; round++)
			await hammer(url, Array.from({ length: 100 }, (_, nth) => `/activiteiten.json?${unheard(nth + (round + 50) * 211, today)}`), 'once'); // prettier-ignore
	})();
	const { publish, clear } = await initiativeAt(url);
	try {
		const chance = random(Date.now());
		const shown: string[] = [];
		const withdrawn: string[] = [];
		const waited: number[] = [];
		let late = 0;
		let leaks = 0;
		for (let round = 0; round < rounds; round++) {
			if (!shown.length || chance.chance(0.6)) {
				const title = wordOf(chance.next());
				await publish(title);
				const took = await untilFound(url, title);
				waited.push(took.milliseconds);
				if (took.asked > 1) late++;
				shown.push(title);
			} else {
				const title = shown.splice(chance.whole(0, shown.length - 1), 1)[0]!;
				await withdraw(title);
				withdrawn.push(title);
			}
			for (const title of withdrawn.slice(-3)) if (await isTold(url, title)) leaks++;
		}
		// And all of them once more, when nothing is under way.
		for (const title of withdrawn) if (await isTold(url, title)) leaks++;
		const bar = engine === 'built-in' ? {} : { most: 1_000 };
		return [
			{ name: `${engine}: publish to findable, under load: p50`, value: percentile(waited, 0.5), unit: 'ms' },
			{ name: `${engine}: publish to findable, under load: p95`, value: percentile(waited, 0.95), unit: 'ms', ...bar },
			...(engine === 'built-in'
				? [
						{
							name: `${engine}: of ${waited.length} published, not found by the next request`,
							value: late,
							unit: '',
							most: 0
						}
					]
				: []),
			{ name: `${engine}: of ${withdrawn.length} withdrawn, shown afterwards`, value: leaks, unit: '', most: 0 }
		];
	} finally {
		done = true;
		await load;
		await clear();
		await database.close();
	}
}

// A word nobody else uses, far from any other: what is found by it is this one.
function wordOf(share: number): string {
	let rest = Math.floor(share * 2 ** 48);
	let word = 'Q';
	for (; rest > 0; rest = Math.floor(rest / LETTERS.length)) word += `${LETTERS[rest % LETTERS.length]}a`;
	return word;
}

async function withdraw(title: string) {
	await database.sql.begin(async (tx) => {
		const [row] = await tx<{ id: number }[]>`select id from activities where title = ${title}`;
		await activities.takeAway(tx, 'bench', row!.id, 'Even weg');
	});
}

async function untilFound(url: string, title: string) {
	const began = performance.now();
	for (let asked = 1; ; asked++) {
		if (await isFound(url, title)) return { milliseconds: performance.now() - began, asked };
		if (performance.now() - began > LONGEST) throw new Error(`${title} was not found within ${LONGEST} ms`);
		await pause(20);
	}
}

async function isFound(url: string, title: string): Promise<boolean> {
	const answer = await fetch(`${url}/activiteiten.json?q=${title}`);
	const { hits } = (await answer.json()) as { hits: { title: string }[] };
	return hits.some((hit) => hit.title === title);
}

/** Whether anything names it: an answer to the title or to a slip of it, or what there is to choose from while typing. */
async function isTold(url: string, title: string): Promise<boolean> {
	// Its third and fourth letter changed places.
	const slip = title[0]! + title[1]! + title[3]! + title[2]! + title.slice(4);
	for (const path of [`activiteiten.json?q=${slip}`, `suggesties.json?q=${title.slice(0, 6)}`]) {
		const told = await (await fetch(`${url}/${path}`)).text();
		if (told.toLowerCase().includes(title.toLowerCase())) return true;
	}
	return isFound(url, title);
}
