// Addresses for new things: readable, unique, and the same when the same thing is told again.
import { createHash } from 'node:crypto';
import type { Sql } from './database.server.ts';

const MAX = 60;

export type Named = { name: string; key: string };

/**
 * One slug for each, in order. A name that is taken gets six characters of its key behind it.
 * `table` holds a unique column `slug`.
 */
export async function freeSlugs(sql: Sql, table: 'places' | 'activities', named: readonly Named[]): Promise<string[]> {
	const choices = named.map(({ name, key }) => {
		const base = slugOf(name);
		const mark = createHash('sha256').update(key).digest('hex');
		return [base, `${base}-${mark.slice(0, 6)}`, `${base}-${mark.slice(0, 24)}`];
	});
	const rows = await sql<{ slug: string }[]>`select slug from ${sql(table)} where slug = any(${choices.flat()})`;
	const taken = new Set(rows.map(({ slug }) => slug));
	return choices.map((options) => {
		const free = options.find((slug) => !taken.has(slug)) ?? `${options[0]}-${taken.size}-${Date.now().toString(36)}`;
		taken.add(free);
		return free;
	});
}

/** 'Koffie & thee bij \'t Veer' → 'koffie-thee-bij-t-veer'. */
function slugOf(name: string): string {
	const slug = name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, MAX)
		.replace(/^-+|-+$/g, '');
	return slug || 'zonder-naam';
}
