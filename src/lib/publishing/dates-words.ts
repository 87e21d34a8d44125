// How changes of dates are said: to who makes them, and what residents will read. Pure.
import { uncapital } from '#lib/calendar/daywords.ts';
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

/** Whether residents are told why. */
export const asksWhy = (doing: Doing): boolean => ['niet-door', 'andere-tijd', 'stopt'].includes(doing);

/** What mostly happens, in the words residents read: of nobody's health. 'anders' asks for words of one's own. */
export const reasons = [
	'De kok of begeleider kan niet',
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

/** 'Gaat niet door. Reden: de plek is dicht.' `when` is the new time of a date that moves: 'morgen, 19:00'. */
export function readBy(doing: Doing, { reason, when }: { reason?: string; when?: string } = {}): string {
	const because = reason ? ` Reden: ${lower(reason).replace(/\.$/, '')}.` : '';
	switch (doing) {
		case 'niet-door':
			return `Gaat niet door.${because}`;
		case 'andere-tijd':
			return `Verplaatst${when ? ` naar ${when}` : ''}.${because}`;
		case 'vol':
			return 'Vol.';
		case 'stopt':
			return `Deze activiteit stopt.${because}`;
		default:
			return 'Gaat gewoon door.';
	}
}

// 'De plek is dicht' becomes part of a sentence; a name or 'NS' keeps its capital.
const lower = (text: string) =>
	/^(?:De|Het|Een|Er|We|Wij|Ik|Ons|Onze|Geen|Te|Door|Wegens|Na|Iedereen|Niemand)\s/.test(text) ? uncapital(text) : text;

/** As far as dates are laid out; a rhythm without end goes on after it. */
export const AHEAD_WORDS = 'in de komende 12 maanden';

/**
 * How many dates are to come: 'Er komen nog 41 keren; 1 keer gaat niet door'. `goesOn` is whether more follow than are
 * counted.
 */
export function comingWords({ on, off, goesOn }: { on: number; off: number; goesOn: boolean }): string {
	const comes = on === 1 ? 'Er komt' : 'Er komen';
	const times = on === 0 ? 'geen keren' : on === 1 ? '1 keer' : `${on} keren`;
	const coming = goesOn
		? `${comes} ${times} ${AHEAD_WORDS}`
		: on === 0
			? `${comes} ${times} meer`
			: `${comes} nog ${times}`;
	if (off === 0) return coming;
	return `${coming}; ${off === 1 ? '1 keer gaat' : `${off} keren gaan`} niet door`;
}

/** A hint, never a gate: who reads why something is off often knows about whom it is. */
export const HEALTH_HINT = 'Zet liever geen gezondheid op de site: bewoners weten vaak over wie het gaat.';

// From the start of a word: 'muziek' and 'coöperatie' are about nobody's health.
const HEALTH =
	/(?<!\p{L})(?:ziek|(?:buik)?griep|corona|covid|koorts|operatie|geopereerd|verkouden|besmet|quarantaine|longontsteking|kanker|chemo|hartaanval|hartinfarct|beroerte|hernia|blessure|geblesseerd|migraine|burn-?out|overspannen|depressi|dement|zwanger|miskraam|revalid|huisarts|onwel)/iu;

/** Whether a reason says something about somebody's health. */
export const isAboutHealth = (reason: string): boolean => HEALTH.test(reason);
