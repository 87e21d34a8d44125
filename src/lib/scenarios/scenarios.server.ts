// The door of scenarios: what if a place opens, moves or closes. Officers think; residents see what is published.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { spots } from './finding.server.ts';
import { effectOf, type Effect, type Question } from './effect.server.ts';
import { pictureFrom, pictureOf, type Picture } from './picture.ts';
import * as queries from './queries.server.ts';
import { MOST_CHANGES, MOST_COMPARED } from './scenario.ts';
import type { Change, Scenario } from './scenario.ts';

export { candidates, dots, lookedUp, named, pins, whereIs } from './finding.server.ts';
export type { Effect, Question } from './effect.server.ts';
export type { Kept } from './queries.server.ts';

const MOST_LISTED = 200;
const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

/** Every scenario, the last changed first. @throws Forbidden */
export async function list(who: Me | null): Promise<queries.Kept[]> {
	await accounts.mustMay(sql, who, 'scenario.write');
	return queries.list(sql, MOST_LISTED);
}

/** One scenario; undefined when there is none. @throws Forbidden */
export async function get(who: Me | null, id: string): Promise<queries.Kept | undefined> {
	return (await some(who, [id]))[0];
}

/** At most three, in the order asked; what does not exist is left out. @throws Forbidden */
export async function some(who: Me | null, ids: readonly string[]): Promise<queries.Kept[]> {
	await accounts.mustMay(sql, who, 'scenario.write');
	const asked = [...new Set(ids.filter(isId))].slice(0, MOST_COMPARED);
	const found = await queries.withIds(sql, asked);
	return asked.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

/** What changes do: those of a scenario, or of one that somebody drags. @throws Forbidden */
export async function effect(
	who: Me | null,
	changes: readonly Change[],
	question: Question,
	now: Date
): Promise<Effect> {
	await accounts.mustMay(sql, who, 'scenario.write');
	return effectOf(who, changes, question, now);
}

type Words = Pick<Scenario, 'name' | 'note'>;

/** Begins one, about a question when somebody comes with one; returns its id. @throws Forbidden */
export const begin = (who: Me | null, words: Words, question: Question | null = null): Promise<string> =>
	keep(who, { ...words, changes: [], question });

/** The same again under another name. Undefined: there is none. @throws Forbidden */
export async function copy(who: Me | null, id: string): Promise<string | undefined> {
	const original = await get(who, id);
	return original && keep(who, { ...original, name: `Kopie van ${original.name}`.slice(0, 120) });
}

const keep = (who: Me | null, scenario: Words & Pick<queries.Kept, 'changes' | 'question'>): Promise<string> =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'scenario.write');
		const [row] = await queries.insert(tx, scenario, me.id);
		return row!.id;
	});

export type Outcome = 'kept' | 'gone' | 'changed-meanwhile' | 'too-many';

/** Another name or note. @throws Forbidden */
export const rename = (who: Me | null, id: string, revision: number, words: Words): Promise<Outcome> =>
	edit(who, id, revision, (scenario) => ({ ...scenario, ...words }));

/** What it is about from now on. @throws Forbidden */
export const ask = (who: Me | null, id: string, question: Question): Promise<void> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'scenario.write');
		if (isId(id)) await queries.ask(tx, id, question);
	});

/** One change more, thought of for a question. @throws Forbidden */
export const add = (
	who: Me | null,
	id: string,
	revision: number,
	change: Change,
	question?: Question
): Promise<Outcome> =>
	edit(who, id, revision, (scenario) => ({
		...scenario,
		changes: [...scenario.changes, change],
		question: question ?? scenario.question
	}));

/** One change less, by its number. @throws Forbidden */
export const takeBack = (who: Me | null, id: string, revision: number, number: number): Promise<Outcome> =>
	edit(who, id, revision, (scenario) => ({
		...scenario,
		changes: scenario.changes.filter((_, index) => index !== number)
	}));

