// Asking the site what somebody who types may mean: after a short rest, and never two answers through each other.
import type { Suggestion } from '#lib/search/suggestions/suggestions.ts';

const REST = 150;

/** Asks about a text, or stops asking; `tell` hears only the answer to what was asked last. What fails is no answer. */
export function asking(noun: string, tell: (found: Suggestion[]) => void) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let request: AbortController | undefined;
	const stop = () => {
		clearTimeout(timer);
		request?.abort();
	};
	async function fetchFor(text: string) {
		const { signal } = (request = new AbortController());
		try {
			const answer = await fetch(`/suggesties.json?${new URLSearchParams({ noun, q: text }).toString()}`, { signal });
			const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] };
			if (!signal.aborted) tell(suggestions);
		} catch {
			if (!signal.aborted) tell([]);
		}
	}
	return {
		stop,
		ask(text: string) {
			stop();
			if (text.trim().length < 2) tell([]);
			else timer = setTimeout(() => void fetchFor(text), REST);
		}
	};
}
