// Pictures as people send them: made anew without a trace of the file that came, or refused with what to do about it.
import { mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { idIn, LONGEST_ALT, MOST_BYTES } from '#lib/pictures/picture.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
beforeAll(() => configure({ DATA_DIR: folder }));

const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#c06030' } });
const send = (bytes: Buffer, alt = 'Soep op tafel') => pictures.add(sql, bytes, alt, 'fatima');
const references = [
	{ table: 'activities', column: 'image' },
	{ table: 'drafts', column: 'content' }
];
const names = (path: string) => readdirSync(join(folder, 'fotos')).filter((name) => name.startsWith(idIn(path) ?? '?'));
async function sent(bytes: Buffer) {
	const added = await send(bytes);
	if (!added.ok) throw new Error(added.problem);
	return added.path;
}

test('a photo of a phone is turned upright and comes in three widths, without where and with what it was taken', async () => {
	const photo = await plain(2000, 1500)
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Make: 'Telefoon' },
			IFD3: { GPSLatitude: '51/1 45/1 0/1', GPSLatitudeRef: 'N' }
		})
		.jpeg()
		.toBuffer();
	expect(await sharp(photo).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) as Buffer });
	expect(photo.includes('Telefoon')).toBe(true);
	const path = await sent(photo);
	expect(path).toMatch(/^\/fotos\/[0-9a-f-]{36}$/);
	const id = idIn(path);
	for (const [width, height] of [
		[400, 533],
		[800, 1067],
		[1500, 2000]
	] as const) {
		// prettier-ignore
		const picture = await pictures.read(`${id}-${width === 1500 ? 1600 : width}.webp`);
		const found = await sharp(picture?.bytes).metadata();
		expect(found).toMatchObject({ format: 'webp', width, height });
		expect([found.exif, found.xmp, found.iptc, found.orientation]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined
		]);
		expect(picture?.bytes.includes('Telefoon')).toBe(false);
	}
	const shared = await pictures.read(`${id}.jpg`);
	expect(await sharp(shared?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 1600 });
	expect(shared?.type).toBe('image/jpeg');
	expect(await pictures.read(String(id))).toEqual(shared);
});

test('a small picture is never enlarged: who asks for more gets the largest there is', async () => {
	const path = await sent(await plain(500, 300).png().toBuffer());
	expect(names(path)).toHaveLength(3);
	const largest = await pictures.read(`${idIn(path)}-1600.webp`);
	expect(await sharp(largest?.bytes).metadata()).toMatchObject({ width: 500, height: 300 });
	expect(await pictures.read(`${idIn(path)}-400.webp`)).toMatchObject({ type: 'image/webp' });
	expect(await pictures.read('0b6f1a52-93c5-4a8e-9a2e-6d5f0c1b2a39-400.webp')).toBeUndefined();
});

test('what is see-through stays so on a page, and is white in a message', async () => {
	const path = await sent(await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } }).png().toBuffer()); // prettier-ignore
	expect((await sharp((await pictures.read(`${idIn(path)}-400.webp`))?.bytes).metadata()).hasAlpha).toBe(true);
	const { dominant } = await sharp((await pictures.read(`${idIn(path)}.jpg`))?.bytes).stats();
	expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
});

test('a very long strip becomes no very long picture', async () => {
	const path = await sent(await plain(200, 15_000).png().toBuffer());
	const found = await sharp((await pictures.read(`${idIn(path)}-400.webp`))?.bytes).metadata();
	expect(found.height).toBe(800);
});

