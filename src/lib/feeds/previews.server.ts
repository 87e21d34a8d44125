// A calendar before anything is published: read from its address or from a file, and laid beside what is here.
import { mustMay } from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { calendarIn } from '#lib/exchange/calendarfile.ts';
import type { Problem } from '#lib/exchange/calendarlines.ts';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { decode } from '#lib/exchange/plaintext.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { fetchBytes, isPublic, Refused } from '#lib/foundation/outgoing.server.ts';
import { inTurns } from '#lib/foundation/turns.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { addressOf, isDoubtful, limits, sourceOf } from './feed.ts';
import * as queries from './queries.server.ts';
import { compare, type Organiser } from './reading.server.ts';
import type { Row } from './rows.ts';

export type Asked = {
	/** As typed; '' when a file is given. */
	url: string;
	file: { name: string; bytes: Uint8Array } | null;
	/** Name of the place where its activities are when they do not say; '' is none. */
	place: string;
};
export type Looked = { ok: true; id: string } | { ok: false; field: 'adres' | 'bestand' | 'plek'; problem: string };
/** Says of each IP address whether it may be connected to: tests hand in the address of their own server. */
export type Reach = (address: string) => boolean;

const looks = { name: 'agenda-bekijken', points: 30, seconds: 3600 };
const MOST_PREVIEWS = 5;

/** Reads a calendar and keeps it for a day, for `shown` and `follow`. Only members of the initiative may. */
export async function look(
	me: Me | null,
	initiativeId: number,
	{ url: typed, file, place }: Asked,
	allowed: Reach = isPublic
): Promise<Looked> {
	const { id: by } = await sql.begin((tx) => mustMay(tx, me, 'feed.follow', { initiative: initiativeId }));
	const field = file ? 'bestand' : 'adres';
	if (!file && !typed.trim()) return no(field, 'Vul het adres van de agenda in, of kies een bestand.');
	const placeId = place.trim() ? (await exchange.placeFinder(sql))(place.trim(), null) : null;
	if (place.trim() && placeId === null)
		return no('plek', 'Deze plek kennen we niet, of er zijn er meer met deze naam. Schrijf de naam zoals hij op deze site staat.'); // prettier-ignore
	if (await tooOften(looks, by))
		return no(field, 'Je hebt vaak een agenda bekeken. Probeer het over een uur nog eens.');
	const read = file ? { url: null, name: file.name, bytes: file.bytes } : await fetched(typed, allowed);
	if ('problem' in read) return no(field, read.problem);
	// Postgres keeps no NUL in a text, and no calendar needs one.
	const body = decode(read.bytes).replaceAll('\0', '');
	const { drafts, problems } = await inTurns(calendarIn(body, { source: 'preview' }));
	if (!drafts.length) return no(field, problems[0]?.message ?? 'In deze agenda staan geen activiteiten.');
	const { url, name, etag = null, lastModified = null } = read;
	const id = await sql.begin(async (tx) => {
		const id = await queries.keepPreview(tx, { initiativeId, url, name: name.slice(0, 200), placeId, body, etag, lastModified }, by); // prettier-ignore
		await queries.dropOldPreviews(tx, initiativeId, MOST_PREVIEWS);
		return id;
	});
	return { ok: true, id };
}

type Read = { url: string | null; name: string; bytes: Uint8Array; etag?: string | null; lastModified?: string | null };

async function fetched(typed: string, allowed: Reach): Promise<Read | { problem: string }> {
	const url = addressOf(typed);
	if (url.length > 2000) return { problem: 'Dit adres is te lang.' };
	try {
		const found = await fetchBytes(url, { limits, allowed });
		if (!found.changed) return { problem: 'Dit adres geeft niets terug.' };
		return { ...found, url, name: new URL(url).hostname };
	} catch (error) {
		if (error instanceof Refused) return { problem: error.message };
		throw error;
	}
}

const no = (field: 'adres' | 'bestand' | 'plek', problem: string) => ({ ok: false, field, problem }) as const;

export type Shown = {
	url: string | null;
	name: string;
	rows: Row[];
	/** What could not be taken over, with the line. */
	refused: Problem[];
	/** Titles of what is here and no longer in this calendar. */
	gone: string[];
	/** Nearly everything would be cancelled. */
	doubtful: boolean;
};

/** A calendar that waits for a yes, row by row; undefined when it waits no more. */
export async function shown(
	me: Me | null,
	organiser: Organiser,
	previewId: string,
	now: Date
): Promise<Shown | undefined> {
	if (!isUuid(previewId)) return undefined;
	return sql.begin(async (tx) => {
		await mustMay(tx, me, 'feed.follow', { initiative: organiser.id });
		const preview = await queries.preview(tx, previewId, organiser.id);
		if (!preview) return undefined;
		const { url, name, body, placeId } = preview;
		const feed = await queries.at(tx, organiser.id, { url, name });
		// Of a calendar that is new here nothing is known yet.
		const { rows, gone, coming, problems } = await compare(
			tx,
			{ id: feed?.id ?? 0, name, placeId },
			organiser,
			body,
			now
		);
		await addTwins(tx, sourceOf(feed?.id ?? 0), organiser, rows);
		const cancels = url === null ? [] : gone;
		return {
			url,
			name,
			rows,
			refused: problems,
			gone: cancels.map(({ title }) => title),
			doubtful: isDoubtful(cancels.length, coming)
		};
	});
}

/** Looked at by hand, more than these are not read. */
const MOST_TWINS = 300;

async function addTwins(tx: Parameters<typeof queries.twins>[0], source: string, { id }: Organiser, rows: Row[]) {
	const fresh = rows.filter((row) => row.state === 'new').slice(0, MOST_TWINS);
	if (!fresh.length) return;
	const asked = fresh.map(({ draft }) => ({
		title: draft.title,
		placeId: draft.placeId,
		start: draft.series[0]?.start ?? ''
	}));
	for (const { index, title, slug } of await queries.twins(tx, source, id, asked)) {
		const row = fresh[index];
		if (row) row.twin = { title, slug };
	}
}
