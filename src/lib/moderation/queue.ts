// What waits for a moderator, in words, and how a moderator answers. Pure.
import { isUuid } from '#lib/foundation/ids.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import type { Asked, ReviewNoun, Verdict } from '#lib/reviews/reviews.server.ts';
import { READ_AT_ONCE } from './report.ts';

export const whyWords: Record<Asked['why'], string> = {
	first: 'Voor het eerst',
	links: 'Veel links',
	claim: 'Wil beheren',
	reports: 'Bewoners zeggen iets',
	twins: 'Misschien dubbel',
	'need-text': 'Wat een bewoner mist'
};

export const nounWords: Record<ReviewNoun, string> = {
	initiative: 'Initiatief',
	draft: 'Activiteit',
	claim: 'Aanvraag',
	reports: 'Melding',
	twins: 'Dubbel',
	'need-text': 'Zin bij een behoefte'
};

/** What yes and no came to, by what was asked. */
const yesNo: Record<ReviewNoun, [yes: string, no: string]> = {
	initiative: ['mag op de site', 'mag zo niet op de site'],
	draft: ['mag op de site', 'mag zo niet op de site'],
	claim: ['mag beheren', 'mag niet beheren'],
	reports: ['afgehandeld', 'er was niets mis'],
	twins: ['samengevoegd', 'het zijn er twee'],
	'need-text': ['mag op de site', 'weggehaald']
};
/** `tookAway`: what was reported left the site with it. */
export const verdictWords = (noun: ReviewNoun, verdict: string, tookAway = false): string =>
	tookAway ? 'van de site gehaald' : yesNo[noun][verdict === 'approved' ? 0 : 1];

/** How much waits, in a sentence. */
export const waitingWords = (count: number): string =>
	count === 0 ? 'Er wacht nu niets.' : count === 1 ? 'Er wacht 1 vraag.' : `Er wachten ${count} vragen.`;

/** Reasons that come up often: who was told no knows what to do. The key stands in the form. */
export const reasons = {
	more: 'Er staat nog te weinig in. Vertel wat jullie doen, wanneer en waar.',
	commercial: 'Dit lijkt reclame. Hier staan alleen activiteiten waar buren elkaar ontmoeten.',
	private: 'Er staan gegevens van mensen in die niet op de site horen. Haal ze weg.',
	double: 'Dit staat al op de site. Neem contact op als het toch iets anders is.',
	rules: 'Dit past niet bij de spelregels van de site.'
} as const;
const { commercial, private: persons, double, rules } = reasons;
/** The same for what leaves the site. */
export const awayReasons = { gone: 'Dit bestaat niet, of niet meer.', commercial, private: persons, double, rules };

export type Decision = {
	/** Of reports 'approved' is: it was mended; 'rejected': nothing was wrong. */
	verdict: Exclude<Verdict, 'withdrawn'>;
	/** Takes what was reported away from the public. */
	takeAway: boolean;
	reason: string;
	/** What was looked at. */
	revision: number;
	/** Of reports: the messages that were read. What was told meanwhile is the next question. */
	messages?: string[];
	/** Of an activity that makes its initiative public too: that, as it was looked at. */
	initiative?: number;
};
export type DecisionProblem =
	'choice-missing' | 'reason-missing' | 'reason-long' | 'gone' | 'changed' | 'incomplete' | 'ended';

export const decisionWords: Record<DecisionProblem, string> = {
	'choice-missing': 'Kies wat je wilt doen.',
	'reason-missing': 'Schrijf op waarom, of kies een reden. De ander leest dit.',
	'reason-long': 'Deze reden is te lang. Gebruik hoogstens 1000 tekens.',
	gone: 'Iemand anders heeft hier al over beslist, of het is ingetrokken.',
	changed: 'Het is veranderd terwijl je keek. Hieronder zie je hoe het nu is. Kijk nog eens.',
	incomplete: 'Er ontbreekt iets in, dus het kan zo niet op de site. Wijs het af en zeg wat er mist.',
	ended: 'Dit initiatief is gestopt of van de site gehaald.'
};

const LONGEST = 1000;
/** Yes, no; of reports: mended, nothing wrong, take it away; of twins: these are two. */
const choices = new Set(['ja', 'nee', 'niets', 'weg']);

/** Reads the form of a decision. Saying no, and taking away, need a reason. */
export function parseDecision(
	form: FormData
):
	| { ok: true; decision: Decision }
	| { ok: false; problems: { besluit?: DecisionProblem; toelichting?: DecisionProblem }; typed: Typed } {
	const typed = { besluit: line(form, 'besluit'), reden: line(form, 'reden'), toelichting: lines(form, 'toelichting') };
	const reason = reasonOf(typed, reasons);
	const { besluit } = typed;
	const no = besluit === 'nee' || besluit === 'weg';
	const problems: { besluit?: DecisionProblem; toelichting?: DecisionProblem } = {};
	if (!choices.has(besluit)) problems.besluit = 'choice-missing';
	if (no && !reason) problems.toelichting = 'reason-missing';
	if (typed.toelichting.length > LONGEST) problems.toelichting = 'reason-long';
	if (Object.keys(problems).length)
		return { ok: false, problems, typed: { ...typed, toelichting: typed.toelichting.slice(0, LONGEST + 500) } };
	const revision = Number(line(form, 'revisie')) || 0;
	const initiative = Number(line(form, 'initiatief')) || 0;
	const verdict = besluit === 'nee' || besluit === 'niets' ? 'rejected' : 'approved';
	const messages = form.getAll('bericht').filter(isUuid).slice(0, READ_AT_ONCE);
	return { ok: true, decision: { verdict, takeAway: besluit === 'weg', reason, revision, messages, initiative } };
}

// A reason of the list, and words of one's own after it.
const reasonOf = ({ reden, toelichting }: AwayTyped, list: Record<string, string>): string =>
	[Object.hasOwn(list, reden) ? list[reden] : '', toelichting].filter(Boolean).join('\n');

export type AwayTyped = { reden: string; toelichting: string };

/** Reads why something is taken off the site: a reason of the list, words of one's own, or both. */
export function parseAway(
	form: FormData
): { ok: true; reason: string } | { ok: false; problems: { toelichting: DecisionProblem }; typed: AwayTyped } {
	const typed = { reden: line(form, 'reden'), toelichting: lines(form, 'toelichting') };
	const reason = reasonOf(typed, awayReasons);
	if (reason && typed.toelichting.length <= LONGEST) return { ok: true, reason };
	const problems = { toelichting: reason ? ('reason-long' as const) : ('reason-missing' as const) };
	return { ok: false, problems, typed: { ...typed, toelichting: typed.toelichting.slice(0, LONGEST + 500) } };
}

export type Typed = { besluit: string; reden: string; toelichting: string };
