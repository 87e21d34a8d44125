// Pictures of the built site: how they are served, and how much may come in where.
import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';

let site: Site;
let fatima: Person;
let path = '';
const jpeg = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#000' } }).jpeg({ quality: 95 }).toBuffer(); // prettier-ignore
beforeAll(async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'fotos-'));
	site = await startSite(inject('postgres'), undefined, { DATA_DIR: dataDir });
	database.open(site.database, 2);
	configure({ DATA_DIR: dataDir });
	fatima = await signedIn(database.sql);
	const added = await pictures.add(database.sql, await jpeg(900, 600), 'Soep op tafel', fatima.id);
	path = added.ok ? added.path : '';
});
afterAll(async () => {
	await database.close();
	await site.stop();
});

test('a picture is served for ever, as what it is and nothing else', async () => {
	for (const [name, type] of [
		['-400.webp', 'image/webp'],
		['-1600.webp', 'image/webp'],
		['.jpg', 'image/jpeg'],
		['', 'image/jpeg']
	]) {
		// prettier-ignore
		const answer = await fetch(site.url + path + name);
		expect(answer.status, name).toBe(200);
		expect(Object.fromEntries(answer.headers), name).toMatchObject({
			'content-type': type,
			'cache-control': 'public, max-age=31536000, immutable',
			'x-content-type-options': 'nosniff',
			'content-disposition': expect.stringMatching(/^inline; filename="[0-9a-f-]{36}(-800|-400|-1600)?\.(webp|jpg)"$/) as string
		}); // prettier-ignore
		expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width, name).toBe(
			name === '-400.webp' ? 400 : 900
		);
	}
});

test.each(['-900.webp', '.svg', '-400.webp/x', '%00', '-400.webp%2f..%2f..%2fpackage.json', 'x'])(
	'%s after it is no picture',
	async (end) => {
		const answer = await fetch(site.url + path + end);
		expect([400, 404]).toContain(answer.status);
		expect(answer.headers.get('cache-control')).not.toContain('immutable');
	}
);

/** Sends a body of so many bytes, with its length said or not. */
const send = (to: string, bytes: number, chunked: boolean, cookie = '') =>
	new Promise<number>((resolve) => {
		const body = Buffer.alloc(bytes, 'a');
		const headers = {
			origin: site.url,
			accept: 'text/html',
			cookie,
			'content-type': 'application/x-www-form-urlencoded',
			...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) })
		};
		const asked = request(site.url + to, { method: 'POST', headers }, (answer) => {
			answer.resume();
			resolve(answer.statusCode ?? 0);
		});
		// The site may close on who keeps talking: that is an answer too.
		asked.on('error', () => resolve(413));
		asked.end(body);
	});

test('a form without a picture stays small, also when it does not say how large it is; one with a picture may be large', async () => {
	const { slug } = (await database.sql<{ slug: string }[]>`select slug from places limit 1`)[0]!;
	for (const chunked of [false, true]) {
		expect(await send(`/plekken/${slug}?/klopt`, 100_000, chunked), `klopt ${chunked}`).toBe(413);
		expect(await send(`/plekken/${slug}?/klopt`, 20_000, chunked), `klopt ${chunked}`).toBe(422);
		expect(await send('/beheer/nieuw', 1_000_000, chunked, fatima.cookie), `nieuw ${chunked}`).toBe(422);
		expect(await send('/beheer/nieuw', 14_000_000, chunked, fatima.cookie), `nieuw ${chunked}`).toBe(413);
		// A stranger is sent away before anything is read.
		expect(await send('/beheer/nieuw', 1_000_000, chunked), `stranger ${chunked}`).toBe(401);
	}
});

test('a photo in a form comes in and is shown again; a drawing is refused with what to do', async () => {
	const submit = async (file: File) => {
		const form = new FormData();
		form.set('foto', file);
		form.set('foto-tekst', 'Buren aan tafel');
		const headers = { origin: site.url, accept: 'text/html', cookie: fatima.cookie };
		const answer = await fetch(`${site.url}/beheer/nieuw`, { method: 'POST', body: form, headers, redirect: 'manual' });
		return { status: answer.status, html: await answer.text() };
	};
	const photo = await submit(new File([new Uint8Array(await jpeg(2400, 1800))], 'tafel.jpg'));
	expect(photo.status).toBe(422);
	const kept = /src="(\/fotos\/[0-9a-f-]{36})"/.exec(photo.html)?.[1] ?? '';
	expect((await fetch(`${site.url}${kept}-800.webp`)).status).toBe(200);
	const drawing = await submit(new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'x.jpg'));
	expect(drawing.html).toContain('Dit is een tekening (SVG)');
	expect(drawing.html).not.toContain('onload');
});
