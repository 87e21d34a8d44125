// A drawing as a picture that can be sent and printed. Our own letters come along: a server may have none at all.
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';

let lettered: Promise<void> | undefined;

/**
 * A drawing (SVG of our own making) as PNG, as wide as it says. `fonts` are WOFF files; they are read once, the first time.
 * @throws when the drawing is no SVG
 */
export async function pngOf(svg: string, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
	lettered ??= learn(fonts);
	await lettered;
	return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

// To write one letter with a file of letters makes them known to every drawing after it.
async function learn(fonts: readonly Uint8Array[]): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'letters-'));
	for (const [index, font] of fonts.entries()) {
		const file = join(folder, `${index}.ttf`);
		await writeFile(file, unpacked(Buffer.from(font)));
		await sharp({ text: { text: 'a', fontfile: file } }).png().toBuffer(); // prettier-ignore
	}
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
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
