// The letters around a claim. Pure.
import type { Letter } from '#lib/mail/letter.ts';

/** To who asked. */
export const asked = (title: string, to: string): Letter => ({
	kind: 'claim-asked',
	to,
	subject: `Je vraag over ${title}`,
	paragraphs: [
		'Hallo,',
		`Je vroeg of je ${title} op Thuis in de buurt mag beheren.`,
		'De gemeente kijkt ernaar. Je krijgt antwoord per mail, meestal binnen een paar werkdagen.'
	],
	after: ['Heb je dit niet zelf gevraagd? Dan kun je deze mail weggooien.']
});

/** To those who run it now; with a name: somebody came in. */
export const noticed = (title: string, to: string, joined?: string): Letter => ({
	kind: 'claim-noticed',
	to,
	subject: joined ? `Er is een beheerder bij: ${title}` : `Iemand wil meebeheren: ${title}`,
	paragraphs: joined
		? ['Hallo,', `${joined} kan ${title} nu ook beheren.`, 'Klopt dat niet? Laat het de gemeente weten.']
		: [
				'Hallo,',
				`Iemand vroeg of die ${title} ook mag beheren.`,
				'De gemeente beslist daarover. Weet je iets wat wij moeten weten? Laat het ons horen.'
			]
});

/** To moderators. */
export const newcomer = (title: string, to: string, origin: string): Letter => ({
	kind: 'claim-review',
	to,
	subject: `Er wacht een aanvraag: ${title}`,
	paragraphs: ['Hallo,', `Iemand vraagt om ${title} te mogen beheren.`],
	action: { label: 'Bekijk de aanvraag', url: `${origin}/gemeente/beoordelen` }
});

/** To who asked: what was decided. */
export function answered(
	title: string,
	to: string,
	{ approved, reason, origin }: { approved: boolean; reason: string; origin: string }
): Letter {
	const common = { kind: 'claim-answered', to, subject: `Antwoord op je vraag over ${title}` };
	if (!approved)
		return {
			...common,
			paragraphs: [
				'Hallo,',
				`Je vroeg of je ${title} mag beheren. Dat kan nu niet.`,
				...(reason ? [`De reden: ${reason}`] : [])
			]
		};
	return {
		...common,
		paragraphs: ['Hallo,', `Goed nieuws: je kunt ${title} nu beheren.`, ...(reason ? [reason] : [])],
		action: { label: 'Ga naar je beheerpagina', url: `${origin}/beheer` }
	};
}
