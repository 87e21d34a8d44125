// "Houd me op de hoogte": which part of a search can be followed, in words, and the form that asks for it. Pure.
import { chips } from '#lib/finding/chips.ts';
import { isInside } from '#lib/finding/form.ts';
import { line } from '#lib/foundation/typed.ts';
import { nearParam, toParams, type Near, type Query } from '#lib/search/query.ts';

export type Rhythm = 'weekly' | 'new';
export const rhythms: Rhythm[] = ['weekly', 'new'];

/** As a choice in the form, in the order it is offered; the slug is its value. */
export const rhythmOptions = [
	{ value: 'week', label: 'Elke maandag om 8 uur, als er iets nieuws is' },
	{ value: 'nieuw', label: 'Elke ochtend om 8 uur, als er iets nieuws is' }
];
/** By slug. */
export const rhythmOf: Record<string, Rhythm> = { week: 'weekly', nieuw: 'new' };
export const rhythmSlugs: Record<Rhythm, string> = { weekly: 'week', new: 'nieuw' };

/** How often, within a sentence: 'je krijgt elke maandag om 8 uur een mail'. */
export const rhythmWords: Record<Rhythm, string> = { weekly: 'elke maandag om 8 uur', new: 'elke ochtend om 8 uur' };

/**
 * What stays of a search when it is followed: what is new is told whatever day it is on, so days, order and page fall
 * away. A point on the map is rounded to a hundred metres: it stands beside an address now.
 */
export const followed = (query: Query): Query => ({
	...query,
	near: coarse(query.near),
	when: null,
	from: null,
	to: null,
	openNow: false,
	sort: null,
	page: 1
});

const coarse = (near: Near | null): Near | null =>
	near?.type === 'point' ? { ...near, lat: hundredMetres(near.lat), lon: hundredMetres(near.lon) } : near;
const hundredMetres = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The parameters of what is followed, always the same for the same search: 'q=koffie&bij=schadewijk'. */
export const followParams = (query: Query): string => toParams(followed(query)).toString();

/**
 * 'activiteiten met “koffie” in Schadewijk (Samen eten, Gratis)'; `whereName`: what `bij` turned out to be, `here`: the
 * municipality, for who follows all of it.
 */
export function followWords(query: Query, whereName: string | null, here = ''): string {
	const { text, near } = query;
	const rest = chips('activity', '', { ...query, text: '', near: null }, null).map(({ label }) => label);
	return [
		'activiteiten',
		text && `met “${text}”`,
		near ? `${isInside(query) ? 'in' : 'bij'} ${whereName ?? nearParam(near)}` : here && `in ${here}`,
		rest.length > 0 && `(${rest.join(', ')})`
	]
		.filter(Boolean)
		.join(' ');
}

export type FollowForm = { email: string; rhythm: Rhythm };
export type FollowProblem = 'email-missing' | 'email-wrong' | 'rhythm-missing' | 'robot' | 'quick';
export type FollowTyped = { email: string; ritme: string };
export type FollowProblems = Partial<Record<'email' | 'ritme', FollowProblem>>;

export const followProblemWords: Record<FollowProblem, string> = {
	'email-missing': 'Vul je e-mailadres in.',
	'email-wrong': 'Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl.',
	'rhythm-missing': 'Kies hoe vaak je een mail wilt.',
	robot: 'We konden je vraag niet aannemen. Laad de pagina opnieuw en probeer het nog een keer.',
	quick: 'Dat ging wel heel snel. Klik nog een keer op de knop.'
};

// Nobody reads the page, types an address and clicks within this time; a machine does.
const AT_LEAST = 2_000;
const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\]{1,190}\.[^\s@<>()[\],;:"\\.]{2,63}$/;

/** Reads the form. `website` is a field people do not see; `geopend` is when the page was made (epoch milliseconds). */
export function parseFollow(
	form: FormData,
	now: Date
): { ok: true; follow: FollowForm } | { ok: false; problems: FollowProblems; typed: FollowTyped } {
	const read = (name: string) => line(form, name, 320);
	const [email, choice] = [read('email').toLowerCase(), read('ritme')];
	const rhythm = rhythmOf[choice];
	const problems: FollowProblems = {};
	if (!email) problems.email = 'email-missing';
	else if (email.length > 254 || !ADDRESS.test(email)) problems.email = 'email-wrong';
	else if (read('website')) problems.email = 'robot';
	else if (!(now.getTime() - Number(read('geopend') || NaN) >= AT_LEAST)) problems.email = 'quick';
	if (!rhythm) problems.ritme = 'rhythm-missing';
	return rhythm && !problems.email
		? { ok: true, follow: { email, rhythm } }
		: { ok: false, problems, typed: { email: read('email'), ritme: choice } };
}
