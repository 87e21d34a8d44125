// The letters that ask whether something still is as it says. Pure.
import { dateOf } from '#lib/calendar/daywords.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Letter } from '#lib/mail/letter.ts';
import type { Noun } from './freshness.ts';

export type Asked = {
	noun: Noun;
	title: string;
	/** 'Elke dinsdag van 10:00 tot 12:00', or the address of a place; empty when there is nothing to say. */
	facts: string;
	/** From this day on the page says that nobody confirmed it. */
	markFrom: Day;
};
export type Stage = 'ask' | 'remind' | 'hide';

/** The letter of one stage to one person; `url` is their own link. */
export function letterOf(stage: Stage, asked: Asked, to: string, url: string, once: string): Letter {
	const { noun, title, facts, markFrom } = asked;
	const about = facts ? `${title}\n${facts}` : title;
	const still = noun === 'activity' ? 'Gaat dit nog door?' : 'Klopt dit nog?';
	const action = { label: 'Ja of nee doorgeven', url };
	const common = { kind: `confirm-${stage}`, to, once, action };
	switch (stage) {
		case 'ask':
			return {
				...common,
				subject: `${still} ${title}`,
				paragraphs: ['Hallo,', 'Dit staat op Thuis in de buurt:', about, `${still} Met één klik geef je antwoord.`],
				after: [
					'Je hoeft niet in te loggen.',
					`Horen we voor ${dateOf(markFrom)} niets? Dan zetten we erbij dat het niet bevestigd is.`
				]
			};
		case 'remind':
			return {
				...common,
				subject: `Nog even: ${still.toLowerCase()} ${title}`,
				paragraphs: [
					'Hallo,',
					'We vroegen het al eerder, maar zagen nog geen antwoord. Dit staat op Thuis in de buurt:',
					about
				],
				after: [`Horen we voor ${dateOf(markFrom)} niets? Dan zetten we erbij dat het niet bevestigd is.`]
			};
		case 'hide':
			return {
				...common,
				subject: `We laten dit even niet meer zien: ${title}`,
				paragraphs: [
					'Hallo,',
					'We kregen geen antwoord op onze vraag. Daarom kunnen mensen dit nu niet meer vinden:',
					about,
					'Er is niets weggegooid. Geef door dat het klopt, dan staat het er meteen weer.'
				]
			};
	}
}
