// The digest of many followers: how long it takes to write all their letters. Expects a filled database, open.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { instantOf } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as following from '#lib/following/following.server.ts';
import * as search from '#lib/search/search.server.ts';

export type DigestFigures = { followers: number; searches: number; fresh: number; letters: number; seconds: number };

const words = ['', 'koffie', 'wandelen', 'samen eten', 'kinderen', 'computer'];
const filters = ['', 'gratis=ja', 'doelgroep=65-plus', 'toegankelijk=ja', 'dagdeel=doordeweeks-ochtend'];

/** `followers` people with each wijk, word and filter as often; a hundredth of all activities is new. Leaves nothing behind. */
export async function digestOf(followers: number, today: Day): Promise<DigestFigures> {
	const now = instantOf(`${addDays(today, 1)}T08:00`);
	const districts = await sql<{ slug: string }[]>`select slug from areas where level = 'district' order by slug`;
	const searches = districts.flatMap(({ slug }) =>
		words.flatMap((word) =>
			filters.map((filter) =>
				[word && `q=${encodeURIComponent(word)}`, `bij=${slug}`, filter].filter(Boolean).join('&')
			)
		)
	);
	const since = instantOf(`${today}T08:00`);
	await sql`truncate follows, letters cascade`;
	await sql`
		insert into follows (email, query, rhythm, since, told_until)
		select 'bewoner' || n || '@voorbeeld.example', (${searches}::text[])[1 + n % ${searches.length}], 'new', ${since}, ${since}
		from generate_series(1, ${followers}) n`;
	await sql`update activities set created_at = ${since}::timestamptz - interval '1 day'`;
	const { count: fresh } = await sql`
		update activities set created_at = ${since}::timestamptz + interval '1 hour' where id % 100 = 0`;
	search.changed();
	const began = performance.now();
	const letters = await following.tellAll(now, 'https://buurt.voorbeeld.nl');
	const seconds = (performance.now() - began) / 1000;
	const asked = Math.min(searches.length, followers);
	await sql`truncate follows, letters cascade`;
	return { followers, searches: asked, fresh, letters, seconds };
}
