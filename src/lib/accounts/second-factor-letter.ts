// The letter about every change in how somebody signs in: who did not do it, knows at once. Pure.
import type { Letter } from '#lib/mail/letter.ts';

export type FactorChange =
	| { what: 'totp-added' | 'totp-removed' | 'codes-renewed' }
	| { what: 'passkey-added' | 'passkey-removed'; name: string }
	| { what: 'code-used'; left: number };

const told = (change: FactorChange): { subject: string; text: string } => {
	switch (change.what) {
		case 'totp-added':
			return { subject: 'Je logt nu in met een tweede stap', text: 'Je logt vanaf nu in met een code uit een app.' };
		case 'totp-removed':
			return {
				subject: 'De codes uit je app zijn weg',
				text: 'De codes uit je app werken niet meer bij het inloggen.'
			};
		case 'codes-renewed':
			return {
				subject: 'Je hebt nieuwe herstelcodes',
				text: 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.'
			};
		case 'passkey-added':
			return {
				subject: 'Je kunt inloggen met een nieuw apparaat',
				text: `Je kunt nu ook inloggen met dit apparaat: ${change.name}.`
			};
		case 'passkey-removed':
			return {
				subject: 'Je kunt niet meer inloggen met een apparaat',
				text: `Met dit apparaat kun je niet meer inloggen: ${change.name}.`
			};
		case 'code-used':
			return {
				subject: 'Er is een herstelcode gebruikt',
				text: `Er is ingelogd met een van je herstelcodes. Je hebt er nog ${change.left}.`
			};
	}
};

/** Says what changed, and what to do when it was somebody else. `origin` is the address of the site. */
export function factorLetter(to: string, change: FactorChange, origin: string): Letter {
	const { subject, text } = told(change);
	return {
		kind: 'second-factor',
		to,
		subject,
		paragraphs: ['Hallo,', text, 'Was jij dit? Dan hoef je niets te doen.'],
		action: { label: 'Bekijk hoe je inlogt', url: `${origin}/mijn/tweede-stap` },
		after: ['Was jij dit niet? Log dan in, log alle andere apparaten uit en bel de gemeente.']
	};
}
