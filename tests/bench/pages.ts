// The pages under load, each beside the bare page of the same server.
import type { Day } from '#lib/calendar/days.ts';
import type { Figure } from './figures.ts';
import { CONNECTIONS, ratioOf } from './load.ts';
import { questions, unheard } from './questions.ts';

type Targets = { slugs: readonly string[]; wijken: readonly string[]; today: Day };

/** `least`: the part of the bare page's rate that was promised. */
export async function pageFigures(
	url: string,
	{ slugs, wijken, today }: Targets,
	rounds: { rounds: number; seconds: number }
): Promise<Figure[]> {
	const made = Array.from({ length: 40_000 }, (_, times) => times);
	const pages: { name: string; paths: string[]; least?: number }[] = [
		{ name: 'home', paths: ['/'] },
		{ name: 'list', paths: ['/activiteiten'], least: 0.2 },
		{ name: 'search', paths: questions(wijken).map((query) => `/activiteiten?${query}`), least: 0.2 },
		{ name: 'detail', paths: slugs.map((slug) => `/activiteiten/${slug}`), least: 0.35 },
		{ name: 'area', paths: wijken.map((slug) => `/wijken/${slug}`) },
		// What the site does not keep for the next visitor: an address nobody asked yet.
		// Held to the same promise: what is kept for ten seconds must not hide what a page costs.
		{
			name: 'list, made anew',
			paths: made.map((times) => `/activiteiten?pagina=${1 + (times % 20)}&keer=${times}`),
			least: 0.2
		},
		{
			name: 'detail, made anew',
			least: 0.35,
			paths: made.map((times) => `/activiteiten/${slugs[times % slugs.length]}?keer=${times}`)
		},
		{
			name: 'search, each asked once',
			least: 0.2,
			paths: made.map((times) => `/activiteiten?${unheard(times + 10_000, today)}`)
		}
	];
	const figures: Figure[] = [];
	for (const { name, paths, least } of pages) {
		const { ratio, rate, bare, p50, p99, wrong } = await ratioOf(url, { bare: '/kaal', page: paths }, rounds);
		if (wrong) throw new Error(`${name}: ${wrong} answers were not 200`);
		figures.push(
			{ name: `${name}: part of the bare page`, value: ratio, unit: '×', least },
			{ name: `${name}: requests a second (bare: ${Math.round(bare)})`, value: rate, unit: '/s' },
			{ name: `${name}: p50 at ${CONNECTIONS} connections`, value: p50, unit: 'ms' },
			{ name: `${name}: p99 at ${CONNECTIONS} connections`, value: p99, unit: 'ms' }
		);
	}
	return figures;
}
