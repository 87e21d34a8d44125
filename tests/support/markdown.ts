// Tables of a page of docs/, so that a test can count with the numbers that people read there.
import { readFileSync } from 'node:fs';

/** Rows of the first table under a heading (its words without #), each cell by the name of its column. */
export function tableUnder(path: string, heading: string): Record<string, string>[] {
	const lines = readFileSync(path, 'utf8').split('\n');
	const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
	const first = lines.findIndex((line, index) => index > from && line.startsWith('|'));
	if (from < 0 || first < 0) throw new Error(`${path} has no table under ${heading}`);
	const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
	const cells = (line: string) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim());
	const names = cells(lines[first]!);
	return lines
		.slice(first + 2, end < 0 ? undefined : end)
		.map((line) => Object.fromEntries(cells(line).map((cell, index) => [names[index]!, cell])));
}
