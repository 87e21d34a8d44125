// A picture made anew from what was sent: turned upright, in our sizes, with nothing of the file that came (no place, no
// camera, no name). One at a time in a process: the largest photo takes some 150 MB while it is open (measured), an AVIF
// of 16 million pixels twice that.
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { isDisguised } from './disguise.ts';
import { MOST_BYTES, MOST_PIXELS, SHARED_WIDTH, WIDTHS, type PictureProblem } from './picture.ts';

/** How long one picture may take. */
const SECONDS = 4;
/** So many wait for their turn; a next one is asked to come back. */
const MOST_WAITING = 4;

export type Made = {
	/** Of the largest one made. */
	width: number;
	height: number;
	/** Bytes by width of WIDTHS; a small picture has fewer. */
	webp: { width: number; bytes: Buffer }[];
	jpeg: Buffer;
};
export type Outcome = { ok: true; made: Made } | { ok: false; problem: PictureProblem };

// Nothing stays in memory between pictures, and one picture takes one core.
sharp.cache(false);
sharp.concurrency(1);

// What is opened, and how many pixels of it. An AVIF is unpacked as a whole: 40 million pixels took 730 MB.
const mostPixels: Record<string, number> = {
	'image/jpeg': MOST_PIXELS,
	'image/png': MOST_PIXELS,
	'image/webp': MOST_PIXELS,
	'image/avif': 16_000_000
};

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Makes a picture of these bytes when its turn has come, or says what is wrong with them. */
export async function make(bytes: Buffer): Promise<Outcome> {
	const mime = bytes.length > 0 && bytes.length <= MOST_BYTES ? await mimeOf(bytes) : '';
	const problem = kindProblem(bytes, mime);
	if (problem) return { ok: false, problem };
	if (waiting >= MOST_WAITING) return { ok: false, problem: 'busy' };
	waiting++;
	const result = turn.then(() => open(bytes, mostPixels[mime] ?? 0)).finally(() => waiting--);
	turn = result.catch(() => {});
	return result;
}

// By what the bytes are; the name and type that the sender gave count for nothing.
const mimeOf = async (bytes: Buffer) => (await fileTypeFromBuffer(bytes))?.mime ?? '';

function kindProblem(bytes: Buffer, mime: string): PictureProblem | null {
	if (!bytes.length) return 'missing';
	if (bytes.length > MOST_BYTES) return 'heavy';
	if (/^image\/hei[cf]/.test(mime)) return 'heic';
	if (/^image\/(gif|apng)$/.test(mime)) return 'moving';
	if (!(mime in mostPixels)) return /<svg[\s>]/i.test(bytes.toString('latin1', 0, 4096)) ? 'drawing' : 'kind';
	return isDisguised(bytes) ? 'disguised' : null;
}

async function open(bytes: Buffer, most: number): Promise<Outcome> {
	try {
		const picture = sharp(bytes, { failOn: 'error', limitInputPixels: most });
		const { pages = 1, width, height } = await picture.metadata();
		if (pages > 1) return { ok: false, problem: 'moving' };
		if (width * height > most) return { ok: false, problem: 'large' };
		return { ok: true, made: await remake(picture) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : '';
		if (/timeout/i.test(reason)) return { ok: false, problem: 'slow' };
		return { ok: false, problem: /pixel limit/i.test(reason) ? 'large' : 'broken' };
	}
}

// Read once, at the largest size; the others are made from that.
async function remake(picture: Sharp): Promise<Made> {
	const until = performance.now() + SECONDS * 1_000;
	const left = () => ({ seconds: Math.max(1, Math.ceil((until - performance.now()) / 1_000)) });
	const { data, info } = await picture
		.autoOrient()
		.resize({ ...within(WIDTHS.at(-1) ?? 0), withoutEnlargement: true })
		.toColourspace('srgb')
		.timeout(left())
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const from = (size: number) =>
		sharp(data, { raw: { width, height, channels } })
			.resize({ ...within(size), withoutEnlargement: true })
			.timeout(left());
	const webp: Made['webp'] = [];
	for (const size of WIDTHS.filter((_, index) => index === 0 || width > (WIDTHS[index - 1] ?? 0)))
		webp.push({ width: size, bytes: await from(size).webp({ quality: 78 }).toBuffer() });
	const jpeg = await from(SHARED_WIDTH)
		.flatten({ background: '#ffffff' })
		.jpeg({ quality: 80, mozjpeg: true })
		.toBuffer();
	return { width, height, webp, jpeg };
}

// A picture that is far higher than wide would still be heavy at a small width.
const within = (width: number) => ({ width, height: 2 * width, fit: 'inside' }) as const;
