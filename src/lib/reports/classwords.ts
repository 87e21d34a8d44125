// How a class of supply beside need is shown: a word, a sign and a sentence. Colour comes last, and never alone. Pure.
import type { GapClass } from '#lib/gaps/result.ts';

export type ClassLook = {
	word: string;
	/** One letter that also stands out in grey. */
	sign: string;
	/** What it means, for who reads it for the first time. */
	about: string;
};

export const classLooks: Record<GapClass, ClassLook> = {
	shortage: { word: 'tekort', sign: '−', about: 'Veel mensen vragen erom, en weinig mensen hebben het dichtbij.' },
	misfit: { word: 'past niet', sign: '!', about: 'Veel mensen vragen erom, terwijl het er wel is. Vraag waarom.' },
	balance: { word: 'in balans', sign: '=', about: 'Wat er is en wat mensen vragen, houden elkaar in evenwicht.' },
	surplus: { word: 'overlap', sign: '+', about: 'Weinig mensen vragen erom, en wie er woont, heeft keus uit veel.' },
	unknown: { word: 'onbekend', sign: '?', about: 'Er zijn te weinig antwoorden of cijfers om iets te zeggen.' }
};

/** In the order in which a reader wants to know of them. */
export const classOrder: readonly GapClass[] = ['shortage', 'misfit', 'surplus', 'balance', 'unknown'];
