// What is written when two activities become one: to who signed up for the one that goes, and to who keeps a list. Pure.
import { uncapital } from '#lib/calendar/daywords.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import type { Letter } from '#lib/mail/letter.ts';
import { button, facts, hello, kept, isName, peopleWords, whenWords, type About, type WithLink } from './letters.ts';

/** Titles of the one that goes and of the one that remains. */
type Both = { was: string; is: string; today: Day };
/** Somebody with a telephone number; `instead`: when it goes on, without their name; null when it does not. */
export type ToCall = { name: string; contact: string; starts: Wall; instead: Wall | null };

const movedWords = (was: Wall, { starts, today }: About): string[] =>
	starts === was
		? []
		: [`Let op: een andere tijd. Het was ${uncapital(whenWords(was, today))}. Het is nu ${uncapital(whenWords(starts, today))}.`]; // prettier-ignore

/** To who signed up: how it stands with them now. `was`: when it was. */
export const togetherLetter = (
	about: About,
	{ contact, name, people, waiting, link, was }: WithLink & { waiting: boolean; was: Wall }
): Letter => ({
	kind: 'sign-up-together',
	to: contact,
	subject: `${waiting ? 'Je staat op de wachtlijst' : 'Je bent aangemeld'}: ${about.title}`,
	paragraphs: [
		hello(name),
		`De activiteit waarvoor je je aanmeldde, stond twee keer op de site. Nu staat die er één keer, als “${about.title}”. De organisator daarvan ziet je aanmelding.`,
		waiting
			? `Er is nu geen plek ${peopleWords(people)}. Je staat op de wachtlijst. Komt er een plek vrij? Dan krijg je meteen een mail.`
			: `Je hebt een plek, ${peopleWords(people)}.`,
		...movedWords(was, about),
		facts(about),
		'Klopt het niet, of kun je dan niet? Meld je hieronder af.'
	],
	action: button(link),
	...kept
});

/** To who signed up for what goes on, where nobody signs up here. `was`: when it was; `walkIn`: everybody just comes. */
export const freedLetter = (
	about: About,
	{ contact, name, was, walkIn }: { contact: string; name: string; was: Wall; walkIn: boolean }
): Letter => ({
	kind: 'sign-up-freed',
	to: contact,
	subject: `${walkIn ? 'Aanmelden hoeft niet meer' : 'Aanmelden gaat anders'}: ${about.title}`,
	paragraphs: [
		hello(name),
		`De activiteit waarvoor je je aanmeldde, stond twee keer op de site. Nu staat die er één keer, als “${about.title}”. Die gaat door op dezelfde dag.`,
		walkIn
			? 'Je hoeft je niet meer aan te melden. Je kunt zo binnenlopen.'
			: 'Je aanmelding telt daar niet mee. Kijk op de pagina hoe je meedoet.',
		...movedWords(was, about),
		facts(about)
	],
	action: { label: 'Bekijk de activiteit', url: about.page },
	...kept
});

/** To the members who keep the list from now on; `url`: where it stands. */
export const cameLetter = (
	{ was, is }: Both,
	to: string,
	{ came, toCall }: { came: number; toCall: number },
	url: string
): Letter => ({
	kind: 'sign-ups-together',
	to,
	subject: `Nieuwe aanmeldingen: ${is}`,
	paragraphs: [
		'Hallo,',
		`“${was}” was dezelfde activiteit als “${is}”. Daarom gaan ze samen verder als “${is}”.`,
		`${came === 1 ? 'Er is 1 aanmelding' : `Er zijn ${came} aanmeldingen`} bijgekomen. Wie al een plek had, houdt die. Er kunnen dus meer mensen komen dan er plek is.`,
		...(toCall
			? [`${toCall === 1 ? '1 persoon kun' : `${toCall} mensen kun`} je alleen bellen. De anderen kregen een mail.`]
			: [])
	],
	action: { label: 'Bekijk de aanmeldingen', url },
	...kept
});

/** To the members of the one that goes, whose list is not there any more: who gets no mail. `url`: the one that remains. */
export const leftLetter = ({ was, is, today }: Both, to: string, left: readonly ToCall[], url: string): Letter => ({
	kind: 'sign-ups-left',
	to,
	subject: `Wil je deze mensen bellen? ${was}`,
	paragraphs: [
		'Hallo,',
		`“${was}” was dezelfde activiteit als “${is}”. Daarom gaan ze samen verder als “${is}”. Voor deze mensen verandert er iets. Ze gaven alleen een telefoonnummer. Wil je ze bellen?`,
		left.map((one) => lineOf(one, today)).join('\n'),
		'Wie een mailadres gaf, kreeg een mail. Gooi deze mail weg als je gebeld hebt.'
	],
	action: { label: 'Bekijk de activiteit', url },
	...kept
});

function lineOf({ name, contact, starts, instead }: ToCall, today: Day): string {
	const when = uncapital(whenWords(starts, today));
	const now = instead && (instead === starts ? '' : ` Het is nu ${uncapital(whenWords(instead, today))}.`);
	const what = now === null ? 'gaat niet door.' : `gaat door, maar er is geen lijst met namen.${now}`;
	return `- ${isName(name) ? name : 'Iemand'}, ${contact}: ${when} ${what}`;
}
