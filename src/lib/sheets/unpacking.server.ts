// The parts of a packed file, counted as they come out: a small file may be very large inside.
import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './grid.ts';

/** Of all parts together, unpacked. */
const MOST_INSIDE = 50_000_000;
const MOST_PARTS = 2_000;
// Pictures, macros and prints are of no use to who reads rows.
const wanted = /\.(xml|rels)$/i;

const broken = () => new Unreadable('Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.');
const tooLarge = () =>
	new Unreadable(`Dit bestand is uitgepakt groter dan ${MOST_INSIDE / 1e6} MB. Wij lezen het niet.`);

/**
 * The XML parts of a ZIP by their path. Each is unpacked into no more room than is left, whatever the file says of its
 * size. @throws Unreadable
 */
export function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
	let left = MOST_INSIDE;
	try {
		for (const { path, method, size, declared, offset } of entries(file)) {
			if (!wanted.test(path)) continue;
			if (declared > left) throw tooLarge();
			if (path in parts || file.readUInt32LE(offset) !== 0x04034b50) throw broken();
			const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
			const packed = file.subarray(start, start + size);
			if (packed.length < size || (method !== 0 && method !== 8)) throw broken();
			const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left });
			left -= part.length;
			if (left < 0) throw tooLarge();
			parts[path] = part;
		}
	} catch (error) {
		if (error instanceof Unreadable) throw error;
		throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken();
	}
	return parts;
}

type Entry = { path: string; method: number; size: number; declared: number; offset: number };

// The list at the end of the file (APPNOTE 4.3.12): what every program reads.
function* entries(file: Buffer): Generator<Entry> {
	const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	if (end < 0) throw broken();
	const count = file.readUInt16LE(end + 10);
	if (count > MOST_PARTS) throw tooLarge();
	let at = file.readUInt32LE(end + 16);
	for (let index = 0; index < count; index++) {
		if (file.readUInt32LE(at) !== 0x02014b50) throw broken();
		const length = file.readUInt16LE(at + 28);
		yield {
			path: file.toString('utf8', at + 46, at + 46 + length),
			method: file.readUInt16LE(at + 10),
			size: file.readUInt32LE(at + 20),
			declared: file.readUInt32LE(at + 24),
			offset: file.readUInt32LE(at + 42)
		};
		at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
	}
}
