// The forms on the page of a shared need: each is read and done, and tells what was wrong with it.
import type { Me } from '#lib/accounts/rights.ts';
import { idIn, isUuid } from '#lib/foundation/ids.ts';
import { line } from '#lib/foundation/typed.ts';
import { agree, progress } from './acting.server.ts';
import {
	changedMeanwhile,
	parseAgreed,
	parseLink,
	parseProgress,
	parseStatus,
	parseWords,
	stillOpen,
	type Parsed,
	type Problem
} from './form.ts';
import { answer, edit, link, publish, quote, unlink, withdraw } from './making.server.ts';
import { takeNew, takeOut } from './members.server.ts';

/** A form about the shared need `id`. */
type Sent = { who: Me | null; id: number; form: FormData; origin: string; now: Date };
/** No problems: it was done. `key` says which one it was of several forms that are alike; '' when there is one. */
type Outcome = { problems: readonly Problem[]; key: string };
/** Undefined: what it is about is not there. @throws Forbidden */
export type Handling = (sent: Sent) => Promise<Outcome | undefined>;

const actionIn = (form: FormData) => idIn(form, 'actie') ?? 0;
const gone: Problem = { field: 'plek', message: 'Dit staat niet op de site. Kies iets uit de lijst.' };

const read =
	<Value>(
		parse: (form: FormData) => Parsed<Value>,
		verb: (sent: Sent, value: Value) => Promise<readonly Problem[] | undefined>,
		keyOf = (_: FormData) => ''
	): Handling =>
	async (sent) => {
		const told = parse(sent.form);
		const problems = told.ok ? await verb(sent, told.value) : told.problems;
		return problems && { problems, key: keyOf(sent.form) };
	};
const press =
	(verb: (sent: Sent) => Promise<unknown>): Handling =>
	async (sent) => {
		await verb(sent);
		return { problems: [], key: '' };
	};

export const forms = {
	words: read(parseWords, async ({ who, id }, words) => {
		await edit(who, id, words);
		return [];
	}),
	answer: read(parseStatus, async ({ who, id, origin, now }, told) =>
		(await answer(who, id, told, origin, now)) === 'open' ? [stillOpen] : []
	),
	link: read(parseLink, async ({ who, id }, asked) => ((await link(who, id, asked)) ? [] : [gone])),
	unlink: press(({ who, id, form }) => unlink(who, id, idIn(form, 'koppeling') ?? 0)),
	agree: read(
		parseAgreed,
		async ({ who, id, now }, told) => {
			await agree(who, id, told, now);
			return [];
		},
		() => 'actie'
	),
	progress: read(
		parseProgress,
		async ({ who, id, form, now }, told) => {
			const outcome = await progress(who, id, actionIn(form), told, now);
			return outcome && (outcome.saved ? [] : changedMeanwhile(outcome.stands, told));
		},
		(form) => String(actionIn(form))
	),
	quotes: press(({ who, id, form }) => quote(who, id, form.getAll('zin').filter(isUuid))),
	takeNew: press(({ who, id }) => takeNew(who, id)),
	takeOut: press(({ who, id, form }) => takeOut(who, id, line(form, 'antwoord', 40))),
	publish: press(({ who, id, origin, now }) => publish(who, id, origin, now)),
	withdraw: press(({ who, id }) => withdraw(who, id))
} satisfies Record<string, Handling>;
