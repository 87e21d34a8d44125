// What the filters beside an answer count: what choosing each of them finds, asked for its counts alone in the steps and
// turns in which choosing it is asked.
import type { Facets, Request } from '../engine.ts';
import { choices, inTurn } from './choices.ts';
import type { Ask } from './conversation.server.ts';
import { turned, type Turned } from './narrowing.server.ts';

/** What a step is asked for its counts: in its own turns, and for some fields in those of what choosing one asks. */
export type Counting = { own: readonly Request[]; chosen: readonly { field: string; turns: readonly Request[] }[] };

/** `asked`: which of its turns are asked for their answers, and so for their counts too. */
export async function countingOf({ request, turns }: Turned, asked: readonly Request[]): Promise<Counting> {
	const [first] = turns;
	const asChosen = choices(request);
	// Where days are counted in other turns, what the first one counts of them says nothing of what is left to ask.
	const unless = asChosen.has('wanneer') ? null : first;
	const own = turns.map((turn) => (asked.includes(turn) ? turn : { ...forCounts(turn), ...(unless && { unless }) }));
	const chosen = [...asChosen].map(async ([field, choice]) => {
		const ofChoice = (await turned(choice)).turns.map((turn) => ({ ...forCounts(turn), fields: [field] }));
		if (choice.words !== request.words) return [{ field, turns: ofChoice }];
		// The same words in another order: how many all texts hold is asked already, and often how many titles do.
		const isAsked = ofChoice.length === own.length && (own.length === 1 || choice.sort === request.sort);
		return isAsked ? [] : [{ field, turns: [...ofChoice.slice(0, -1), ...own.slice(-1)] }];
	});
	return { own, chosen: (await Promise.all(chosen)).flat() };
}

const forCounts = (request: Request): Request => ({ ...request, limit: 0 });

/** All that is asked for these counts. */
export const askedFor = ({ own, chosen }: Counting): Request[] => [...own, ...chosen.flatMap(({ turns }) => turns)];

/** The counts of the steps in which a page was asked: of each value what the first that finds anything gives. */
export async function counted(steps: readonly Counting[], ask: Ask): Promise<Facets> {
	const said = await ask(steps.flatMap(askedFor));
	const together = (turns: readonly Request[]) => inTurn(turns.map((turn) => said(turn).facets));
	const ofStep = ({ own, chosen }: Counting): Facets => ({
		...together(own),
		...Object.fromEntries(chosen.map(({ field, turns }) => [field, together(turns)[field] ?? {}]))
	});
	return inTurn(steps.map(ofStep));
}
