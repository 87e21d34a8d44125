// The picture an app scans: black squares on white (QR code), as one path. Pure.
import { encode } from 'uqr';

/** `size` squares wide and high, with the white border that scanners need; `path` is the `d` of an SVG path. */
export type Picture = { size: number; path: string };

/** The picture of this text; each run of black squares in a row is one stroke of the path. */
export function pictureOf(text: string): Picture {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const path = data.flatMap((row, y) => runs(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`));
	return { size, path: path.join('') };
}

function runs(row: readonly boolean[]): { from: number; length: number }[] {
	const found: { from: number; length: number }[] = [];
	row.forEach((black, x) => {
		if (!black) return;
		const last = found.at(-1);
		if (last && last.from + last.length === x) last.length++;
		else found.push({ from: x, length: 1 });
	});
	return found;
}
