// Fetching what a stranger's address points at: http(s) only, public addresses only, within time and size.
import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type Limits = {
	/** For everything together, redirects included. */
	milliseconds: number;
	bytes: number;
	redirects: number;
};

/** The address cannot be fetched: the message says why, in Dutch, for whoever gave it. */
export class Refused extends Error {}

const usual: Limits = { milliseconds: 120_000, bytes: 200_000_000, redirects: 5 };

const blocked = new BlockList();
// IANA special-purpose registries: this network, private, shared, loopback, link-local, documentation, multicast, reserved.
for (const [network, prefix] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
] as const)
	blocked.addSubnet(network, prefix, 'ipv4');

const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
// Within it: addresses that stand for an IPv4 address (6to4, Teredo), and documentation.
const special = new BlockList();
for (const [network, prefix] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
] as const)
	special.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address lies on the public internet. */
export function isPublic(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !blocked.check(address, 'ipv4');
	return family === 6 && global.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** What was known of an address when it was last fetched. */
export type Seen = { etag: string | null; lastModified: string | null };
export type Fetched = Seen & { changed: true; bytes: Buffer };
type Reach = (address: string) => boolean;

/**
 * The text at an http(s) address, as UTF-8.
 * @param allowed says of each IP address, after DNS and after each redirect, whether it may be connected to.
 * @throws Refused with the reason in Dutch.
 */
export async function fetchText(
	address: string,
	limits: Partial<Limits> = {},
	allowed: Reach = isPublic
): Promise<string> {
	const fetched = await fetchBytes(address, { limits, allowed });
	return fetched.changed ? fetched.bytes.toString('utf8') : '';
}

/**
 * What is at an http(s) address, unless it is what was `seen` before (RFC 9110, 13.1); then `changed` is false. Tags and
 * days longer than a header line should be are not kept.
 * @throws Refused with the reason in Dutch.
 */
export async function fetchBytes(
	address: string,
	{ limits = {}, allowed = isPublic, seen }: { limits?: Partial<Limits>; allowed?: Reach; seen?: Seen } = {}
): Promise<Fetched | { changed: false }> {
	const { milliseconds, bytes, redirects } = { ...usual, ...limits };
	const signal = AbortSignal.timeout(milliseconds);
	const known = {
		...(seen?.etag ? { 'if-none-match': seen.etag } : {}),
		...(seen?.lastModified ? { 'if-modified-since': seen.lastModified } : {})
	};
	try {
		let url = parse(address);
		for (let hop = 0; hop <= redirects; hop++) {
			const response = await get(url, signal, allowed, known);
			const { statusCode: status = 0, headers } = response;
			if (status >= 300 && status < 400 && headers.location) {
				response.destroy();
				url = parse(new URL(headers.location, url).href);
				continue;
			}
			const short = (value: string | undefined) => (value && value.length <= 300 ? value : null);
			if (status === 200)
				return {
					changed: true,
					bytes: await read(response, bytes),
					etag: short(headers.etag),
					lastModified: short(headers['last-modified'])
				};
			response.destroy();
			if (status === 304 && seen) return { changed: false };
			throw new Refused(`${url.origin} antwoordt met fout ${status}.`);
		}
		throw new Refused(`${address} verwijst meer dan ${redirects} keer door.`);
	} catch (error) {
		if (error instanceof Refused) throw error;
		if (signal.aborted)
			throw new Refused(`${address} antwoordt niet binnen ${Math.ceil(milliseconds / 1000)} seconden.`);
		throw new Refused(`${address} is niet te bereiken (${(error as { code?: string }).code ?? 'onbekende fout'}).`);
	}
}

function parse(address: string): URL {
	const url = URL.parse(address);
	if (!url || !/^https?:$/.test(url.protocol))
		throw new Refused('Alleen een adres dat begint met http:// of https://.');
	if (url.username || url.password) throw new Refused('Een adres met een naam of wachtwoord erin halen we niet op.');
	return url;
}

function get(url: URL, signal: AbortSignal, allowed: Reach, known: object): Promise<IncomingMessage> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	// An address in figures never reaches the look-up below.
	if (isIP(host) && !allowed(host)) throw notPublic(url.hostname);
	return new Promise((done, failed) => {
		const request = url.protocol === 'https:' ? requestHttps : requestHttp;
		request(
			url,
			{ signal, agent: false, headers: { accept: '*/*', 'accept-encoding': 'identity', ...known }, lookup: lookUp },
			done
		)
			.once('error', failed)
			.end();
	});

	// The check stands in the look-up of the connection itself: no second answer of the name server can slip past it.
	function lookUp(
		name: string,
		options: LookupOptions,
		answer: (error: Error | null, address: string | LookupAddress[], family?: number) => void
	) {
		lookup(name, { ...options, all: true }, (error, addresses) => {
			if (error) return answer(error, '');
			if (!addresses.length || !addresses.every(({ address }) => allowed(address))) return answer(notPublic(name), '');
			const [first] = addresses as [LookupAddress];
			return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
		});
	}
}

const notPublic = (name: string) =>
	new Refused(`${name} is niet voor iedereen op internet te bereiken. Kies een adres dat iedereen kan openen.`);

// Counted as it comes out: a small packed answer may be very large inside.
async function read(response: IncomingMessage, bytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	const content = unpacked(response);
	for await (const chunk of content as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > bytes) {
			response.destroy();
			throw new Refused(`Het bestand is groter dan ${Math.floor(bytes / 1e6)} MB.`);
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** We ask for nothing packed; some servers pack all the same. */
function unpacked(response: IncomingMessage): Readable {
	const how = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
	if (how === 'identity' || how === '') return response;
	const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };
	const make = Object.hasOwn(unpack, how) ? unpack[how as keyof typeof unpack] : undefined;
	if (!make) throw new Refused(`Het bestand is ingepakt op een manier die we niet kennen (${how.slice(0, 20)}).`);
	const stream = make();
	response.once('error', (error) => stream.destroy(error));
	return response.pipe(stream);
}
