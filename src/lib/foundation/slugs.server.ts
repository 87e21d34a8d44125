// Addresses for new things: readable, unique, and the same when the same thing is told again.
import { createHash } from 'node:crypto';
import type { Sql } from './database.server.ts';
import { slugOf } from './slug.ts';

const MAX = 60;

export type Named = { name: string; key: string };

const nouns = { places: 'place', activities: 'activity' } as const;

/**
 * One slug for each, in order. A name that is taken, leads on to something else, or is being given by somebody else at
 * this moment gets six characters of its key behind it: nobody waits for a long import. `table` holds a unique column
 * `slug`; call it in the transaction that writes the slugs.
 */
export async function freeSlugs(tx: Sql, table: keyof typeof nouns, named: readonly Named[]): Promise<string[]> {
	const choices = named.map(({ name, key }) => {
		const base = slugOf(name, MAX) || 'zonder-naam';
		const mark = hashOf(key).toString('hex');
		return [base, `${base}-${mark.slice(0, 6)}`, `${base}-${mark.slice(0, 24)}`];
	});
	const ours = await claim(tx, table, [...new Set(choices.map(([base = '']) => base))]);
	// A statement of its own, after the claim: it sees what was written until then.
	const rows = await tx<{ slug: string }[]>`
		select slug from ${tx(table)} where slug = any(${choices.flat()})
		union all select slug from old_slugs where noun = ${nouns[table]} and slug = any(${choices.flat()})`;
	const taken = new Set(rows.map(({ slug }) => slug));
	return choices.map(([base = '', ...marked]) => {
		const options = ours(base) ? [base, ...marked] : marked;
		const free = options.find((slug) => !taken.has(slug)) ?? `${base}-${taken.size}-${Date.now().toString(36)}`;
		taken.add(free);
		return free;
	});
}

// Postgres has room for some thousands of locks at once, and an import brings ten thousand names: they share these.
const LOCKS = 512;
const lockOf = (slug: string) => hashOf(slug).readUInt16BE() % LOCKS;

// Claims names until the end of the transaction; says of each whether it was free to claim.
async function claim(tx: Sql, table: string, slugs: readonly string[]): Promise<(slug: string) => boolean> {
	const locks = [...new Set(slugs.map(lockOf))];
	const rows = await tx<{ lock: number }[]>`
		select lock from unnest(${locks}::int[]) lock
		where pg_try_advisory_xact_lock(hashtext(${`slugs ${table}`}), lock)`;
	const ours = new Set(rows.map(({ lock }) => lock));
	return (slug) => ours.has(lockOf(slug));
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();