describe('is refused, with what to do about it', () => {
	const jpeg = () => plain(600, 400).jpeg().toBuffer();
	const frames = () =>
		sharp([Buffer.from('<svg width="9" height="9"/>'), Buffer.from('<svg width="9" height="9"><rect width="5" height="5"/></svg>')], { join: { animated: true } }); // prettier-ignore
	// The first bytes of a PNG say how large it is: nothing more is needed to see it.
	const bomb = () => {
		const chunk = (text: string, data: Buffer) => {
			const [body, size, sum] = [Buffer.concat([Buffer.from(text), data]), Buffer.alloc(4), Buffer.alloc(4)];
			size.writeUInt32BE(data.length);
			sum.writeUInt32BE(crc32(body));
			return Buffer.concat([size, body, sum]);
		};
		const head = Buffer.from([0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20, 8, 2, 0, 0, 0]);
		const rows = deflateSync(Buffer.alloc(1_000_000));
		const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		return Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
	};
	const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)]);
	test.each<[string, () => Promise<Buffer> | Buffer, string]>([
		['nothing', () => Buffer.alloc(0), 'missing'],
		['a text', () => Buffer.from('Soep is op'), 'kind'],
		['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'kind'],
		['a drawing with a script', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'drawing'],
		['a drawing that says it is XML', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing'],
		['a film of a cat', () => frames().gif().toBuffer(), 'moving'],
		['a moving WebP', () => frames().webp().toBuffer(), 'moving'],
		['a script that starts as a GIF', () => Buffer.from('GIF89a/*.....*/=alert(1)'), 'moving'],
		['a photo with a page behind it', async () => Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>')]), 'disguised'],
		['a photo that is a ZIP', async () => Buffer.concat([await jpeg(), Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]), 'disguised'],
		['half a photo', async () => (await jpeg()).subarray(0, 1_200), 'broken'],
		['half a PNG', async () => (await plain(600, 400).png().toBuffer()).subarray(0, 300), 'broken'],
		['four hundred million pixels', bomb, 'large'],
		['a file of more than 12 MB', () => Buffer.alloc(MOST_BYTES + 1, 1), 'heavy'],
		['a photo of the kind HEIC', () => heic, 'heic']
	])('%s', async (_, bytes, problem) => expect(await send(await bytes())).toEqual({ ok: false, problem })); // prettier-ignore

	test('a photo without words for who cannot see it, or with a whole story', async () => {
		expect(await send(await jpeg(), ' \n ')).toEqual({ ok: false, problem: 'alt-missing' });
		expect(await send(await jpeg(), 'x'.repeat(LONGEST_ALT + 1))).toEqual({ ok: false, problem: 'alt-long' });
	});
});

test('many at once are made one after another; the one too many is asked to come back', async () => {
	const photo = await plain(1200, 900).jpeg().toBuffer();
	const answers = await Promise.all(Array.from({ length: 9 }, () => send(photo)));
	expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(4);
	expect(answers.filter((answer) => !answer.ok).every((answer) => !answer.ok && answer.problem === 'busy')).toBe(true);
	expect(answers.some(({ ok }) => !ok)).toBe(true);
	expect(await send(photo)).toMatchObject({ ok: true });
});

describe('a form with a picture in it', () => {
	const form = (fields: Record<string, string | Blob>) => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return data;
	};
	const photo = async () => new File([new Uint8Array(await plain(40, 40).png().toBuffer())], 'tafel.png');
	const nothing = new File([], '');

	test('gives the new one, keeps the one there was, or takes it away', async () => {
		const first = await pictures.take(form({ foto: await photo(), 'foto-tekst': ' Soep ' }), 'foto', null, 'fatima');
		expect(first).toMatchObject({ ok: true, alt: 'Soep' });
		const path = first.ok ? (first.path ?? '') : '';
		const kept = { foto: nothing, 'foto-nu': path, 'foto-tekst': 'Soep en brood' };
		expect(await pictures.take(form(kept), 'foto', null, 'fatima')).toEqual({ ok: true, path, alt: 'Soep en brood' });
		const gone = { ...kept, 'foto-weg': 'ja' };
		expect(await pictures.take(form(gone), 'foto', path, 'fatima')).toEqual({ ok: true, path: null, alt: null });
		expect(await pictures.take(form({ foto: nothing, 'foto-tekst': '' }), 'foto', null, 'fatima')).toEqual({
			ok: true,
			path: null,
			alt: null
		});
	});

	test('is taken sixty times in an hour from one account', async () => {
		for (let i = 0; i < 60; i++) await tooOften({ name: 'picture', points: 60, seconds: 3600 }, 'druk');
		const fields = { foto: await photo(), 'foto-tekst': 'Soep' };
		expect(await pictures.take(form(fields), 'foto', null, 'druk')).toMatchObject({ ok: false });
		expect(await pictures.take(form(fields), 'foto', null, 'rustig')).toMatchObject({ ok: true });
	});

	test('says at which field something is wrong, and takes no address that is not a picture of ours', async () => {
		const silent = await pictures.take(form({ foto: await photo(), 'foto-tekst': '' }), 'foto', null, 'fatima');
		expect(silent).toMatchObject({ ok: false, problems: [{ field: 'foto-tekst' }] });
		const text = form({ foto: new File(['soep'], 'soep.jpg', { type: 'image/jpeg' }), 'foto-tekst': 'Soep' });
		expect(await pictures.take(text, 'foto', null, 'fatima')).toMatchObject({
			ok: false,
			problems: [{ field: 'foto' }]
		});
		const elsewhere = form({ 'foto-nu': 'https://elders.example/x.png', 'foto-tekst': 'Soep' });
		expect(await pictures.take(elsewhere, 'foto', '/beeld/koor.svg', 'fatima')).toMatchObject({
			path: '/beeld/koor.svg'
		});
	});
});

test('a picture that nothing shows goes after a week; one that is shown stays, and so does one that is shown again', async () => {
	await sql`delete from pictures`;
	const [shown, lost, back] = [await sent(await plain(9, 9).png().toBuffer()), await sent(await plain(9, 9).png().toBuffer()), await sent(await plain(9, 9).png().toBuffer())]; // prettier-ignore
	const show = (path: string) => sql`insert into activities (slug, title, image, source) values (${path}, 'Soep', ${path}, 'hier')`; // prettier-ignore
	await show(shown);
	const night = (day: number) => pictures.removeUnused(new Date(Date.UTC(2027, 0, day, 3)), references);
	expect(await night(1)).toBe(0);
	expect(await night(7)).toBe(0);
	await show(back);
	expect(await night(8)).toBe(1);
	expect([names(shown).length, names(back).length, names(lost).length]).toEqual([2, 2, 0]);
	expect(await pictures.read(`${idIn(lost)}-400.webp`)).toBeUndefined();
	await sql`update activities set image = null where image = ${back}`;
	expect([await night(9), await night(15), await night(16)]).toEqual([0, 0, 1]);
	expect(await pictures.read(`${idIn(shown)}-400.webp`)).toBeDefined();
});

test('files of a picture that never came to be are cleared away after a day', async () => {
	const put = (name: string) => pictures.storage().put(name, Buffer.from('half'), 'image/webp');
	const [old, young] = ['11111111-1111-4111-8111-111111111111-400.webp', '22222222-2222-4222-8222-222222222222.jpg'];
	await put(old);
	await put(young);
	const now = new Date();
	utimesSync(join(folder, 'fotos', old), now, new Date(now.getTime() - 90_000_000));
	await pictures.removeUnused(now, references);
	const left = readdirSync(join(folder, 'fotos'));
	expect([left.includes(old), left.includes(young)]).toEqual([false, true]);
	expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
});
