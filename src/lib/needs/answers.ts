// The list of answers for who works with them: which ones are asked for, and why one is left out. Pure.
import { isDay, type Day } from '#lib/calendar/days.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Suspicion } from './flood.ts';
import type { Channel } from './need.ts';

export const channelSlugs: Record<string, Channel> = {
	website: 'web',
	papier: 'paper',
	telefoon: 'phone',
	persoonlijk: 'in-person',
	gebiedsgesprek: 'conversation'
};

/** `state`: only what is marked as a flood, only what is left out, or (null) all. */
export type AnswerFilter = {
	/** Slug of a wijk or buurt. */
	area: string;
	kind: Kind | null;
	group: TargetGroup | null;
	channel: Channel | null;
	from: Day | null;
	to: Day | null;
	state: 'suspect' | 'left-out' | null;
};

/** Reads the filter of an address; what cannot be read is not asked. */
export function parseFilter(params: URLSearchParams): AnswerFilter {
	const read = (name: string) => lineOf(params.get(name), 140);
	const day = (name: string) => (isDay(read(name)) ? read(name) : null);
	const states: Record<string, 'suspect' | 'left-out'> = { verdacht: 'suspect', weggelaten: 'left-out' };
	const own = <Value>(list: Record<string, Value>, key: string) => (Object.hasOwn(list, key) ? list[key]! : null);
	return {
		area: read('wijk'),
		kind: kinds.fromSlug(read('soort'))?.key ?? null,
		group: targetGroups.fromSlug(read('doelgroep'))?.key ?? null,
		channel: own(channelSlugs, read('kanaal')),
		from: day('van'),
		to: day('tot'),
		state: own(states, read('toon'))
	};
}

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
