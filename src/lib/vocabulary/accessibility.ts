// Accessibility as facts: what somebody checked, never a promise. What nobody checked is unknown, not "no".
import { vocabulary } from './term.ts';

export type Fact = 'step-free' | 'toilet' | 'hearing-loop' | 'quiet' | 'parking' | 'bus';
export type Answer = 'yes' | 'no' | 'limited' | 'unknown';

/** `checkedOn` is a day ('2026-11-21') or null when nobody wrote it down. */
export type FactAnswer = { answer: Answer; checkedOn: string | null; note?: string };
export type Accessibility = Partial<Record<Fact, FactAnswer>>;

export const facts = vocabulary<Fact>([
	{ key: 'step-free', slug: 'rolstoel', name: 'Zonder drempels, ook met rolstoel', icon: 'wheelchair' },
	{ key: 'toilet', slug: 'toilet', name: 'Aangepast toilet', icon: 'toilet' },
	{ key: 'hearing-loop', slug: 'ringleiding', name: 'Ringleiding', icon: 'ear' },
	{ key: 'quiet', slug: 'prikkelarm', name: 'Rustige ruimte', icon: 'quiet' },
	{ key: 'parking', slug: 'parkeren', name: 'Parkeren voor de deur', icon: 'parking' },
	{ key: 'bus', slug: 'bushalte', name: 'Bushalte dichtbij', icon: 'bus' }
]);

export const answerWords: Record<Answer, string> = {
	yes: 'ja',
	no: 'nee',
	limited: 'gedeeltelijk',
	unknown: 'niet bekend'
};
