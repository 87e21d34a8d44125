// A listing as an answer: its calendar or its news feed, or that whoever asks has it already.
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { memory } from '#lib/search/memory.ts';
import { atomFeed } from './atomfeed.ts';
import { calendarEntries, calendarFrame } from './calendarfeed.ts';
import { has, headersOf } from './freshness.ts';
import type { Listing } from './listings.server.ts';
import * as queries from './queries.server.ts';

/** The site's address: 'https://example.nl'. */
type Site = { origin: string };

// 20 activities take some 6 ms: others are helped in between, also on a busy machine.
const CHUNK = 20;
const READ_AT_ONCE = 500;
/** A longer calendar is made for each who asks: it would push out all others. */
const KEPT_ITEMS = 3000;
const NEWEST = 50;

const texts = memory<string>(10);

/** The calendar of a listing; 304 without reading any activity when the request names this version. */
export async function calendarAnswer(request: Request, listing: Listing, { origin }: Site): Promise<Response> {
	const headers = headersOf(listing.version);
	if (has(request.headers, listing.version)) return new Response(null, { status: 304, headers });
	const make = () => calendarText(listing, origin);
	const key = `${origin} ${listing.path} ${listing.version.etag}`;
	const text = await (listing.ids.length > KEPT_ITEMS ? make() : texts.get(key, make));
	return new Response(text, {
		headers: {
			...headers,
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'inline; filename="agenda.ics"'
		}
	});
}

/** The newest activities of a listing as Atom (RFC 4287). */
export async function newsAnswer(request: Request, listing: Listing, { origin }: Site): Promise<Response> {
	const headers = headersOf(listing.version);
	if (has(request.headers, listing.version)) return new Response(null, { status: 304, headers });
	const news = await queries.newest(sql, listing.ids, NEWEST);
	const text = atomFeed(listing, news, origin);
	return new Response(text, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
}

/** The text of a calendar, made in pieces. */
async function calendarText({ name, ids, from }: Listing, origin: string): Promise<string> {
	const { before, after } = calendarFrame(name);
	const parts = [before];
	for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
		const rows = await queries.listed(sql, ids.slice(at, at + READ_AT_ONCE));
		for (let row = 0; row < rows.length; row += CHUNK) {
			parts.push(calendarEntries(rows.slice(row, row + CHUNK), { origin, today: from }));
			await turn();
		}
	}
	return parts.join('') + after;
}
