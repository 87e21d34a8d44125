// "Dit is van ons": somebody asks to run an initiative or a place that is already here. Pure.
import type { ManagerKind } from '#lib/accounts/rights.ts';
import { line, lines } from '#lib/foundation/typed.ts';

export type ClaimNoun = 'initiative' | 'place';
export type ClaimDraft = { kind: ManagerKind | null; motivation: string };
export type ClaimProblem =
	'kind-missing' | 'motivation-missing' | 'motivation-long' | 'has-already' | 'asked-already' | 'too-many';

const LONGEST = 2000;

export const claimWords: Record<ClaimProblem, string> = {
	'kind-missing': 'Kies wat je wilt beheren: het gebouw, of wat er gebeurt.',
	'motivation-missing': 'Schrijf op hoe je erbij hoort. Dan weten we dat het klopt.',
	'motivation-long': `Dit is te lang. Gebruik hoogstens ${LONGEST} tekens.`,
	'has-already': 'Je beheert dit al. Je vindt het bij "Mijn initiatieven".',
	'asked-already': 'Je hebt dit al gevraagd. Je hoort van ons per mail.',
	'too-many': 'Je hebt al vijf aanvragen openstaan. Wacht eerst op antwoord.'
};

export const managerWords: Record<ManagerKind, { name: string; means: string }> = {
	technical: {
		name: 'Technisch beheer',
		means: 'Het gebouw: adres, openingstijden, toegankelijkheid en wat er is.'
	},
	social: { name: 'Sociaal beheer', means: 'Wat er gebeurt: de tekst, de foto en voor wie het is.' }
};

/** What the page says on which it is asked; `asks` stands behind the name. */
export const pageWords = {
	initiative: {
		list: { label: 'Initiatieven', href: '/initiatieven' },
		asks: 'is van ons',
		crumb: 'Dit is van ons',
		intro:
			'Hoor je bij dit initiatief? Dan kun je zelf activiteiten plaatsen en aanpassen. De gemeente kijkt eerst mee.'
	},
	place: {
		list: { label: 'Plekken', href: '/plekken' },
		asks: 'beheren',
		crumb: 'Beheren',
		intro: 'Hoor je bij deze plek? Dan kun je zelf bijhouden wat erover op de site staat. De gemeente kijkt eerst mee.'
	}
};

/** Reads the form of a claim. */
export function parseClaim(
	form: FormData,
	noun: ClaimNoun
):
	| { ok: true; draft: ClaimDraft }
	| {
			ok: false;
			problems: { soort?: ClaimProblem; motivatie?: ClaimProblem };
			typed: { soort: string; motivatie: string };
	  } {
	const [soort, motivatie] = [line(form, 'soort'), lines(form, 'motivatie')];
	const kind = soort === 'technical' || soort === 'social' ? soort : null;
	const problems: { soort?: ClaimProblem; motivatie?: ClaimProblem } = {};
	if (noun === 'place' && !kind) problems.soort = 'kind-missing';
	if (!motivatie) problems.motivatie = 'motivation-missing';
	else if (motivatie.length > LONGEST) problems.motivatie = 'motivation-long';
	return Object.keys(problems).length
		? { ok: false, problems, typed: { soort, motivatie: motivatie.slice(0, LONGEST + 500) } }
		: { ok: true, draft: { kind: noun === 'place' ? kind : null, motivation: motivatie } };
}
