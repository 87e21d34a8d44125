// The steps an engine is asked in: slips mended first, then narrowly when that answers, and more widely when nothing does.
// The same steps lead to a page, a map, a calendar and a count.
import type { QueryWord } from '../dutch/question.ts';
import type { Answer, Request } from '../engine.ts';
import { understood } from '../words/spelling.server.ts';
import * as engines from './engines.server.ts';
import { choices, inTurn } from './choices.ts';
import { akinTo, forEveryone, loosened, type Looser } from './loosening.server.ts';
import { narrowed } from './narrowing.server.ts';

/** An answer, and in which step it was found. */
export type Stepped = Answer &
	Step & {
		/** As understood, corrections included: for highlights. */
		words: readonly QueryWord[];
	};

/** How an answer differs from what was asked. */
export type Step = Pick<Looser, 'without' | 'akin'> & {
	/** Nothing is for the people who were named alone: this is for everybody. */
	forEveryone: boolean;
	/** Only titles, labels and summaries were looked in. */
	narrow: boolean;
};

const asAsked: Step = { without: null, akin: [], forEveryone: false, narrow: false };

/**
 * One answer for each request, in their order. All that can be asked at once is; only the first request is asked with fewer
 * words: what stands beside it answers all of them, or is not there. A count is what choosing that value finds in titles
 * and summaries, or else in all texts; where the page itself is asked more widely, what is found so.
 */
export async function answers(requests: readonly Request[]): Promise<Stepped[]> {
	const asked = await Promise.all(requests.map(async (request) => withCounts(await firstStep(request))));
	const each = asked.flatMap(({ first, wide, chosen }) => [first, ...wide, ...chosen.flatMap(({ asked }) => asked)]);
	// What answers one choice may be asked for another reason too.
	const questions = [...new Set(each)];
	const [found, akin] = await Promise.all([engines.find(questions), asked[0] ? akinTo(asked[0].whole) : []]);
	const said = (request: Request) => found[questions.indexOf(request)]!;
	return Promise.all(
		asked.map(async ({ wide, chosen, ...steps }, at) => {
			const answer = said(steps.first);
			const tried: Answer[] = [];
			const ask = async (request: Request) => {
				tried.push(...(await engines.find([request])));
				return tried.at(-1)!;
			};
			const stepped = await taken(steps, answer, { ask, akin: at ? [] : akin, fewer: at === 0 });
			const counted = (answers: Answer[], more = tried) => inTurn([...answers, ...more].map(({ facets }) => facets));
			const left = tried.length ? await leftOpen({ ...steps.whole, words: stepped.words }) : new Map<string, Answer>();
			const ofChoices = chosen.map(({ field, asked }) => {
				const open = left.get(field);
				return [field, counted(asked.map(said), open && [open])[field]];
			});
			return { ...stepped, facets: { ...counted([answer, ...wide.map(said)]), ...Object.fromEntries(ofChoices) } };
		})
	);
}

/** For each filter that stands in the words of a question that was asked more widely, its counts with that filter left open. */
async function leftOpen(request: Request): Promise<Map<string, Answer>> {
	const open = [...choices(request)].filter(([, { words }]) => words !== request.words);
	const found = await engines.find(open.map(([field, request]) => counts(request, [field])));
	return new Map(open.map(([field], at) => [field, found[at]!]));
}

type Taking = { ask: (request: Request) => Promise<Answer>; akin: readonly string[]; fewer: boolean };

/** The step that answers, when `answer` is what the first one gave; `fewer`: with fewer words too. */
async function taken(steps: Steps, answer: Answer, { ask, akin, fewer }: Taking): Promise<Stepped> {
	const { whole, first } = steps;
	const own = { ...asAsked, akin };
	if (answer.total) return { ...answer, ...own, words: first.words, narrow: first !== whole };
	if (!fewer) return { ...(first === whole ? answer : await ask(whole)), ...own, words: whole.words };
	const wider = await foundWider(steps, { ask, isEmpty: ({ total }) => !total });
	if (!wider) return { ...answer, ...own, words: whole.words };
	const { request, step } = wider;
	return { ...wider.answer, ...(step === asAsked ? own : step), words: request.words };
}

