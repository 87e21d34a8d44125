// The lines of a file, one at a time: never more than one line in memory, and of a line that is too long only its start.
import { createReadStream } from 'node:fs';

/** `text` is null for a line of more than `most` characters. Lines end with LF or CRLF; a byte-order mark is dropped. */
export async function* textLines(path: string, most: number): AsyncGenerator<{ line: number; text: string | null }> {
	let rest = '';
	let length = 0;
	let line = 0;
	const take = (text: string) => {
		line++;
		const whole = length > most ? null : text.endsWith('\r') ? text.slice(0, -1) : text;
		[rest, length] = ['', 0];
		return { line, text: line === 1 && whole?.startsWith('\ufeff') ? whole.slice(1) : whole };
	};
	for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
		let from = 0;
		const text = String(chunk);
		for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
			length += to - from;
			yield take(rest + text.slice(from, to));
			from = to + 1;
		}
		length += text.length - from;
		rest = length > most ? '' : rest + text.slice(from);
	}
	if (length) yield take(rest);
}

/** How many lines a file has, for a progress bar. */
export async function countLines(path: string): Promise<number> {
	let count = 0;
	let last = 10;
	for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
		const bytes = chunk as Buffer;
		for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
		last = bytes.at(-1) ?? last;
	}
	return last === 10 ? count : count + 1;
}
