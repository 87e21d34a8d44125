// What every page asks and an import seldom changes is kept for half a minute. A process that imports forgets at once;
// the others follow within that time.
const KEEP = 30_000;

const kept = new Map<string, { until: number; answer: Promise<unknown> }>();

/** The answer of `load`, at most half a minute old. What failed or found nothing is asked again. */
export function remembered<Answer>(key: string, load: () => Promise<Answer>): Promise<Answer> {
	const now = performance.now();
	const found = kept.get(key);
	if (found && found.until > now) return found.answer as Promise<Answer>;
	const answer = load();
	kept.set(key, { until: now + KEEP, answer });
	// Only what exists is kept: addresses that visitors make up would fill the memory.
	answer.then(
		(found) => found === null && kept.delete(key),
		() => kept.delete(key)
	);
	return answer;
}

/** After a change: the next question goes to the database. */
export const forget = () => kept.clear();