/** The ids of everything found, in order; `wide`: also with fewer words, when no text holds all. */
export async function ids(request: Request, { wide }: { wide: boolean }): Promise<readonly number[]> {
	const steps = await firstStep(request);
	const found = await engines.all(steps.first);
	if (found.length || !wide) return found;
	return (await foundWider(steps, { ask: engines.all, isEmpty: (ids) => !ids.length }))?.answer ?? found;
}

/** How many each finds with all its words, in descriptions too when titles and summaries have none. */
export async function totals(requests: readonly Request[]): Promise<number[]> {
	const asked = await Promise.all(requests.map((request) => firstStep({ ...request, limit: 0 })));
	const found = await totalsOf(asked.map(({ first }) => first));
	const empty = asked.flatMap(({ whole, first }, at) => (found[at] || first === whole ? [] : [{ whole, at }]));
	const wider = await totalsOf(empty.map(({ whole }) => whole));
	empty.forEach(({ at }, nth) => (found[at] = wider[nth] ?? 0));
	return found;
}

const totalsOf = async (requests: readonly Request[]): Promise<number[]> =>
	(await engines.find(requests)).map(({ total }) => total);

/** `first`: the narrower question, or `whole` itself when there is none. */
type Steps = { whole: Request; first: Request };

async function firstStep(request: Request): Promise<Steps> {
	const whole = await understood(request);
	return { whole, first: (await narrowed(whole)) ?? whole };
}

/** What is asked for its counts alone, in the order of the steps: `wide` after `first`, and what is asked once a field is chosen. */
type Counted = { wide: readonly Request[]; chosen: readonly { field: string; asked: readonly Request[] }[] };

async function withCounts(steps: Steps): Promise<Steps & Counted> {
	const { whole, first } = steps;
	const asChosen = choices(whole);
	// Where days are counted in another step, what the first one counts of them says nothing of what is left to ask.
	const unless = asChosen.has('wanneer') ? undefined : first;
	const wide = first === whole ? [] : [{ ...counts(whole), ...(unless && { unless }) }];
	const chosen = [...asChosen].map(async ([field, request]) => {
		const narrow = await narrowed(request);
		const narrowly = narrow ? [counts(narrow, [field])] : [];
		if (request.words !== whole.words) return [{ field, asked: [...narrowly, counts(request, [field])] }];
		// The same words in another order: how many all texts hold is asked already, and often how many titles do.
		const isAsked = narrow ? first !== whole && narrow.sort === first.sort : first === whole;
		return isAsked ? [] : [{ field, asked: [...narrowly, ...(wide.length ? wide : [first])] }];
	});
	return { ...steps, wide, chosen: (await Promise.all(chosen)).flat() };
}

const counts = (request: Request, fields?: readonly string[]): Request => ({
	...request,
	limit: 0,
	...(fields && { counts: fields })
});

/** How an engine is asked, and what is no answer. */
type Asking<Said> = { ask: (request: Request) => Promise<Said>; isEmpty: (answer: Said) => boolean };

/** For what found nothing: what it finds in descriptions too, then for everybody, then with fewer words; null when nothing helps. */
async function foundWider<Said>(
	{ whole, first }: Steps,
	{ ask, isEmpty }: Asking<Said>
): Promise<{ request: Request; answer: Said; step: Step } | null> {
	if (!whole.words.length) return null;
	if (first !== whole) {
		const answer = await ask(whole);
		if (!isEmpty(answer)) return { request: whole, answer, step: asAsked };
	}
	const anybody = forEveryone(whole);
	if (anybody) {
		const request = (await narrowed(anybody)) ?? anybody;
		const answer = await ask(request);
		if (!isEmpty(answer))
			return { request, answer, step: { ...asAsked, forEveryone: true, narrow: request !== anybody } };
	}
	const tried = [];
	for (const [from, forEveryone] of [
		[whole, false],
		[anybody, true]
	] as const) {
		const looser = from && (await loosened(from));
		if (!looser) continue;
		const { request, ...step } = looser;
		tried.push({ request, answer: await ask(request), step: { ...asAsked, ...step, forEveryone } });
		if (!isEmpty(tried.at(-1)!.answer)) break;
	}
	return tried.find(({ answer }) => !isEmpty(answer)) ?? tried[0] ?? null;
}
