// How changes of dates are said: to who makes them, and what residents will read. Pure.
import type { DateProblem } from './dates-form.ts';

/** What can be done with a date, as it stands in an address; 'stopt' is about all of them. */
export const doings = ['niet-door', 'andere-tijd', 'vol', 'weer-plek', 'toch-wel', 'stopt'] as const;
export type Doing = (typeof doings)[number];

export const doingWords: Record<Doing, { link: string; heading: string; button: string }> = {
	'niet-door': { link: 'Gaat niet door', heading: 'Gaat niet door', button: 'Laat niet doorgaan' },
	'andere-tijd': { link: 'Andere tijd', heading: 'Op een andere tijd', button: 'Verander de tijd' },
	vol: { link: 'Vol', heading: 'Vol', button: 'Zet op vol' },
	'weer-plek': { link: 'Weer plek', heading: 'Er is weer plek', button: 'Er is weer plek' },
	'toch-wel': { link: 'Toch wel', heading: 'Gaat toch gewoon door', button: 'Laat toch doorgaan' },
	stopt: { link: 'Stopt vanaf …', heading: 'De activiteit stopt', button: 'Stop de activiteit' }
};

/** What mostly happens, in the words residents read. 'anders' asks for words of one's own. */
export const reasons = [
	'Er is iemand ziek',
	'De plek is dicht',
	'Het is vakantie of een feestdag',
	'Er waren te weinig deelnemers',
	'Het weer'
] as const;
export const OWN_REASON = 'anders';

export const dateProblemWords: Record<DateProblem, string> = {
	'reason-missing': 'Kies een reden. Bewoners willen weten waarom.',
	'reason-own-missing': 'Schrijf de reden op.',
	'reason-long': 'De reden is te lang. Gebruik hoogstens 200 tekens.',
	'day-missing': 'Vul de nieuwe dag in.',
	'day-past': 'Deze dag is al voorbij. Kies een dag vanaf vandaag.',
	'day-far': 'Deze dag is te ver weg. Kies een dag binnen een jaar.',
	'from-missing': 'Vul in hoe laat het begint.',
	'to-before': 'Het einde ligt voor het begin. Vul een later tijdstip in.',
	same: 'Dit is de dag en de tijd die er al stond. Vul een andere dag of tijd in.',
	'dates.gone': 'Deze keer bestaat niet meer, of is al voorbij.',
	'dates.changed': 'Iemand heeft dit net veranderd. Kijk hieronder hoe het nu is, en kies dan opnieuw.',
	'dates.time-fixed': 'Van deze reeks kun je alleen losse keren veranderen. Kies: alleen deze keer.',
	'dates.day-fixed':
		'Voor alle keren hierna kun je bij deze reeks alleen de tijd veranderen. Kies dezelfde dag, of alleen deze keer.',
	'dates.extra': 'Dit is een losse keer naast de reeks. Kies: alleen deze keer.'
};

/** 'Gaat niet door. Reden: er is iemand ziek.' Without a reason the place of it is shown. */
export function readBy(doing: Doing, words: { reason?: string; when?: string } = {}): string {
	const reason = words.reason ? lower(words.reason).replace(/\.$/, '') : '… (wat je hierboven kiest)';
	switch (doing) {
		case 'niet-door':
			return `Gaat niet door. Reden: ${reason}.`;
		case 'andere-tijd':
			return `Verplaatst naar ${words.when ?? 'de tijd die je hierboven invult'}. Reden: ${reason}.`;
		case 'vol':
			return 'Vol.';
		case 'stopt':
			return `Deze activiteit stopt. Reden: ${reason}.`;
		default:
			return 'Gaat gewoon door.';
	}
}

// 'Er is iemand ziek' becomes part of a sentence; a name or 'NS' keeps its capital.
const lower = (text: string) => (/^[A-Z][a-z]*\s/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
