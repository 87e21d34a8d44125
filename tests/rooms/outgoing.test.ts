// Fetching a file from an address somebody typed: public addresses only, also after a redirect, within time and size.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchBytes, fetchText, isPublic } from '#lib/foundation/outgoing.server.ts';

const server = createServer((request, response) => {
	if (request.url === '/file') return response.end('{"naam":"Schadewijk"}');
	if (request.url === '/moved') return response.writeHead(302, { location: '/file' }).end();
	if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end();
	if (request.url === '/inside') return response.writeHead(302, { location: 'http://169.254.169.254/secret' }).end();
	if (request.url === '/disk') return response.writeHead(302, { location: 'file:///etc/passwd' }).end();
	if (request.url === '/large') return response.end('x'.repeat(100_000));
	if (request.url === '/packed')
		return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"naam":"Schadewijk"}'));
	// A megabyte of nothing in a kilobyte.
	if (request.url === '/bomb')
		return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000)));
	if (request.url === '/odd') return response.writeHead(200, { 'content-encoding': 'zip' }).end('x');
	if (request.url === '/tagged')
		return request.headers['if-none-match'] === '"a"'
			? response.writeHead(304).end()
			: response.writeHead(200, { etag: '"a"', 'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT' }).end('nieuw');
	if (request.url === '/always-304') return response.writeHead(304).end();
	// '/slow' begins and never ends.
	if (request.url === '/slow') return response.write('x');
	return response.writeHead(404).end();
});
let base = '';
const onlyTestServer = (address: string) => address === '127.0.0.1';

beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test.each([
	['8.8.8.8', true],
	['145.58.1.1', true],
	['2a00:1450:400e:80f::200e', true],
	['127.0.0.1', false],
	['0.0.0.0', false],
	['10.1.2.3', false],
	['172.20.0.1', false],
	['192.168.1.1', false],
	['169.254.169.254', false],
	['100.64.0.1', false],
	['224.0.0.1', false],
	['::', false],
	['::1', false],
	['::ffff:127.0.0.1', false],
	['::ffff:8.8.8.8', false],
	['64:ff9b::7f00:1', false],
	['2002:7f00:1::', false],
	['fe80::1', false],
	['fd00::1', false],
	['localhost', false]
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));

test('a file is fetched, also when it moved', async () => {
	expect(await fetchText(`${base}/file`, {}, onlyTestServer)).toBe('{"naam":"Schadewijk"}');
	expect(await fetchText(`${base}/moved`, {}, onlyTestServer)).toBe('{"naam":"Schadewijk"}');
});

test('what was seen before is not fetched again', async () => {
	const first = await fetchBytes(`${base}/tagged`, { allowed: onlyTestServer });
	expect(first).toMatchObject({ changed: true, etag: '"a"', lastModified: 'Sun, 22 Nov 2026 10:00:00 GMT' });
	const seen = { etag: '"a"', lastModified: null };
	expect(await fetchBytes(`${base}/tagged`, { allowed: onlyTestServer, seen })).toEqual({ changed: false });
	// Who never asked "only if changed" is not told "not changed".
	await expect(fetchBytes(`${base}/always-304`, { allowed: onlyTestServer })).rejects.toThrow('fout 304');
});

test('what comes packed, though nobody asked for that, is unpacked', async () => {
	expect(await fetchText(`${base}/packed`, {}, onlyTestServer)).toBe('{"naam":"Schadewijk"}');
});

test.each([
	['http://127.0.0.1/', 'niet voor iedereen'],
	['http://2130706433/', 'niet voor iedereen'],
	['http://0x7f.1/', 'niet voor iedereen'],
	['http://[::1]/', 'niet voor iedereen'],
	['http://[::ffff:10.0.0.1]/', 'niet voor iedereen'],
	['http://localhost/', 'niet voor iedereen'],
	['file:///etc/passwd', 'http:// of https://'],
	['gopher://example.org/', 'http:// of https://'],
	['http://naam:geheim@example.org/', 'wachtwoord'],
	['geen adres', 'http:// of https://']
])('%s is refused', async (address, reason) => {
	await expect(fetchText(address)).rejects.toThrow(reason);
});

test.each([
	['/inside', 'niet voor iedereen'],
	['/disk', 'http:// of https://'],
	['/round', 'verwijst meer dan 5 keer door'],
	['/nothing', 'fout 404'],
	['/large', 'groter dan'],
	['/bomb', 'groter dan'],
	['/odd', 'ingepakt'],
	['/slow', 'antwoordt niet binnen']
])('%s is given up, with the reason', async (path, reason) => {
	await expect(fetchText(base + path, { bytes: 50_000, milliseconds: 500 }, onlyTestServer)).rejects.toThrow(reason);
});
