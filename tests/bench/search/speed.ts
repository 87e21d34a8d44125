// How long a search takes while sixteen people ask at once: words, a place, days, and the counts of every filter.
import type { Day } from '#lib/calendar/days.ts';
import type { Figure } from '../figures.ts';
import { CONNECTIONS, hammer, type Rate } from '../load.ts';
import { questions, unheard } from '../questions.ts';

type Asked = { wijken: readonly string[]; today: Day };
/** `scale`: ten times as much content may take longer. */
type Size = { scale: number; small: boolean };

export async function speedFigures(url: string, { wijken, today }: Asked, { scale, small }: Size): Promise<Figure[]> {
	const bars = scale > 1 ? { p95: 150 } : { p50: 12, p95: 40 };
	const seconds = small ? 1 : 5;
	const usual = questions(wijken).map((query) => `/activiteiten.json?${query}`);
	// The last round is the one that counts: by then what a site knows after a minute is known.
	const fresh = (round: number) =>
		Array.from(
			{ length: small ? 100 : 2_000 },
			(_, index) => `/activiteiten.json?${unheard(index + round * 100_003, today)}`
		);
	if (!small) await hammer(url, usual, 'once');
	await hammer(url, usual, seconds);
	const asked = await hammer(url, usual, seconds);
	await hammer(url, fresh(0), 'once');
	const once = await hammer(url, fresh(1), 'once');
	return [...figuresOf('search as people ask', asked, bars), ...figuresOf('search, each asked once', once, bars)];
}

function figuresOf(name: string, rate: Rate, { p50, p95 }: { p50?: number; p95: number }): Figure[] {
	if (rate.wrong) throw new Error(`${name}: ${rate.wrong} answers were not 200`);
	return [
		{ name: `${name}, ${CONNECTIONS} at once: p50`, value: rate.p50, unit: 'ms', most: p50 },
		{ name: `${name}, ${CONNECTIONS} at once: p95`, value: rate.p95, unit: 'ms', most: p95 },
		{ name: `${name}, ${CONNECTIONS} at once`, value: rate.rate, unit: '/s' }
	];
}
