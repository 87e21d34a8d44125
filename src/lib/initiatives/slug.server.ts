// The address of an initiative: readable, of its own, and never one that led to another.
import { randomBytes } from 'node:crypto';
import type { Sql } from '#lib/foundation/database.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';

const LONGEST = 60;
// These stand beside the initiatives: /beheer/nieuw, /beheer/plekken.
const reserved = new Set(['nieuw', 'plekken']);

/** An address for this name that leads nowhere yet; `own` is the initiative that may keep or take back its own. */
export async function freeSlug(tx: Sql, name: string, own: number | null = null): Promise<string> {
	// Two who choose the same name at once: the second one waits, and sees the first.
	await tx`select pg_advisory_xact_lock(hashtext('initiatives.slug'))`;
	const base = slugOf(name, LONGEST) || 'initiatief';
	const [taken] = await tx`
		select from initiatives where slug = ${base} and id is distinct from ${own}
		union all
		select from old_slugs where noun = 'initiative' and slug = ${base} and ref is distinct from ${own}`;
	return taken || reserved.has(base) ? `${base}-${randomBytes(3).toString('hex')}` : base;
}

/** Gives an initiative another address; the former one leads to it. */
export async function moveTo(tx: Sql, id: number, slug: string): Promise<void> {
	await tx`delete from old_slugs where noun = 'initiative' and slug = ${slug}`;
	await tx`
		insert into old_slugs (noun, slug, ref) select 'initiative', slug, id from initiatives where id = ${id} and slug <> ${slug}
		on conflict do nothing`;
	await tx`update initiatives set slug = ${slug} where id = ${id}`;
}
