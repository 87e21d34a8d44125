// Addresses of things that may be given another name: readable, of their own, and never one that led to another.
import { randomBytes } from 'node:crypto';
import type { Sql } from './database.server.ts';
import { slugOf } from './slug.ts';

const LONGEST = 60;

type Kind = {
	/** Holds a unique column `slug` and an integer `id`. */
	table: string;
	/** As old_slugs names it. */
	noun: string;
	/** For a name without letters. */
	fallback: string;
	/** What stands beside these addresses. */
	reserved: readonly string[];
};

/** How things of one kind get their address, and another one. Call both in the transaction that writes the thing. */
export function addressesOf({ table, noun, fallback, reserved }: Kind) {
	return {
		/** An address for this name that leads nowhere yet; `own` is the id that may keep or take back its own. */
		async freeSlug(tx: Sql, name: string, own: number | null = null): Promise<string> {
			// Two who choose the same name at once: the second one waits, and sees the first.
			await tx`select pg_advisory_xact_lock(hashtext(${`${table}.slug`}))`;
			const base = slugOf(name, LONGEST) || fallback;
			const [taken] = await tx`
				select from ${tx(table)} where slug = ${base} and id is distinct from ${own}
				union all
				select from old_slugs where noun = ${noun} and slug = ${base} and ref is distinct from ${own}`;
			return taken || reserved.includes(base) ? `${base}-${randomBytes(3).toString('hex')}` : base;
		},
		/** Gives one another address; the former one leads to it. */
		async moveTo(tx: Sql, id: number, slug: string): Promise<void> {
			await tx`delete from old_slugs where noun = ${noun} and slug = ${slug}`;
			await tx`
				insert into old_slugs (noun, slug, ref)
				select ${noun}, slug, id from ${tx(table)} where id = ${id} and slug <> ${slug} on conflict do nothing`;
			await tx`update ${tx(table)} set slug = ${slug} where id = ${id}`;
		}
	};
}
