// The forms about shared needs: of officers who make and answer one, of residents who support one. Pure.
import { parseEmail } from '#lib/accounts/email.ts';
import { isDay } from '#lib/calendar/days.ts';
import { dateOf } from '#lib/calendar/daywords.ts';
import { idIn } from '#lib/foundation/ids.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { timesIn } from '#lib/needs/asking.ts';
import { personalProblem } from '#lib/needs/personal.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Agreed } from './acting.server.ts';
import { actionStates, stateWords, type Action, type ActionState } from './action.ts';
import { statuses, type LinkNoun, type Status } from './cluster.ts';
import type { Subject } from './suggest.ts';

export type Problem = { field: string; message: string };
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

export const LONGEST = { title: 100, summary: 500, words: 2000, action: 300, owner: 100 } as const;
const tooLong = (most: number) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`;
const answer = <Value>(problems: Problem[], value: Value): Parsed<Value> =>
	problems.length ? { ok: false, problems } : { ok: true, value };

/** Everything that was typed, to show again; what was chosen several times with a space between. */
export const typedOf = (form: FormData): Record<string, string> =>
	Object.fromEntries(
		[...new Set(form.keys())].map((name) => [name, form.getAll(name).filter(isText).join(' ').slice(0, 3000)])
	);
const isText = (value: FormDataEntryValue) => typeof value === 'string';

export type ClusterWords = { title: string; summary: string };

export function parseWords(form: FormData): Parsed<ClusterWords> {
	const [title, summary] = [line(form, 'titel'), lines(form, 'tekst')];
	const problems: Problem[] = [];
	if (!title) problems.push({ field: 'titel', message: 'Geef de gedeelde behoefte een titel.' });
	if (title.length > LONGEST.title) problems.push({ field: 'titel', message: tooLong(LONGEST.title) });
	if (summary.length > LONGEST.summary) problems.push({ field: 'tekst', message: tooLong(LONGEST.summary) });
	return answer(problems, { title, summary });
}

/** Which suggestion a form is about; undefined when it names none. */
export function parseSubject(form: FormData): { areaId: number; kind: Kind; targetGroup: TargetGroup } | undefined {
	const [areaId, kind, targetGroup] = [idIn(form, 'gebied'), line(form, 'soort', 40), line(form, 'groep', 40)];
	return areaId && kinds.has(kind) && targetGroups.has(targetGroup) ? { areaId, kind, targetGroup } : undefined;
}

/** What an officer makes one about. `areas`: ids that can be chosen; an empty choice is the whole municipality. */
export function parseOwn(form: FormData, areas: readonly number[]): Parsed<Subject & ClusterWords> {
	const [kind, targetGroup, words] = [line(form, 'soort', 40), line(form, 'groep', 40), parseWords(form)];
	const [areaId, dayParts] = [idIn(form, 'gebied') ?? null, timesIn(form.getAll('dagdeel'))];
	const problems: Problem[] = words.ok ? [] : [...words.problems];
	if (areaId === null ? line(form, 'gebied', 40) !== 'alle' : !areas.includes(areaId))
		problems.push({ field: 'gebied', message: 'Kies het gebied.' });
	if (!kinds.has(kind)) problems.push({ field: 'soort', message: 'Kies de soort ontmoeting.' });
	if (!targetGroups.has(targetGroup)) problems.push({ field: 'groep', message: 'Kies voor wie het is.' });
	if (!dayParts) problems.push({ field: 'dagdeel', message: 'Kies wanneer. Of kies “Maakt niet uit”.' });
	if (problems.length || !words.ok || !kinds.has(kind) || !targetGroups.has(targetGroup))
		return { ok: false, problems };
	return { ok: true, value: { areaId, kind, targetGroup, dayParts, ...words.value } };
}

/** An answer of the municipality; `sure`: also while something that was agreed is open. */
export type StatusAsked = { status: Status; words: string; sure: boolean };

export const stillOpen: Problem = {
	field: 'toch',
	message: 'Er staat nog een afspraak open. Toch antwoorden dat het gedaan is? Zet dan een vinkje.'
};

export function parseStatus(form: FormData): Parsed<StatusAsked> {
	const [status, words] = [statuses.find((one) => one === line(form, 'status', 20)), lines(form, 'antwoord')];
	const problems: Problem[] = [];
	if (!status) problems.push({ field: 'status', message: 'Kies wat je antwoordt.' });
	if (!words) problems.push({ field: 'antwoord', message: 'Schrijf je antwoord op. Bewoners lezen dit.' });
	if (words.length > LONGEST.words) problems.push({ field: 'antwoord', message: tooLong(LONGEST.words) });
	return answer(problems, { status: status ?? 'heard', words, sure: form.has('toch') });
}

/** What answers a need: a page of ours. */
export type LinkAsked = { noun: LinkNoun; slug: string };

export function parseLink(form: FormData): Parsed<LinkAsked> {
	const [place, activity] = [slugOf(line(form, 'plek', 140)), slugOf(line(form, 'activiteit', 140))];
	const one = Boolean(place) !== Boolean(activity);
	return answer(
		one ? [] : [{ field: 'plek', message: 'Kies een plek of een activiteit: één tegelijk.' }],
		place ? { noun: 'place', slug: place } : { noun: 'activity', slug: activity }
	);
}

/** What is agreed to do: what, by whom, before when. Nobody is named: everybody reads it. */
export function parseAgreed(form: FormData): Parsed<Agreed> {
	const [words, owner, day] = [line(form, 'wat'), line(form, 'wie'), line(form, 'klaar', 10)];
	const problems = [...personalProblem('wat', words, ['address', 'postcode']), ...personalProblem('wie', owner)];
	if (!words) problems.push({ field: 'wat', message: 'Schrijf op wat jullie gaan doen.' });
	if (words.length > LONGEST.action) problems.push({ field: 'wat', message: tooLong(LONGEST.action) });
	if (!owner) problems.push({ field: 'wie', message: 'Schrijf op wie het doet: een team of een functie.' });
	if (owner.length > LONGEST.owner) problems.push({ field: 'wie', message: tooLong(LONGEST.owner) });
	if (day && !isDay(day)) problems.push({ field: 'klaar', message: 'Vul een dag in, of laat het leeg.' });
	return answer(problems, { words, owner, dueOn: day || null });
}

type Told = Agreed & { state: ActionState; why: string };

/** How far that is. What does not go on, says why. `seen`: how it stood when the form was made. */
export function parseProgress(form: FormData): Parsed<Told & { seen: string }> {
	const [agreed, why, seen] = [parseAgreed(form), line(form, 'waarom'), line(form, 'gezien', 40)];
	const state = actionStates.find((one) => one === line(form, 'stand', 20));
	const problems = [...(agreed.ok ? [] : agreed.problems), ...personalProblem('waarom', why)];
	if (!state) problems.push({ field: 'stand', message: 'Kies hoe ver het is.' });
	if (state === 'dropped' && !why) problems.push({ field: 'waarom', message: 'Schrijf op waarom het niet doorgaat.' });
	if (why.length > LONGEST.action) problems.push({ field: 'waarom', message: tooLong(LONGEST.action) });
	if (!agreed.ok || !state || problems.length) return { ok: false, problems };
	return { ok: true, value: { ...agreed.value, state, why, seen } };
}

/** What somebody else changed meanwhile: by field what stands there now; what is told keeps standing in the form. */
export function changedMeanwhile(stands: Action, told: Told): Problem[] {
	const fields: [string, string, string][] = [
		['stand', stateWords[stands.state], stateWords[told.state]],
		['waarom', stands.why, told.why],
		['wat', stands.words, told.words],
		['wie', stands.owner, told.owner],
		['klaar', stands.dueOn ? dateOf(stands.dueOn) : '', told.dueOn ? dateOf(told.dueOn) : '']
	];
	return fields
		.filter(([, now, typed]) => now !== typed)
		.map(([field, now]) => ({
			field,
			message: `Iemand anders bewaarde dit ondertussen. Hier staat nu: ${now ? `“${now}”` : 'niets'}. Klopt wat jij invult? Bewaar het dan opnieuw.`
		}));
}

export type SupportAsked = { email: string | null; everyStatus: boolean };

// Nobody reads the page, types an address and clicks within this time; a machine does.
const AT_LEAST = 2_000;

/** "Ik ook": with an address to hear back, or without. `geopend` is when the page was made (epoch milliseconds). */
export function parseSupport(form: FormData, now: Date): Parsed<SupportAsked> {
	const typed = line(form, 'email', 320);
	const email = typed ? parseEmail(typed) : null;
	const problems: Problem[] = [];
	if (!typed && (form.has('alles') || form.has('mail')))
		problems.push({ field: 'email', message: 'Vul je e-mailadres in. Wil je geen mail? Klik dan op “Ik ook”.' });
	if (typed && !email)
		problems.push({ field: 'email', message: 'Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl.' });
	else if (line(form, 'website'))
		problems.push({ field: 'email', message: 'We konden dit niet aannemen. Laad de pagina opnieuw.' });
	else if (email && !(now.getTime() - Number(line(form, 'geopend') || NaN) >= AT_LEAST))
		problems.push({ field: 'email', message: 'Dat ging wel heel snel. Klik nog een keer op de knop.' });
	return answer(problems, { email, everyStatus: form.has('alles') });
}
