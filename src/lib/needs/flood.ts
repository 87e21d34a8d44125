// What looks like a flood: many of the same in a short time, or many from one device or address. It is marked, all of it,
// and never thrown away. Pure.

/** One answer of the website, as it came in. */
export type Arrival = {
	id: string;
	/** Hash of this day. */
	device: string;
	/** Hash of this day, of its address alone: a browser can call itself anything. */
	network: string;
	/** The same for the same answer about the same area. */
	answer: string;
	at: Date;
};

/** Many of one device or of one address, many alike, or the same from one device by who said to be somebody else. */
type Why = 'device' | 'network' | 'alike' | 'same-device';

export type Suspicion = {
	id: string;
	why: Why;
	/** Id of the first answer of what it belongs to. */
	burst: string;
};

/** Answers of one device, and of one address, on one day go unmarked up to here: a family. */
export const FROM_ONE = 5;
/** The same answer about one area within an hour goes unmarked up to here. */
export const ALIKE = 10;
const HOUR = 60 * 60_000;

/** What is suspect among these answers of one day, each once; the order they are given in does not matter. */
export function suspicions(arrivals: readonly Arrival[]): Suspicion[] {
	const ordered = [...arrivals].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
	const found = new Map<string, Suspicion>();
	for (const why of ['device', 'network'] as const)
		for (const ofOne of Object.values(Object.groupBy(ordered, (arrival) => arrival[why]))) {
			if (ofOne!.length <= FROM_ONE) continue;
			for (const { id } of ofOne!) if (!found.has(id)) found.set(id, { id, why, burst: ofOne![0]!.id });
		}
	for (const alike of Object.values(Object.groupBy(ordered, ({ answer }) => answer)))
		for (const { id, burst } of bursts(alike!)) if (!found.has(id)) found.set(id, { id, why: 'alike', burst });
	return [...found.values()];
}

// Every answer that stands in some hour with more than ALIKE of them; what follows within the hour is the same burst.
function bursts(ordered: readonly Arrival[]): { id: string; burst: string }[] {
	const found: { id: string; burst: string }[] = [];
	let from = 0;
	let marked = 0;
	let burst = '';
	ordered.forEach(({ at }, to) => {
		while (at.getTime() - ordered[from]!.at.getTime() >= HOUR) from++;
		if (to - from + 1 <= ALIKE) return;
		// Nothing of this hour was marked yet: another burst.
		if (marked <= from) burst = ordered[from]!.id;
		for (const { id } of ordered.slice(Math.max(marked, from), to + 1)) found.push({ id, burst });
		marked = to + 1;
	});
	return found;
}
