/** Cuts a text into pieces that do and do not answer what somebody searched for. */

/** Half-open stretch of a text, in UTF-16 units: `[start, end)`. */
export type Range = readonly [start: number, end: number];

/**
 * @param ranges in any order; may overlap or lie outside the text
 * @returns the whole text, in order, each piece marked or not
 */
export function segments(text: string, ranges: readonly Range[]): { text: string; marked: boolean }[] {
	const pieces: { text: string; marked: boolean }[] = [];
	let at = 0;
	for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
		const from = Math.max(start, at);
		const to = Math.min(end, text.length);
		if (!(to > from)) continue;
		if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
		pieces.push({ text: text.slice(from, to), marked: true });
		at = to;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
	return pieces;
}
