// The steps an engine is asked in: slips mended first, then narrowly when that answers, and more widely when nothing does.
// The same steps lead to a page, a map, a calendar and a count.
import type { QueryWord } from '../dutch/question.ts';
import type { Answer, Request } from '../engine.ts';
import { understood } from '../words/spelling.server.ts';
import * as engines from './engines.server.ts';
import { akinTo, forEveryone, loosened, narrowed, type Looser } from './loosening.server.ts';

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
 * One answer for each request, in their order. The first step is asked of the engine at once; only the first request is
 * asked with fewer words: what stands beside it answers all of them, or is not there.
 */
export async function answers(requests: readonly Request[]): Promise<Stepped[]> {
	const asked = await Promise.all(requests.map(firstStep));
	const [found, akin] = await Promise.all([
		engines.find(asked.map(({ first }) => first)),
		asked[0] ? akinTo(asked[0].whole) : []
	]);
	return Promise.all(
		found.map(async (answer, at) => {
			const { whole, first } = asked[at]!;
			const own = at > 0 ? asAsked : { ...asAsked, akin };
			if (answer.total) return { ...answer, ...own, words: first.words, narrow: first !== whole };
			const ask = async (request: Request) => (await engines.find([request]))[0] ?? answer;
			if (at > 0) return { ...(first === whole ? answer : await ask(whole)), ...own, words: whole.words };
			const wider = await foundWider(asked[at]!, { ask, isEmpty: ({ total }) => !total });
			const { request = whole, step = asAsked } = wider ?? {};
			return { ...(wider?.answer ?? answer), ...step, words: request.words, ...(step === asAsked && { akin }) };
		})
	);
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
	const asked = await Promise.all(requests.map(firstStep));
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
