// The letters about an initiative: who does what with whom, in plain words. Pure.
import type { MemberRole } from '#lib/accounts/rights.ts';
import type { Letter } from '#lib/mail/letter.ts';

/** What a letter says of an initiative. */
type About = { name: string; slug: string };

export const roleWords: Record<MemberRole, string> = { owner: 'Kan alles', editor: 'Kan mee veranderen' };
/** The same in a few words, to who has it. */
export const roleBrief: Record<MemberRole, string> = { owner: 'Je mag alles', editor: 'Je mag schrijven' };
/** What somebody with this role may do, after a colon. */
export const roleMeans: Record<MemberRole, string> = {
	owner: 'activiteiten plaatsen, de gegevens veranderen, mensen uitnodigen en het initiatief stoppen.',
	editor: 'activiteiten plaatsen en de gegevens veranderen.'
};
/** The same to who has it: 'Je kunt alles: …' */
export const roleYours: Record<MemberRole, string> = {
	owner: `Je kunt alles: ${roleMeans.owner}`,
	editor: `Je kunt mee veranderen: ${roleMeans.editor}`
};

const open = (origin: string, { slug }: About) => ({
	label: 'Open het initiatief',
	url: `${origin}/beheer/${slug}`
});

/** The link holds for so many days. */
export const INVITED_DAYS = 14;

export const invitation = (about: About, to: string, role: MemberRole, token: string, origin: string): Letter => ({
	kind: 'invitation',
	to,
	subject: `Doe je mee met ${about.name}?`,
	paragraphs: ['Hallo,', `Iemand van ${about.name} vraagt of je mee wilt doen op Thuis in de buurt.`, roleYours[role]],
	action: { label: 'Bekijk de uitnodiging', url: `${origin}/uitnodiging/${token}` },
	after: [`De link werkt ${INVITED_DAYS} dagen. Wil je niet meedoen, of ken je dit niet? Dan hoef je niets te doen.`],
	keptDays: INVITED_DAYS
});

export const joined = (about: About, to: string, who: string, origin: string): Letter => ({
	kind: 'member',
	to,
	subject: `${who} doet nu mee met ${about.name}`,
	paragraphs: ['Hallo,', `${who} heeft de uitnodiging aangenomen en doet nu mee met ${about.name}.`],
	action: { label: 'Bekijk wie meedoet', url: `${origin}/beheer/${about.slug}/leden` }
});

export const roleChanged = (about: About, to: string, role: MemberRole, origin: string): Letter => ({
	kind: 'member',
	to,
	subject: `Wat je bij ${about.name} kunt, is veranderd`,
	paragraphs: ['Hallo,', `Wat je bij ${about.name} kunt, is veranderd.`, roleYours[role]],
	action: open(origin, about)
});

export const removed = (about: About, to: string): Letter => ({
	kind: 'member',
	to,
	subject: `Je doet niet meer mee met ${about.name}`,
	paragraphs: [
		'Hallo,',
		`Iemand van ${about.name} heeft je van de lijst gehaald. Je kunt de activiteiten niet meer veranderen.`,
		'Klopt dat niet? Vraag het aan de mensen van het initiatief.'
	]
});

export const left = (about: About, to: string, who: string, origin: string): Letter => ({
	kind: 'member',
	to,
	subject: `${who} doet niet meer mee met ${about.name}`,
	paragraphs: ['Hallo,', `${who} doet niet meer mee met ${about.name}.`],
	action: { label: 'Bekijk wie meedoet', url: `${origin}/beheer/${about.slug}/leden` }
});

export const handedOver = (about: About, to: string, from: string, origin: string): Letter => ({
	kind: 'member',
	to,
	subject: `${about.name} is aan jou overgedragen`,
	paragraphs: ['Hallo,', `${from} heeft ${about.name} aan jou overgedragen.`, roleYours.owner],
	action: open(origin, about)
});

export const approved = (about: About, to: string, origin: string): Letter => ({
	kind: 'initiative',
	to,
	subject: `${about.name} staat op Thuis in de buurt`,
	paragraphs: ['Hallo,', `De gemeente heeft naar ${about.name} gekeken. Iedereen kan de pagina nu zien.`],
	action: { label: 'Bekijk de pagina', url: `${origin}/initiatieven/${about.slug}` }
});

export const rejected = (about: About, to: string, reason: string, origin: string): Letter => ({
	kind: 'initiative',
	to,
	subject: `${about.name} komt zo nog niet op Thuis in de buurt`,
	paragraphs: [
		'Hallo,',
		`De gemeente heeft gekeken naar wat jullie over ${about.name} schreven. Het kan zo nog niet op de site.`,
		...(reason ? [`De reden: ${reason}`] : []),
		'Je kunt het verbeteren en bewaren. Dan kijkt de gemeente opnieuw.'
	],
	action: { label: 'Verbeter de gegevens', url: `${origin}/beheer/${about.slug}/gegevens` }
});

export const ended = (about: About, to: string, reason: string, origin: string): Letter => ({
	kind: 'initiative',
	to,
	subject: `${about.name} is gestopt`,
	paragraphs: [
		'Hallo,',
		`Iemand van jullie heeft op de site gezet dat ${about.name} stopt.`,
		...(reason ? [`De reden: ${reason}`] : []),
		'De pagina blijft staan en zegt dat het initiatief gestopt is. De activiteiten die nog kwamen, gaan niet door.'
	],
	action: { label: 'Bekijk de pagina', url: `${origin}/initiatieven/${about.slug}` }
});

export const withdrawn = (about: About, to: string, reason: string): Letter => ({
	kind: 'initiative',
	to,
	subject: `${about.name} is van de site gehaald`,
	paragraphs: [
		'Hallo,',
		`De gemeente heeft ${about.name} van Thuis in de buurt gehaald. Ook de activiteiten zijn niet meer te zien.`,
		...(reason ? [`De reden: ${reason}`] : []),
		'Ben je het daar niet mee eens? Neem contact op met de gemeente.'
	]
});

export const shownAgain = (about: About, to: string, origin: string): Letter => ({
	kind: 'initiative',
	to,
	subject: `${about.name} staat weer op de site`,
	paragraphs: ['Hallo,', `De gemeente heeft ${about.name} met alle activiteiten teruggezet op Thuis in de buurt.`],
	action: { label: 'Bekijk de pagina', url: `${origin}/initiatieven/${about.slug}` }
});
