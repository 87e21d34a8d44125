// The features of a GeoJSON file one by one, however large the file is. Pure.

/** One feature as it stands in the file, and what stood before the first (`{"type":…,"crs":…,"features":[`). */
export type Streamed = { head: string; feature: string };

const HEAD = /"features"\s*:\s*\[/;
const LONGEST_HEAD = 100_000;

/**
 * Reads text in pieces and gives each feature of the collection as soon as it is whole: `head + feature + ']}'` is a
 * collection of one. A text without features gives none.
 * @throws RangeError when one feature is longer than `longest` signs.
 */
export async function* featuresOf(pieces: AsyncIterable<string>, longest = 50_000_000): AsyncGenerator<Streamed> {
	let head: string | null = null;
	let text = '';
	const cut = cutter();
	for await (const piece of pieces) {
		text += piece;
		if (head === null) {
			const found = HEAD.exec(text);
			if (!found && text.length > LONGEST_HEAD) return;
			if (!found) continue;
			head = text.slice(0, found.index + found[0].length);
			text = text.slice(head.length);
		}
		const { whole, rest, ended } = cut(text);
		for (const feature of whole) yield { head, feature };
		if (ended) return;
		text = rest;
		if (text.length > longest) throw new RangeError(`a feature is longer than ${longest} signs`);
	}
}

/** Cuts whole objects from text that grows at its end, to the `]` of their list; to be given what it left, with more behind. */
function cutter(): (text: string) => { whole: string[]; rest: string; ended: boolean } {
	let depth = 0;
	let quoted = false;
	let escaped = false;
	let looked = 0;
	return (text) => {
		const whole: string[] = [];
		let from = 0;
		let ended = false;
		for (let at = looked; at < text.length && !ended; at++) {
			const sign = text[at];
			// A brace within a string is none.
			if (escaped) escaped = false;
			else if (quoted && sign === '\\') escaped = true;
			else if (sign === '"') quoted = !quoted;
			else if (quoted) continue;
			else if (sign === ']' && depth === 0) ended = true;
			else if (sign === '{' && depth++ === 0) from = at;
			else if (sign === '}' && --depth === 0) {
				whole.push(text.slice(from, at + 1));
				from = at + 1;
			}
		}
		const rest = text.slice(from);
		looked = rest.length;
		return { whole, rest, ended };
	};
}
