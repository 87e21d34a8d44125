// Printed cards: one code an area, which leads who scans it to the questions with that area filled in.
import { randomBytes } from 'node:crypto';
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { codeOf, parseCode } from './card.ts';

/** A card of an area: its code, and the area's name and slug. */
export type Card = { code: string; areaId: number; slug: string; name: string };

const columns = (sql: Sql) => sql`c.code, c.area_id as "areaId", a.slug, a.display_name as name`;

/** The card with this code, however it was typed; undefined when there is none. */
export async function cardAt(text: string): Promise<Card | undefined> {
	const code = parseCode(text);
	if (!code) return undefined;
	const [card] = await sql<Card[]>`
		select ${columns(sql)} from need_cards c join areas a on a.id = c.area_id where c.code = ${code}`;
	return card;
}

/** The cards of these areas that were made, by name. Whoever may enter needs there prints them. */
export const cardsOf = (areaIds: readonly number[]) => sql<Card[]>`
	select ${columns(sql)} from need_cards c join areas a on a.id = c.area_id
	where c.area_id = any(${areaIds as number[]}) order by a.display_name`;

/** Makes the cards of these areas that are not there yet. @throws Forbidden when one of them is not theirs */
export async function makeCards(who: Me | null, areaIds: readonly number[]): Promise<void> {
	const known = await areas.list(configuration().municipality);
	await sql.begin(async (tx) => {
		for (const areaId of areaIds) {
			const me = await accounts.mustMay(tx, who, 'need.enter', { areas: around([areaId], known) });
			// A code that is taken already is drawn again.
			while (!(await hasCard(tx, areaId)))
				await tx`
					insert into need_cards (code, area_id, by) values (${codeOf(randomBytes(5))}, ${areaId}, ${me.id})
					on conflict do nothing`;
		}
	});
}

async function hasCard(tx: Sql, areaId: number): Promise<boolean> {
	const { count } = await tx`select from need_cards where area_id = ${areaId}`;
	return count > 0;
}
