// What a gedeelde behoefte is: what many miss in one area, and what the municipality answered. Pure.
import { MIN_ANSWERS, stepBelow } from '#lib/needs/threshold.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

export type Status = 'heard' | 'looking' | 'done' | 'not-now';
export const statuses: Status[] = ['heard', 'looking', 'done', 'not-now'];

/** As it stands on screen, in front of the words of the answer. */
export const statusWords: Record<Status, string> = {
	heard: 'Gehoord',
	looking: 'Dit onderzoeken we',
	done: 'Dit hebben we gedaan',
	'not-now': 'Nu niet, omdat'
};
/** As it stands on a badge, without the words of the answer. */
export const badgeWords = (status: Status): string => statusWords[status].replace(/, omdat$/, '');

// Words that begin a sentence and are no name: behind "omdat" they take no capital.
const NO_NAME = /^(?:Er|De|Het|Een|Dit|Dat|Deze|Die|We|Wij|Je|Daar|Hier|In|Op|Voor|Bij|Nu|Alle|Geen|Eerst)\b/;

/** The answer as one sentence: "Nu niet, omdat er geen ruimte vrij is." Other answers stand on their own. */
export function answerWords(status: Status, words: string): string {
	if (status !== 'not-now') return words;
	const reason = words.replace(/^(?:nu niet,? )?omdat\s+/i, '').replace(NO_NAME, (word) => word.toLowerCase());
	return `${statusWords[status]} ${reason}`;
}

/** Before there is any answer. */
export const NO_STATUS = 'Nog geen antwoord';
export const statusTones: Record<Status, 'neutral' | 'info' | 'positive' | 'warning'> = {
	heard: 'neutral',
	looking: 'info',
	done: 'positive',
	'not-now': 'warning'
};

/** A cluster as it stands in a list. */
export type ClusterRow = {
	id: number;
	slug: string;
	title: string;
	summary: string;
	areaId: number | null;
	/** Name and address of the area; null is the whole municipality. */
	area: string | null;
	areaSlug: string | null;
	kind: Kind;
	targetGroup: TargetGroup;
	/** Bit set, calendar/dayparts.ts. */
	dayParts: number;
	publishedAt: Date | null;
	/** Answers that belong to it and count. */
	answers: number;
	/** How many said "ik ook". */
	supports: number;
	/** How many of these by an address that was confirmed: the others are devices, and anybody may have several. */
	confirmed: number;
	/** The last answer of the municipality. */
	status: Status | null;
};
export type StatusRow = { id: number; status: Status; words: string; at: Date; by: string };
/** A sentence that a moderator approved, by one of the answers that say it; `chosen`: everybody reads it beside the need. */
export type Quote = { needId: string; sentence: string; chosen: boolean };
/** A place or activity that can be chosen as an answer. */
export type Linkable = { noun: LinkNoun; slug: string; title: string; area: string | null };
export type LinkNoun = 'place' | 'activity';
/** `title` and `slug` of a place or activity that everybody may see; null when it left the site. */
export type LinkRow = { id: number; noun: LinkNoun; title: string | null; slug: string | null };

/**
 * Whether the public may know how many: from the threshold on. The one place of this rule; officers read single answers
 * anyway, and see every number.
 */
export const isEnough = ({ answers }: Pick<ClusterRow, 'answers'>, least = MIN_ANSWERS): boolean => answers >= least;

/** Whether the page of a wijk tells of it: many ask for it, or the municipality said more than that it heard. */
export const isNews = (cluster: Pick<ClusterRow, 'answers' | 'status'>, least = MIN_ANSWERS): boolean =>
	isEnough(cluster, least) || (cluster.status !== null && cluster.status !== 'heard');

/** What was counted, as everybody may read it: in steps, and empty when too few answered. */
export function countWords(
	{ answers, supports }: Pick<ClusterRow, 'answers' | 'supports'>,
	least = MIN_ANSWERS
): string {
	if (!isEnough({ answers }, least)) return '';
	const too = supports >= least ? ` Minstens ${stepBelow(supports, least)} keer zei iemand: ik ook.` : '';
	return `Minstens ${stepBelow(answers, least)} antwoorden noemen dit.${too}`;
}

/** Nobody waits any more: the municipality did it. */
export const isMet = (status: Status | null): boolean => status === 'done';

/** For officers: how many said "ik ook", and how sure that is. */
export const supportWords = ({ supports, confirmed }: Pick<ClusterRow, 'supports' | 'confirmed'>): string =>
	`${supports}× ik ook${supports ? ` (${confirmed} met een bevestigd e-mailadres, ${supports - confirmed} zonder)` : ''}`;
