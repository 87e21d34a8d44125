// Load on the site, from this process: how many requests a second a page answers, beside a bare page of the same server.
import autocannon from 'autocannon';

export const CONNECTIONS = 16;

export type Rate = {
	/** Answers a second. */
	rate: number;
	/** Milliseconds, of each request as its visitor waits for it. */
	p50: number;
	p95: number;
	p99: number;
	/** Answers that were not 200. */
	wrong: number;
	/** All answers. */
	answers: number;
};

/** Asks these paths in turn for so many seconds, or each of them once, over sixteen connections that stay open. */
export async function hammer(
	url: string,
	paths: readonly string[],
	seconds: number | 'once',
	headers: Record<string, string> = {}
): Promise<Rate> {
	let next = 0;
	const times: number[] = [];
	const running = autocannon({
		url,
		connections: CONNECTIONS,
		...(seconds === 'once' ? { amount: paths.length } : { duration: seconds }),
		timeout: 30,
		// As every browser asks.
		headers: { 'accept-encoding': 'gzip', ...headers },
		requests: [
			{
				setupRequest: (request) => ({ ...request, method: 'GET', path: paths[next++ % paths.length] ?? '/' })
			}
		]
	});
	// Its own figures are whole milliseconds, without a 95th.
	running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
	const result = await running;
	return {
		rate: result.requests.total / result.duration,
		p50: percentile(times, 0.5),
		p95: percentile(times, 0.95),
		p99: percentile(times, 0.99),
		wrong: result.non2xx + result.errors,
		answers: result.requests.total
	};
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

export type Ratio = {
	/** Median over the rounds of page ÷ bare page. */
	ratio: number;
	/** Median answers a second. */
	rate: number;
	bare: number;
	p50: number;
	p99: number;
	wrong: number;
};

/**
 * The page beside the bare one, in turns: what else the machine does in those seconds slows both. A first round that is
 * not counted warms both up.
 */
export async function ratioOf(
	url: string,
	{ bare, page }: { bare: string; page: readonly string[] },
	{ rounds, seconds, headers }: { rounds: number; seconds: number; headers?: Record<string, string> }
): Promise<Ratio> {
	await hammer(url, page, seconds / 2, headers);
	const pairs: { bare: Rate; page: Rate }[] = [];
	for (let round = 0; round < rounds; round++)
		pairs.push({ bare: await hammer(url, [bare], seconds), page: await hammer(url, page, seconds, headers) });
	return {
		ratio: median(pairs.map((pair) => pair.page.rate / pair.bare.rate)),
		rate: median(pairs.map((pair) => pair.page.rate)),
		bare: median(pairs.map((pair) => pair.bare.rate)),
		p50: median(pairs.map((pair) => pair.page.p50)),
		p99: median(pairs.map((pair) => pair.page.p99)),
		wrong: pairs.reduce((sum, pair) => sum + pair.page.wrong + pair.bare.wrong, 0)
	};
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that this share of the values does not go over. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
