// What one process tells the others: these have changed. Pure.
import type { Noun } from './query.ts';

export type Notice = { noun: Noun; ids: readonly number[] };

// A message of Postgres is at most 8,000 bytes; an id at most ten digits and a comma.
const AT_ONCE = 500;

export const messagesOf = (noun: Noun, ids: readonly number[]): string[] =>
	Array.from(
		{ length: Math.ceil(ids.length / AT_ONCE) },
		(_, nth) => `${noun} ${ids.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE).join(',')}`
	);

/** Null when the message does not say what has changed: then anything may have. */
export function noticeOf(message: string): Notice | null {
	const [, noun, ids] = /^(activity|place) ([\d,]+)$/.exec(message) ?? [];
	return noun && ids ? { noun: noun as Noun, ids: ids.split(',').map(Number) } : null;
}
