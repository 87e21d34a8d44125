// Fetching what a stranger's address points at: http(s) only, public addresses only, within time and size.
import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';

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

/**
 * The text at an http(s) address, as UTF-8.
 * @param allowed says of each IP address, after DNS and after each redirect, whether it may be connected to.
 * @throws Refused with the reason in Dutch.
 */
export async function fetchText(
	address: string,
	limits: Partial<Limits> = {},
	allowed: (address: string) => boolean = isPublic
): Promise<string> {
	const { milliseconds, bytes, redirects } = { ...usual, ...limits };
	const signal = AbortSignal.timeout(milliseconds);
	try {
		let url = parse(address);
		for (let hop = 0; hop <= redirects; hop++) {
			const response = await get(url, signal, allowed);
			const { statusCode: status = 0, headers } = response;
			if (status >= 300 && status < 400 && headers.location) {
				response.destroy();
				url = parse(new URL(headers.location, url).href);
				continue;
			}
			if (status === 200) return await read(response, bytes);
			response.destroy();
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

function get(url: URL, signal: AbortSignal, allowed: (address: string) => boolean): Promise<IncomingMessage> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	// An address in figures never reaches the look-up below.
	if (isIP(host) && !allowed(host)) throw notPublic(url.hostname);
	return new Promise((done, failed) => {
		const request = url.protocol === 'https:' ? requestHttps : requestHttp;
		request(
			url,
			{ signal, agent: false, headers: { accept: '*/*', 'accept-encoding': 'identity' }, lookup: lookUp },
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
	new Refused(`${name} ligt in een besloten netwerk. Alleen openbare adressen worden opgehaald.`);

async function read(response: IncomingMessage, bytes: number): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > bytes) throw new Refused(`Het bestand is groter dan ${Math.floor(bytes / 1e6)} MB.`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