/** Another change in the place of one: somebody dragged it. @throws Forbidden */
export const replace = (
	who: Me | null,
	id: string,
	revision: number,
	number: number,
	becomes: (change: Change) => Change,
	question?: Question
): Promise<Outcome> =>
	edit(who, id, revision, (scenario) => ({
		...scenario,
		changes: scenario.changes.map((change, index) => (index === number ? becomes(change) : change)),
		question: question ?? scenario.question
	}));

const edit = (
	who: Me | null,
	id: string,
	revision: number,
	work: (scenario: queries.Kept) => queries.Kept
): Promise<Outcome> =>
	sql.begin(async (tx): Promise<Outcome> => {
		const me = await accounts.mustMay(tx, who, 'scenario.write');
		const [scenario] = isId(id) ? await queries.locked(tx, id) : [];
		if (!scenario) return 'gone';
		if (scenario.revision !== revision) return 'changed-meanwhile';
		const next = work(scenario);
		if (next.changes.length > MOST_CHANGES) return 'too-many';
		await queries.update(tx, id, next, me.id);
		return 'kept';
	});

/** Takes it away, and with it its picture. @throws Forbidden */
export const remove = (who: Me | null, id: string): Promise<void> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'scenario.write');
		if (isId(id)) await queries.remove(tx, id);
	});

/** How the picture of a scenario would look now. @throws Forbidden */
export async function picture(who: Me | null, scenario: Scenario, question: Question, now: Date): Promise<Picture> {
	await accounts.mustMay(sql, who, 'scenario.write');
	const [where, effect] = await Promise.all([
		spots(scenario.changes, now),
		effectOf(who, scenario.changes, question, now)
	]);
	return pictureOf(scenario, where, question, effect);
}

/**
 * Shows it to everybody who has the address, as it is counted now; again: the picture is made anew at the same address.
 * Returns the slug; undefined when there is no such scenario. @throws Forbidden
 */
export async function publish(who: Me | null, id: string, question: Question, now: Date): Promise<string | undefined> {
	for (;;) {
		const scenario = await get(who, id);
		if (!scenario) return undefined;
		const shown = await show(who, scenario, await picture(who, scenario, question, now));
		if (shown !== 'changed-meanwhile') return shown?.slug;
	}
}

// Counting takes a while: who changed the scenario in between gets a picture of what it is now.
const show = (who: Me | null, { id, revision }: Scenario, picture: Picture) =>
	sql.begin(async (tx): Promise<{ slug: string } | 'changed-meanwhile' | undefined> => {
		const me = await accounts.mustMay(tx, who, 'scenario.write');
		const [still] = await queries.locked(tx, id);
		if (!still) return undefined;
		if (still.revision !== revision) return 'changed-meanwhile';
		const slug = await ownAddress(tx, still);
		await queries.publish(tx, id, slug, picture, me.id);
		return { slug };
	});

// The address it ever had, or else one that nobody ever had: a name that is taken gets some of the id behind it.
async function ownAddress(tx: Sql, { id, name }: Scenario): Promise<string> {
	const base = slugOf(name, 60) || 'scenario';
	return (
		(await queries.addressOf(tx, id)) ??
		(await queries.claimed(tx, base, id)) ??
		(await queries.claimed(tx, `${base}-${id.slice(0, 8)}`, id))!
	);
}

/** Shows it no longer. @throws Forbidden */
export const unpublish = (who: Me | null, id: string): Promise<void> =>
	sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'scenario.write');
		if (isId(id)) await queries.unpublish(tx, id);
	});

/** What everybody may see at an address. */
export async function published(slug: string): Promise<{ picture: Picture; at: Date } | undefined> {
	const [found] = /^[a-z0-9-]{1,80}$/.test(slug) ? await queries.published(sql, slug) : [];
	return found && { ...found, picture: pictureFrom(found.picture) };
}
