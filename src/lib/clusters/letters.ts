// The letters to who supports a shared need: to confirm the address, and when the municipality answered. Pure.
import type { Letter } from '#lib/mail/letter.ts';
import { answerWords, badgeWords, statusWords, type Status } from './cluster.ts';

/** The key under which all letters of one support stand. */
export const supportKey = (supportId: string): string => `need-support:${supportId}`;

const pageOf = (origin: string, slug: string) => `${origin}/behoeften/${slug}`;

/** Asks whether the address is right. The same for every address. */
export const confirmLetter = (to: string, title: string, everyStatus: boolean, url: string): Letter => ({
	kind: 'need-support-confirm',
	to,
	subject: 'Ik ook: bevestig je adres',
	paragraphs: [
		'Hallo,',
		`Je hebt gezegd dat jij dit ook graag wilt: ${title}.`,
		everyStatus
			? 'Klopt dat? Bevestig het dan hieronder. Je krijgt een mail bij elk antwoord van de gemeente.'
			: 'Klopt dat? Bevestig het dan hieronder. Je krijgt een mail als het er is.'
	],
	action: { label: 'Ja, ik ook', url },
	after: ['De link werkt een dag.', 'Heb je dit niet gevraagd? Dan hoef je niets te doen. Je adres is na een dag weg.'],
	keptDays: 2
});

export type Told = {
	supportId: string;
	to: string;
	slug: string;
	title: string;
	statusId: number;
	status: Status;
	words: string;
	origin: string;
	/** Of the link to stop. */
	token: string;
};

/** What the municipality answered. After "done" nothing follows: the address is gone. */
export const statusLetter = ({ supportId, to, slug, title, statusId, status, words, origin, token }: Told): Letter => ({
	kind: 'need-support-status',
	to,
	subject: `${badgeWords(status)}: ${title}`,
	paragraphs: [
		'Hallo,',
		`Jij wilde dit ook: ${title}. De gemeente heeft geantwoord.`,
		...(status === 'not-now' ? answerWords(status, words) : `${statusWords[status]}: ${words}`).split(/\n+/)
	],
	action: { label: 'Lees alles wat de gemeente antwoordde', url: pageOf(origin, slug) },
	after:
		status === 'done'
			? ['Dit was de laatste mail hierover. We hebben je adres weggehaald.']
			: ['Komt er weer een antwoord? Dan krijg je weer een mail.'],
	...(status === 'done' ? {} : { stopUrl: `${origin}/behoeften/steun/stop/${token}` }),
	once: `${supportKey(supportId)}:${statusId}`
});
