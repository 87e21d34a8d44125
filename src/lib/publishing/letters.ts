// What members of an initiative read when a moderator looked at what they wrote. Pure.
import type { Letter } from '#lib/mail/letter.ts';

type About = { to: string; title: string; /** Absolute address. */ url: string };

export const approvedLetter = ({ to, title, url }: About, draftId: string, revision: number): Letter => ({
	kind: 'draft-approved',
	to,
	subject: `“${title}” staat op de site`,
	paragraphs: [
		'Hallo,',
		`Een moderator van de gemeente heeft gekeken naar “${title}”. Het staat nu op de site.`,
		'Wat je hierna publiceert, staat meestal meteen op de site.'
	],
	action: { label: 'Bekijk de pagina', url },
	once: `draft-approved:${draftId}:${revision}:${to}`
});

export const rejectedLetter = (
	{ to, title, url }: About,
	reason: string,
	draftId: string,
	revision: number
): Letter => ({
	kind: 'draft-rejected',
	to,
	subject: `“${title}” staat nog niet op de site`,
	paragraphs: [
		'Hallo,',
		`Een moderator van de gemeente heeft gekeken naar “${title}”. Het kan zo nog niet op de site.`,
		`De reden: ${reason}`,
		'Je tekst is bewaard. Pas hem aan, en vraag daarna opnieuw of hij op de site mag.'
	],
	action: { label: 'Pas je tekst aan', url },
	once: `draft-rejected:${draftId}:${revision}:${to}`
});
