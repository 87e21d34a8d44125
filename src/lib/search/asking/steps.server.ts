// The steps in which a question is asked until something is found: with slips mended, for everybody, with fewer words; each
// of titles first, where these answer it. The same steps lead to a page, a map, a calendar and a count.
import type { QueryWord } from '../dutch/question.ts';
import type { Answer, Request } from '../engine.ts';
import { understood } from '../words/spelling.server.ts';
import { conversation } from './conversation.server.ts';
import { askedFor, counted, countingOf, type Counting } from './counts.server.ts';
import * as engines from './engines.server.ts';
import { akinTo, alsoForEveryone, loosened } from './loosening.server.ts';
import { turned, type Turned } from './narrowing.server.ts';
import type { Looser } from './sense.server.ts';

/** How an answer differs from what was asked. */
export type Difference = Pick<Looser, 'without' | 'akin'> & {
	/** Nothing is for the people who were named alone: this is for everybody. */
	forEveryone: boolean;
	/** Only titles, labels and summaries were looked in. */
	narrow: boolean;
};

/** An answer, and in which step it was found. */
export type Stepped = Answer &
	Difference & {
		/** As understood, corrections included: for highlights. */
		words: readonly QueryWord[];
	};

/** One way to ask a question, and how it differs from what was asked. */
type Step = Turned & { isLooser: boolean; differs: Omit<Difference, 'narrow'> };

async function stepOf(request: Request, differs: Partial<Step['differs']> = {}, isLooser = false): Promise<Step> {
	const asAsked = { without: null, akin: [], forEveryone: false };
	return { ...(await turned(request)), isLooser, differs: { ...asAsked, ...differs } };
}

const firstStep = async (request: Request): Promise<Step> => stepOf(await understood(request));

/** This first step and those behind it, each made when the one before has found nothing: for everybody, with fewer words. */
async function* stepsFrom(first: Step): AsyncGenerator<Step> {
	yield first;
	const { request: whole } = first;
	if (!whole.words.length) return;
	const anybody = alsoForEveryone(whole);
	if (anybody) yield stepOf(anybody, { forEveryone: true });
	for (const from of anybody ? [whole, anybody] : [whole]) {
		const looser = await loosened(from);
		if (!looser) continue;
		const { request, without, akin } = looser;
		yield stepOf(request, { without, akin, forEveryone: from === anybody }, true);
	}
}

/** A turn of a step, and what it found. */
type Tried<Said> = { step: Step; request: Request; answer: Said };

/** How an engine is asked, and what is no answer. */
type Asking<Said> = { ask: (request: Request) => Promise<Said>; isEmpty: (answer: Said) => boolean };

/** All that is tried until something is found, in order. */
async function tried<Said>(
	steps: AsyncIterable<Step> | Iterable<Step>,
	{ ask, isEmpty }: Asking<Said>
): Promise<Tried<Said>[]> {
	const all: Tried<Said>[] = [];
	for await (const step of steps)
		for (const request of step.turns) {
			const answer = await ask(request);
			all.push({ step, request, answer });
			if (!isEmpty(answer)) return all;
		}
	return all;
}

/**
 * One answer for each request, in their order. All that can be asked at once is; only the first request is asked more widely:
 * what stands beside it answers all of its words, or is not there. A count is what choosing that value finds in the steps in
 * which the page itself was asked.
 */
export async function answers(requests: readonly Request[]): Promise<Stepped[]> {
	const ask = conversation();
	const begun = await Promise.all(
		requests.map(async (request) => {
			const step = await firstStep(request);
			return { step, counting: await countingOf(step, step.turns.slice(0, 1)) };
		})
	);
	const [akin] = await Promise.all([
		begun[0] ? akinTo(begun[0].step.request) : [],
		ask(begun.flatMap(({ step, counting }) => [step.turns[0], ...askedFor(counting)]))
	]);
	return Promise.all(
		begun.map(async ({ step, counting }, at) => {
			const all = await tried(at ? [step] : stepsFrom(step), {
				ask: async (request) => (await ask([request]))(request),
				isEmpty: ({ total }) => !total
			});
			const { step: taken, request, answer } = telling(all);
			return {
				...answer,
				...taken.differs,
				...(!at && taken === step && { akin }),
				narrow: request !== taken.request,
				words: request.words,
				facets: await counted([counting, ...(await countingWider(all))], ask)
			};
		})
	);
}

/** What the steps behind the first are asked for their counts. */
function countingWider(all: readonly Tried<Answer>[]): Promise<Counting[]> {
	const asked = all.map(({ request }) => request);
	const wider = [...new Set(all.map(({ step }) => step))].slice(1);
	return Promise.all(wider.map((step) => countingOf(step, asked)));
}

/** What found something; when nothing did, how it was asked with fewer words, or else as it was asked. */
function telling(all: readonly Tried<Answer>[]): Tried<Answer> {
	const asTheyAre = all.filter(({ step, request }) => request === step.request);
	return all.find(({ answer }) => answer.total) ?? asTheyAre.find(({ step }) => step.isLooser) ?? asTheyAre[0]!;
}

/** The ids of everything found, in order; `widely`: in all steps, not only in the first turn of the first. */
export async function ids(request: Request, { widely }: { widely: boolean }): Promise<readonly number[]> {
	const first = await firstStep(request);
	if (!widely) return engines.all(first.turns[0]);
	const all = await tried(stepsFrom(first), { ask: engines.all, isEmpty: (ids) => !ids.length });
	return all.at(-1)?.answer ?? [];
}

/** How many each finds with all its words, in descriptions too when titles and summaries have none. */
export async function totals(requests: readonly Request[]): Promise<number[]> {
	const asked = await Promise.all(requests.map((request) => firstStep({ ...request, limit: 0 })));
	const found = await totalsOf(asked.map(({ turns: [first] }) => first));
	const empty = asked.flatMap(({ request, turns }, at) => (found[at] || turns.length < 2 ? [] : [{ request, at }]));
	const wider = await totalsOf(empty.map(({ request }) => request));
	empty.forEach(({ at }, nth) => (found[at] = wider[nth] ?? 0));
	return found;
}

const totalsOf = async (requests: readonly Request[]): Promise<number[]> =>
	(await engines.find(requests)).map(({ total }) => total);
