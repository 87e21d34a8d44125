// The list of answers for who works with them: which ones are asked for, and why one is left out. Pure.
import { line, lineOf } from '#lib/foundation/typed.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { Suspicion } from './flood.ts';
import { stepBelow } from './threshold.ts';

export const stateSlugs = { verdacht: 'suspect', weggelaten: 'left-out', zin: 'waiting' } as const;
export const stateWords: Record<keyof typeof stateSlugs, string> = {
	verdacht: 'Lijkt een vloed',
	weggelaten: 'Weggelaten',
	zin: 'Een zin wacht op een moderator'
};

/** What is asked; never by kind, group or way: crossing these would tell what is withheld elsewhere. */
export type AnswerFilter = {
	/** Slug of a wijk or dorp. */
	area: string;
	/** Id of a burst: only what belongs to it. */
	burst: string | null;
	state: (typeof stateSlugs)[keyof typeof stateSlugs] | null;
};

/** Reads the filter of an address; what cannot be read is not asked. */
export function parseFilter(params: URLSearchParams): AnswerFilter {
	const [state, burst] = [lineOf(params.get('toon'), 20), lineOf(params.get('vloed'), 40)];
	return {
		area: lineOf(params.get('wijk'), 140),
		burst: isUuid(burst) ? burst : null,
		state: Object.hasOwn(stateSlugs, state) ? stateSlugs[state as keyof typeof stateSlugs] : null
	};
}

/** How many, in steps; never a number below the threshold, and never 0. */
export const aboutMany = (count: number, least: number): string =>
	count < least
		? `minder dan ${least} antwoorden`
		: `minstens ${stepBelow(count, least).toLocaleString('nl-NL')} antwoorden`;

export type Why = 'flood' | 'double' | 'not-serious' | 'withdrawn';
/** By slug, in the order of the form. */
export const whySlugs: Record<string, Why> = {
	vloed: 'flood',
	dubbel: 'double',
	'niet-serieus': 'not-serious',
	ingetrokken: 'withdrawn'
};
export const whyWords: Record<Why, string> = {
	flood: 'Veel keer hetzelfde',
	double: 'Dubbel',
	'not-serious': 'Niet serieus bedoeld',
	withdrawn: 'Iemand vroeg ons het weg te halen'
};
export const suspicionWords: Record<Suspicion['why'], string> = {
	device: 'Veel antwoorden van één apparaat',
	network: 'Veel antwoorden van één internetadres',
	alike: 'Veel keer hetzelfde in een uur',
	'same-device': 'Hetzelfde van één apparaat, van iemand anders'
};

/** One answer, or every answer of a burst. */
export type Target = { need: string } | { burst: string };

/** Reads what to leave out or to put back; null when the form says nothing that can be done. */
export function parseTarget(form: FormData): Target | null {
	const [need, burst] = [line(form, 'antwoord', 40), line(form, 'vloed', 40)];
	if (isUuid(burst)) return { burst };
	return isUuid(need) ? { need } : null;
}
