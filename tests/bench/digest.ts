// The digest of many followers: how long it takes to write all their letters.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { instantOf } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import * as following from '#lib/following/following.server.ts';
import type { Figure } from './figures.ts';

const FOLLOWERS = 5_000;
const words = ['', 'koffie', 'wandelen', 'samen eten', 'kinderen', 'computer'];
const filters = ['', 'gratis=ja', 'doelgroep=65-plus', 'toegankelijk=ja', 'dagdeel=doordeweeks-ochtend'];

/**
 * Five thousand people follow each wijk, word and filter as often, and a hundredth of all activities is new. Expects no
 * open pool, and leaves none, nor followers or letters.
 */
export async function digestFigures(url: string, wijken: readonly string[], today: Day): Promise<Figure[]> {
	database.open(url, 4);
	const { sql } = database;
	try {
		const searches = wijken.flatMap((wijk) =>
			words.flatMap((word) =>
				filters.map(
					(filter) => `${new URLSearchParams({ ...(word && { q: word }), bij: wijk })}${filter && `&${filter}`}`
				)
			)
		);
		const since = instantOf(`${today}T08:00`);
		await sql`truncate follows, letters cascade`;
		await sql`
			insert into follows (email, query, rhythm, since, told_until)
			select 'bewoner' || n || '@voorbeeld.example', (${searches}::text[])[1 + n % ${searches.length}], 'new', ${since}, ${since}
			from generate_series(1, ${FOLLOWERS}) n`;
		await sql`update activities set created_at = ${since}::timestamptz + (case id % 100 when 0 then 1 else -1 end) * interval '1 hour'`;
		const began = performance.now();
		const letters = await following.tellAll(instantOf(`${addDays(today, 1)}T08:00`), 'https://buurt.voorbeeld.nl');
		const seconds = (performance.now() - began) / 1000;
		await sql`truncate follows, letters cascade`;
		const name = `digest: ${FOLLOWERS} followers of ${searches.length} searches, ${letters} letters`;
		return [{ name, value: seconds, unit: 's', most: 60 }];
	} finally {
		await database.close();
	}
}
