// Telling about an initiative: for the first time, and again when something changes.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as search from '#lib/search/search.server.ts';
import { countLinks, MOST_LINKS, mustWait, type InitiativeDraft } from './initiative.ts';
import * as members from './member-queries.server.ts';
import * as queries from './queries.server.ts';
import type { InitiativeRow } from './rows.ts';
import { freeSlug, moveTo } from './slug.server.ts';

/** A new initiative; who makes it becomes its owner, and a moderator is asked to look. Returns its address. */
export async function create(who: Me | null, draft: InitiativeDraft): Promise<{ id: number; slug: string }> {
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'initiative.create');
		const slug = await freeSlug(tx, draft.name);
		const id = await queries.insert(tx, slug, draft, me.id, { source: 'hier', sourceId: null });
		await members.add(tx, id, me.id, 'owner', me.id);
		await history.record(tx, [change(id, me.id, 'created', null, { ...draft, revision: 1 })]);
		await ask(tx, id, draft, 1, me.id);
		return { id, slug };
	});
}

export type Edited =
	/** `waits`: many links of a newcomer, or another name; a person looks first, what is public stays as it was. */
	| { ok: true; slug: string; waits: boolean }
	/** Somebody else was first: what both began with (when it is still known), and what it is now. */
	| { ok: false; base: InitiativeDraft | undefined; now: InitiativeDraft; revision: number };

/** Changes what is told; `revision` is the one that was on screen. */
export async function edit(who: Me | null, id: number, draft: InitiativeDraft, revision: number): Promise<Edited> {
	const edited = await sql.begin(async (tx): Promise<Edited> => {
		const me = await accounts.mustMay(tx, who, 'initiative.edit', { initiative: id });
		const { row, told } = await current(tx, id);
		if (row.revision !== revision)
			return { ok: false, base: await queries.toldAt(tx, id, revision), now: told, revision: row.revision };
		const trusted = await queries.isTrusted(tx, id);
		const { approvedAt } = row;
		if (approvedAt && mustWait(toldIn(row), draft, { trusted, approvedAt }, new Date())) {
			const next = await queries.propose(tx, id, draft, me.id);
			await history.record(tx, [change(id, me.id, 'proposed', null, { ...draft, revision: next })]);
			await ask(tx, id, draft, next, me.id);
			return { ok: true, slug: row.slug, waits: true };
		}
		const next = await write(tx, row, draft, me.id, 'changed');
		// Not public yet: it is looked at as it is now.
		if (!row.approvedAt) await ask(tx, id, draft, next.revision, me.id);
		return { ok: true, slug: next.slug, waits: false };
	});
	if (edited.ok) search.changed();
	return edited;
}

/** What the form shows: also a change that still waits. Undefined when there is no such initiative. */
export async function editable(
	id: number
): Promise<{ told: InitiativeDraft; revision: number; waits: boolean } | undefined> {
	const row = await queries.byId(sql, id);
	if (!row) return undefined;
	const proposed = await queries.proposed(sql, id);
	return { told: proposed ?? toldIn(row), revision: row.revision, waits: proposed !== undefined };
}

/** Writes an initiative back as it was; `snapshot` is `before` or `after` of a change. Rights were asked by whoever opened the transaction. */
export async function restore(tx: Sql, by: string, id: number, snapshot: InitiativeDraft): Promise<void> {
	const { row } = await current(tx, id);
	await write(tx, row, toldIn(snapshot), by, 'restored');
}

/** The change that waited, made public; false when none did. Rights were asked by whoever opened the transaction. */
export async function carryOut(tx: Sql, row: InitiativeRow, by: string): Promise<boolean> {
	const draft = await queries.takeProposed(tx, row.id);
	if (draft) await write(tx, row, draft, by, 'changed');
	return draft !== undefined;
}

async function current(tx: Sql, id: number) {
	const row = await queries.lock(tx, id);
	if (!row) throw new Error(`no initiative ${id}`);
	return { row, told: (await queries.proposed(tx, id)) ?? toldIn(row) };
}

async function write(tx: Sql, row: InitiativeRow, draft: InitiativeDraft, by: string, what: string) {
	const revision = await queries.update(tx, row.id, draft);
	const renamed = draft.name !== row.name;
	const slug = renamed ? await freeSlug(tx, draft.name, row.id) : row.slug;
	if (slug !== row.slug) await moveTo(tx, row.id, slug);
	if (renamed) await findByName(tx, row.id);
	// What still waited is overtaken.
	if (await queries.takeProposed(tx, row.id)) {
		const open = await reviews.open(tx, 'initiative', String(row.id));
		if (open) await reviews.decide(tx, open.id, by, 'withdrawn');
	}
	const before = { ...toldIn(row), revision: row.revision };
	await history.record(tx, [change(row.id, by, what, before, { ...draft, revision })]);
	return { slug, revision };
}

/** Activities found by the new name at once; an initiative with more of them waits some minutes for the rest. */
const AT_ONCE = 100;

async function findByName(tx: Sql, id: number) {
	const ids = await queries.activityIds(tx, id);
	await search.project(tx, 'activity', ids.slice(0, AT_ONCE));
	if (ids.length > AT_ONCE) await search.projectLater(tx, 'activity', ids.slice(AT_ONCE));
}

async function ask(tx: Sql, id: number, draft: InitiativeDraft, revision: number, by: string) {
	const why = countLinks(draft) > MOST_LINKS ? 'links' : 'first';
	await reviews.ask(tx, { noun: 'initiative', ref: String(id), initiativeId: id, why, revision, by });
}

export const change = (ref: number, by: string, what: string, before: unknown, after: unknown): history.Change => ({
	noun: 'initiative',
	ref,
	by,
	what,
	before,
	after
});

function toldIn(row: InitiativeDraft): InitiativeDraft {
	const { name, kind, summary, description, districtId } = row;
	const { contactName, contactPhone, contactEmail, website, picture, pictureAlt } = row;
	return {
		...{ name, kind, summary, description, districtId, contactName, contactPhone, contactEmail },
		...{ website, picture, pictureAlt }
	};
}
