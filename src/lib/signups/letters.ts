// What people who signed up are written. Pure.
import { capital, clockWords, longDay } from '#lib/calendar/daywords.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import type { Letter } from '#lib/mail/letter.ts';

export type About = {
	title: string;
	/** The place, or in words; null where it is not known. */
	where: string | null;
	starts: Wall;
	today: Day;
	/** Address of the activity. */
	page: string;
};
type To = { contact: string; name: string; people: number };
/** `link`: the page where one click cancels. */
export type WithLink = To & { link: string };

/** 'Dinsdag 24 november om 10:00' */
export const whenWords = (starts: Wall, today: Day): string =>
	`${capital(longDay(starts.slice(0, 10), today))} om ${clockWords(starts)}`;

// Somebody may type the address of somebody else: only what looks like a name gets into a letter, no address or message.
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}' ’-]{0,39}$/u;
export const isName = (text: string): boolean => NAME.test(text);
export const hello = (name: string) => (isName(name) ? `Hallo ${name},` : 'Hallo,');

export const peopleWords = (people: number) => (people === 1 ? 'voor 1 persoon' : `voor ${people} mensen`);
export const facts = ({ title, where, starts, today }: About) =>
	[`- Wat: ${title}`, `- Wanneer: ${whenWords(starts, today)}`, ...(where ? [`- Waar: ${where}`] : [])].join('\n');
const cancelLine = 'Kun je toch niet komen? Meld je dan hieronder af. Dan kan iemand anders komen.';
export const button = (link: string) => ({ label: 'Bekijk je aanmelding of meld je af', url: link });
export const kept = { keptDays: 14 };

/** There is room. */
export const placeLetter = (about: About, { contact, name, people, link }: WithLink): Letter => ({
	kind: 'sign-up-place',
	to: contact,
	subject: `Je bent aangemeld: ${about.title}`,
	paragraphs: [hello(name), `Je bent aangemeld ${peopleWords(people)}.`, facts(about), cancelLine],
	action: button(link),
	...kept
});

/** It is full. */
export const waitingLetter = (about: About, { contact, name, people, link }: WithLink): Letter => ({
	kind: 'sign-up-waiting',
	to: contact,
	subject: `Je staat op de wachtlijst: ${about.title}`,
	paragraphs: [
		hello(name),
		`Er is nu geen plek ${peopleWords(people)}. Je staat op de wachtlijst.`,
		facts(about),
		'Komt er een plek vrij? Dan krijg je meteen een mail.'
	],
	action: button(link),
	...kept
});

/** Somebody cancelled, and this one fits. */
export const letInLetter = (about: About, { contact, name, people, link }: WithLink): Letter => ({
	kind: 'sign-up-let-in',
	to: contact,
	subject: `Er is een plek vrij: ${about.title}`,
	paragraphs: [
		hello(name),
		`Er is een plek vrij ${peopleWords(people)}. Je bent nu aangemeld.`,
		facts(about),
		cancelLine
	],
	action: button(link),
	...kept
});

/** Asked again with the same address. */
export const alreadyLetter = (
	about: About,
	{ contact, name, people, waiting, link }: WithLink & { waiting: boolean }
): Letter => ({
	kind: 'sign-up-already',
	to: contact,
	subject: `Je had je al aangemeld: ${about.title}`,
	paragraphs: [
		hello(name),
		`Je had je al aangemeld ${peopleWords(people)}.${waiting ? ' Je staat op de wachtlijst.' : ''}`,
		facts(about),
		'Wil je met meer of minder mensen komen? Meld je dan eerst af, en dan opnieuw aan.'
	],
	action: button(link),
	...kept
});

export const reminderLetter = (
	about: About,
	{ contact, name, people, link, id }: WithLink & { id: string }
): Letter => ({
	kind: 'sign-up-reminder',
	to: contact,
	subject: `Morgen: ${about.title}`,
	paragraphs: [hello(name), `Morgen is het zover. Je bent aangemeld ${peopleWords(people)}.`, facts(about), cancelLine],
	action: button(link),
	once: `sign-up-reminder:${id}:${about.starts}`,
	...kept
});

// With a full stop at its end.
const sentence = (text: string) => `${text.trim()}.`.replace(/([.!?])\.$/, '$1');
const because = (reason: string) => (reason.trim() ? [`De reden: ${sentence(reason)}`] : []);

/** The date does not go on. */
export const cancelledLetter = (
	about: About,
	reason: string,
	{ contact, name, once }: { contact: string; name: string; once?: string }
): Letter => ({
	kind: 'sign-up-date-cancelled',
	to: contact,
	subject: `Gaat niet door: ${about.title}`,
	paragraphs: [
		hello(name),
		`${whenWords(about.starts, about.today)} gaat niet door.`,
		facts(about),
		...because(reason)
	],
	action: { label: 'Bekijk de andere keren', url: about.page },
	...(once ? { once } : {}),
	...kept
});

/** The date is at another time; `about.starts` is the new one. */
export const movedLetter = (about: About, reason: string, { contact, name, people, link }: WithLink): Letter => ({
	kind: 'sign-up-date-moved',
	to: contact,
	subject: `Let op, een andere tijd: ${about.title}`,
	paragraphs: [
		hello(name),
		`Het is nu op een ander moment. Je aanmelding ${peopleWords(people)} blijft staan.`,
		facts(about),
		...because(reason),
		'Kun je dan niet? Meld je hieronder af.'
	],
	action: button(link),
	...kept
});

/** The date was off, and goes on after all. */
export const againLetter = (about: About, reason: string, { contact, name, people, link }: WithLink): Letter => ({
	kind: 'sign-up-date-again',
	to: contact,
	subject: `Gaat toch door: ${about.title}`,
	paragraphs: [
		hello(name),
		`Het gaat toch door. Je aanmelding ${peopleWords(people)} staat er nog.`,
		facts(about),
		...because(reason),
		'Kun je niet meer? Meld je hieronder af.'
	],
	action: button(link),
	...kept
});

/** The organiser took somebody off the list. */
export const removedLetter = (about: About, { contact, name }: To): Letter => ({
	kind: 'sign-up-removed',
	to: contact,
	subject: `Je aanmelding is weggehaald: ${about.title}`,
	paragraphs: [
		hello(name),
		'De organisator heeft je aanmelding weggehaald. Heb je vragen? Neem contact op met de organisator.',
		facts(about)
	],
	action: { label: 'Bekijk de activiteit', url: about.page },
	...kept
});
