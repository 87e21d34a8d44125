// How long one search takes on the server, asked one after the other as data.
import type { Day } from '#lib/calendar/days.ts';
import type { Figure } from './figures.ts';
import { percentile } from './load.ts';
import { questions, unheard } from './questions.ts';

const UNIQUE = 400;
// Searching for words, near a point, within days: the dearest question there is.
const TARGET = 40;

export async function searchFigures(url: string, places: readonly string[], today: Day): Promise<Figure[]> {
	const asked = questions(places);
	await timesOf(url, asked);
	const unique = await timesOf(
		url,
		Array.from({ length: UNIQUE }, (_, index) => unheard(index, today))
	);
	const again = await timesOf(url, [...asked, ...asked]);
	return [
		{ name: 'search, each asked once: p50', value: percentile(unique, 0.5), unit: 'ms' },
		{ name: 'search, each asked once: p95', value: percentile(unique, 0.95), unit: 'ms', most: TARGET },
		{ name: 'search, asked before: p50', value: percentile(again, 0.5), unit: 'ms' },
		{ name: 'search, asked before: p95', value: percentile(again, 0.95), unit: 'ms', most: TARGET }
	];
}

/** Milliseconds of each, from the question to the last byte. @throws when one is not answered well. */
export async function timesOf(url: string, queries: readonly string[], path = '/activiteiten.json'): Promise<number[]> {
	const times: number[] = [];
	for (const query of queries) {
		const began = performance.now();
		const response = await fetch(`${url}${path}?${query}`);
		await response.arrayBuffer();
		times.push(performance.now() - began);
		if (!response.ok) throw new Error(`${path}?${query} answered ${response.status}`);
	}
	return times;
}
