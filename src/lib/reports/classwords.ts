// How an outcome of supply beside need is shown: a word, a sign and a sentence. Colour comes last, and never alone. Pure.
import type { GapCell, GapClass } from '#lib/gaps/result.ts';

/** A class as it is shown: few who ask is something else where most have it than where many go without. */
export type Look = GapClass | 'little-asked';

export type ClassLook = {
	word: string;
	/** One letter that also stands out in grey. */
	sign: string;
	/** What it means, for who reads it for the first time. */
	about: string;
};

export const classLooks: Record<Look, ClassLook> = {
	shortage: { word: 'tekort', sign: '−', about: 'Veel mensen vragen erom, en te weinig mensen hebben het dichtbij.' },
	misfit: {
		word: 'past niet',
		sign: '!',
		about: 'De meesten hebben het dichtbij, en toch vragen velen erom: vraag waarom.'
	},
	'little-asked': {
		word: 'weinig vraag',
		sign: '·',
		about: 'Weinig mensen vragen erom, al heeft niet iedereen het dichtbij.'
	},
	surplus: { word: 'overlap', sign: '+', about: 'Er is veel keus dichtbij, en weinig mensen vragen om meer.' },
	balance: { word: 'in balans', sign: '=', about: 'De meesten hebben het dichtbij, en weinig mensen vragen om meer.' },
	unknown: { word: 'onbekend', sign: '?', about: 'Te weinig antwoorden of cijfers om iets te zeggen.' }
};

/** In the order in which a reader wants to know of them. */
export const classOrder: readonly Look[] = ['shortage', 'misfit', 'little-asked', 'surplus', 'balance', 'unknown'];

/** The outcome that has this word; null when none has. */
export const lookNamed = (word: string | number): Look | null =>
	classOrder.find((look) => classLooks[look].word === word) ?? null;

/** How a cell is shown, by the share of people served as it is told; `settings` are those of the basis. */
export function lookOf(
	{ class: of, served }: Pick<GapCell, 'class' | 'served'>,
	settings: Record<string, number>
): Look {
	if (of !== 'balance') return of;
	return served.value !== null && served.value >= (settings.well_served ?? 0) ? 'balance' : 'little-asked';
}
