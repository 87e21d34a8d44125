// How long the site takes to suggest something while a visitor types: the first letters of words that are common and rare.
import type { Figure } from '../figures.ts';
import { hammer, percentile, timesOf } from '../load.ts';

const words = [
	'koffieochtend', 'schadewijk', 'wandelgroep', 'computercursus', 'heksenroute', 'alzheimercafé', 'berghem', 'bingo',
	'lindehof', 'mantelzorgsalon', 'walking football', 'formulierenbrigade', 'zzxq', 'wijkcentrum', 'moestuin', 'yoga'
]; // prettier-ignore
const LONGEST = 8;
// Slips, and a second thing that is being typed: these are typed letter by letter too.
const longer = ['kofie', 'biblioteek', 'schadewei', 'kompjoeter', 'koffie in sch', 'koffie dinsd', 'muziek maken ruw'];

export async function suggestionFigures(url: string, say: (line: string) => void): Promise<Figure[]> {
	const path = '/suggesties.json';
	const { status } = await fetch(`${url}${path}?q=kof`);
	if (status === 404) {
		say('suggestions: left out, the site has no such address');
		return [];
	}
	const typed = words.flatMap((word) => Array.from({ length: LONGEST }, (_, end) => word.slice(0, end + 1)));
	const ends = longer.flatMap((text) => [text.slice(0, -2), text.slice(0, -1), text]);
	const queries = [...new Set([...typed, ...ends])].map((q) => new URLSearchParams({ q }).toString());
	const first = await timesOf(url, queries, path);
	const { p50, p95 } = await hammer(
		url,
		queries.map((query) => `${path}?${query}`),
		2
	);
	return [
		{ name: 'suggestions, asked first: p50', value: percentile(first, 0.5), unit: 'ms' },
		{ name: 'suggestions, asked first: p95', value: percentile(first, 0.95), unit: 'ms', most: 15 },
		{ name: 'suggestions, 16 at once: p50', value: p50, unit: 'ms' },
		{ name: 'suggestions, 16 at once: p95', value: p95, unit: 'ms', most: 15 }
	];
}
