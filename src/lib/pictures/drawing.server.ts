// A drawing as a picture that can be sent and printed. Our own letters come along: a server may have none at all.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';

// A picture takes a tenth of a second of a whole core to draw, and is some 100 kB.
const MOST_KEPT = 50;
const kept = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();
let lettered: Promise<void> | undefined;

/** The tag of the picture of this drawing: another drawing, another tag. */
export const tagOf = (svg: string): string => `"${createHash('sha256').update(svg).digest('hex').slice(0, 32)}"`;

/**
 * A drawing (SVG of our own making) as PNG, as wide as it says. Each is drawn once, and one at a time, for all who ask.
 * `fonts` are WOFF files; they are read once, the first time. @throws when the drawing is no SVG
 */
export function pngOf(svg: string, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
	const tag = tagOf(svg);
	const known = kept.get(tag);
	if (known) return known;
	const drawn = last.then(() => draw(svg, fonts));
	kept.set(tag, drawn);
	last = drawn.catch(() => kept.delete(tag));
	for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
	return drawn;
}

async function draw(svg: string, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
	// What failed once, such as a full disk, is tried again with the next picture.
	lettered ??= learn(fonts).catch((error: unknown) => {
		lettered = undefined;
		throw error;
	});
	await lettered;
	return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

// To write one letter with a file of letters makes them known to every drawing after it.
async function learn(fonts: readonly Uint8Array[]): Promise<void> {
	const plain = fonts.map((font) => unpacked(Buffer.from(font)));
	const folder = await mkdtemp(join(tmpdir(), 'letters-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (const [index, font] of plain.entries()) {
		const file = join(folder, `${index}.ttf`);
		await writeFile(file, font);
		await sharp({ text: { text: 'a', fontfile: file } }).png().toBuffer(); // prettier-ignore
	}
}

const [HEADER, ENTRY, PLAIN_HEADER, PLAIN_ENTRY] = [44, 20, 12, 16];

/** WOFF 1 (W3C, 2012) as the plain font in it: the same tables, no longer packed. */
export function unpacked(woff: Buffer): Buffer {
	const count = woff.readUInt16BE(12);
	const power = Math.floor(Math.log2(count));
	const header = Buffer.alloc(PLAIN_HEADER);
	woff.copy(header, 0, 4, 8);
	[count, 2 ** power * 16, power, (count - 2 ** power) * 16].forEach((value, index) =>
		header.writeUInt16BE(value, 4 + index * 2)
	);
	const directory = Buffer.alloc(count * PLAIN_ENTRY);
	const tables: Buffer[] = [];
	let offset = PLAIN_HEADER + directory.length;
	for (let index = 0; index < count; index++) {
		const at = HEADER + index * ENTRY;
		const [from, packed, length, sum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field)) as [number, number, number, number]; // prettier-ignore
		const data = woff.subarray(from, from + packed);
		const table = Buffer.alloc(Math.ceil(length / 4) * 4);
		(packed < length ? inflateSync(data) : data).copy(table);
		woff.copy(directory, index * PLAIN_ENTRY, at, at + 4);
		[sum, offset, length].forEach((value, field) =>
			directory.writeUInt32BE(value, index * PLAIN_ENTRY + 4 + field * 4)
		);
		tables.push(table);
		offset += table.length;
	}
	return Buffer.concat([header, directory, ...tables]);
}
