// The letters about an activity or a place that left the site, or came back. Pure.
import type { Letter } from '#lib/mail/letter.ts';

export const takenAway = (title: string, to: string, reason: string): Letter => ({
	kind: 'withdrawal',
	to,
	subject: `“${title}” is van de site gehaald`,
	paragraphs: [
		'Hallo,',
		`De gemeente heeft “${title}” van Thuis in de buurt gehaald.`,
		`De reden: ${reason}`,
		'Ben je het daar niet mee eens? Neem contact op met de gemeente.'
	]
});

export const shownAgain = (title: string, to: string, url: string): Letter => ({
	kind: 'withdrawal',
	to,
	subject: `“${title}” staat weer op de site`,
	paragraphs: ['Hallo,', `De gemeente heeft “${title}” teruggezet op Thuis in de buurt.`],
	action: { label: 'Bekijk de pagina', url }
});

/** It was put back, and still nobody finds it. */
export const notShownYet = (title: string, to: string): Letter => ({
	kind: 'withdrawal',
	to,
	subject: `“${title}” mag weer op de site, maar is nog niet te zien`,
	paragraphs: [
		'Hallo,',
		`De gemeente heeft “${title}” teruggezet op Thuis in de buurt. Toch zien bewoners het nog niet.`,
		'Dat kan komen doordat het initiatief zelf niet op de site staat, of doordat nog niemand bevestigde dat dit doorgaat.',
		'Weet je niet wat er nodig is? Neem contact op met de gemeente.'
	]
});
