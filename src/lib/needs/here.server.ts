// Where somebody can miss something: the wijken, dorpen and buurten of this municipality, and those somebody works in.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me, type Verb } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { whereOf, wheresOf, type Where } from './where.ts';

/** Every wijk or dorp of a municipality (CBS code) with its buurten, by name. */
export async function wheres(municipality: string): Promise<Where[]> {
	const { districts, neighbourhoods } = await areas.list(municipality);
	return wheresOf(districts, neighbourhoods);
}

/** The wijk, dorp or buurt at an address, now or in the past; null when it is none of this municipality. */
export async function knownArea(municipality: string, slug: string): Promise<{ slug: string; name: string } | null> {
	const area = slug ? await areas.bySlug(slug) : null;
	return area && whereOf(await wheres(municipality), area.slug) ? { slug: area.slug, name: area.displayName } : null;
}

/** The wijken in which this person may do this; a wijk of which only some buurten are theirs has these. @throws Forbidden */
export async function theirs(
	who: Me | null,
	verb: Extract<Verb, 'need.enter' | 'need.see'>,
	municipality: string
): Promise<Where[]> {
	const known = await areas.list(municipality);
	const { districts, neighbourhoods, groups } = known;
	const all = [...districts, ...neighbourhoods, ...groups].map(({ id }) => id);
	const me = await sql.begin((tx) => accounts.mustMay(tx, who, verb, { areas: all }));
	const mayIn = (id: number) => may(me, verb, { areas: around([id], known) });
	return wheresOf(districts, neighbourhoods).flatMap((where) => {
		if (mayIn(where.id)) return [where];
		const parts = where.parts.filter(({ id }) => mayIn(id));
		return parts.length ? [{ ...where, parts, partsOnly: true }] : [];
	});
}
