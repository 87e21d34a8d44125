// The address of a shared need: readable, of its own, and never one that led to another.
import { randomBytes } from 'node:crypto';
import type { Sql } from '#lib/foundation/database.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';

const LONGEST = 60;
// It stands beside the shared needs: /behoeften/steun.
const reserved = new Set(['steun']);

/** An address for this title that leads nowhere yet; `own` is the cluster that may keep or take back its own. */
export async function freeSlug(tx: Sql, title: string, own: number | null = null): Promise<string> {
	// Two who choose the same title at once: the second one waits, and sees the first.
	await tx`select pg_advisory_xact_lock(hashtext('need_clusters.slug'))`;
	const base = slugOf(title, LONGEST) || 'behoefte';
	const [taken] = await tx`
		select from need_clusters where slug = ${base} and id is distinct from ${own}
		union all
		select from old_slugs where noun = 'need-cluster' and slug = ${base} and ref is distinct from ${own}`;
	return taken || reserved.has(base) ? `${base}-${randomBytes(3).toString('hex')}` : base;
}

/** Gives a cluster another address; the former one leads to it. */
export async function moveTo(tx: Sql, id: number, slug: string): Promise<void> {
	await tx`delete from old_slugs where noun = 'need-cluster' and slug = ${slug}`;
	await tx`
		insert into old_slugs (noun, slug, ref) select 'need-cluster', slug, id from need_clusters where id = ${id} and slug <> ${slug}
		on conflict do nothing`;
	await tx`update need_clusters set slug = ${slug} where id = ${id}`;
}
