// Pictures: their addresses, what a file may hide, and how much may come in where.
import { describe, expect, test } from 'vitest';
import { isDisguised } from '#lib/pictures/disguise.ts';
import { fileOf, idIn, parseName, pathOf, pictureWords, srcsetOf } from '#lib/pictures/picture.ts';
import { FORM_BYTES, holdToForm, takesFiles } from '#lib/pictures/uploads.ts';

const id = '0b6f1a52-93c5-4a8e-9a2e-6d5f0c1b2a39';

test('a phone is offered three widths of a picture of ours, and a drawing of the demo as it is', () => {
	expect(srcsetOf(pathOf(id))).toBe(
		`/fotos/${id}-400.webp 400w, /fotos/${id}-800.webp 800w, /fotos/${id}-1600.webp 1600w`
	);
	expect(srcsetOf('/beeld/huiskamer.svg')).toBeNull();
});

test.each([
	[fileOf(id, 800), { id, width: 800 }],
	[fileOf(id), { id, width: null }],
	[id, { id, width: null }],
	[`${id}-900.webp`, undefined],
	[`${id}-800.svg`, undefined],
	['../../etc/passwd', undefined],
	[`${id}.jpg/../x`, undefined],
	[`${id.toUpperCase()}.jpg`, undefined]
])('the address %s leads to one file of ours, or to nothing', (name, expected) => {
	expect(parseName(name)).toEqual(expected);
});

test.each(['https://elders.example/fotos/x', '/fotos/', `/fotos/${id}/x`, `//elders/fotos/${id}`, `/fotos/${id}\n`])(
	'%s is no picture of ours',
	(path) => expect(idIn(path)).toBeUndefined()
);

test('whatever is wrong with a photo, somebody reads what to do', () => {
	for (const [problem, words] of Object.entries(pictureWords))
		expect(words, problem).toMatch(/(Kies|Stuur|Maak|Bewaar|Probeer|Schrijf|Gebruik)/);
});

describe('a photo that is something else as well', () => {
	const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF'), ...new Uint8Array(200), 0xff, 0xd9]);
	const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
	test.each([
		['a page behind it', Buffer.concat([jpeg, Buffer.from('<SCRIPT>alert(1)</SCRIPT>')]), true],
		['a page before the end', Buffer.concat([jpeg, Buffer.from('<!doctype html>'), jpeg]), true],
		['a program for a server', Buffer.concat([jpeg, Buffer.from('<?php system($_GET[0]);')]), true],
		['a document', Buffer.concat([jpeg, Buffer.from('%PDF-1.7')]), true],
		['a ZIP', Buffer.concat([jpeg, zipEnd]), true],
		['a script that starts as a JPEG', Buffer.from('\xff\xd8\xff\xe0/*abcdefgh*/=alert(1)', 'latin1'), true],
		['nothing', jpeg, false],
		['the words of a camera', Buffer.concat([jpeg, Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/">')]), false],
		['a film behind it, as phones add', Buffer.concat([jpeg, Buffer.from('....ftypmp42....')]), false],
		['the mark of a ZIP by chance', Buffer.concat([jpeg, zipEnd, jpeg]), false]
	])('is seen: %s', (_, bytes, disguised) => expect(isDisguised(bytes)).toBe(disguised));
});

describe('only a form with a file in it may be large', () => {
	test.each([
		['/beheer/nieuw', true],
		['/beheer/kookclub/gegevens', true],
		['/beheer/kookclub/activiteiten/nieuw', true],
		['/beheer/kookclub/concept/0b6f1a52', true],
		['/beheer/plekken/de-wolput', true],
		['/veld', true],
		['/gemeente/plekken/import', true],
		['/gemeente/plekken/import/0b6f1a52', false],
		['/veld/iets', false],
		['/plekken/de-wolput', false],
		['/beheer/kookclub/leden', false],
		['/beheer/plekken/..', false],
		['/beheer/plekken/..\\..\\wat-mis-je', false],
		['/inloggen', false]
	])('%s: %s', (path, takes) => expect(takesFiles(path)).toBe(takes));

	test('elsewhere a large form is announced as small, and so cut off; also one that does not say how large it is', () => {
		const announced = (path: string, headers: Record<string, string>) => (holdToForm(path, headers), headers);
		const most = String(FORM_BYTES);
		expect(announced('/plekken/x', { 'content-length': '900000' })).toEqual({ 'content-length': most });
		expect(announced('/plekken/x', { 'transfer-encoding': 'chunked' })).toMatchObject({ 'content-length': most });
		expect(announced('/plekken/x', { 'content-length': '200' })).toEqual({ 'content-length': '200' });
		expect(announced('/plekken/x', {})).toEqual({});
		expect(announced('/beheer/nieuw', { 'content-length': '20000000' })).toEqual({ 'content-length': '13000000' });
		expect(announced('/gemeente/plekken/import', { 'content-length': '20000000' })).toEqual({ 'content-length': '20000000' }); // prettier-ignore
		expect(announced('/beheer/nieuw', { 'content-length': '900000' })).toEqual({ 'content-length': '900000' });
	});
});
