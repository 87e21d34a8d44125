// The forms about shared needs: of officers who make and answer one, of residents who support one. Pure.
import { parseEmail } from '#lib/accounts/email.ts';
import { idIn } from '#lib/foundation/ids.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { statuses, type Status } from './cluster.ts';
import type { Subject } from './suggest.ts';

export type Problem = { field: string; message: string };
type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

export const LONGEST = { title: 100, summary: 500, words: 2000, action: 300 } as const;
const tooLong = (most: number) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`;
const answer = <Value>(problems: Problem[], value: Value): Parsed<Value> =>
	problems.length ? { ok: false, problems } : { ok: true, value };

/** Everything that was typed, to show again. */
export const typedOf = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 3000)]] : []))); // prettier-ignore

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
	const areaId = idIn(form, 'gebied') ?? null;
	const problems: Problem[] = words.ok ? [] : [...words.problems];
	if (areaId === null ? line(form, 'gebied', 40) !== 'alle' : !areas.includes(areaId))
		problems.push({ field: 'gebied', message: 'Kies het gebied.' });
	if (!kinds.has(kind)) problems.push({ field: 'soort', message: 'Kies de soort ontmoeting.' });
	if (!targetGroups.has(targetGroup)) problems.push({ field: 'groep', message: 'Kies voor wie het is.' });
	if (problems.length || !words.ok || !kinds.has(kind) || !targetGroups.has(targetGroup))
		return { ok: false, problems };
	return { ok: true, value: { areaId, kind, targetGroup, dayParts: ANY_TIME, ...words.value } };
}
const ANY_TIME = 63;

export function parseStatus(form: FormData): Parsed<{ status: Status; words: string }> {
	const [status, words] = [statuses.find((one) => one === line(form, 'status', 20)), lines(form, 'antwoord')];
	const problems: Problem[] = [];
	if (!status) problems.push({ field: 'status', message: 'Kies wat je antwoordt.' });
	if (!words) problems.push({ field: 'antwoord', message: 'Schrijf je antwoord op. Bewoners lezen dit.' });
	if (words.length > LONGEST.words) problems.push({ field: 'antwoord', message: tooLong(LONGEST.words) });
	return answer(problems, { status: status ?? 'heard', words });
}

/** What answers a need: a page of ours, or what was agreed. */
export type LinkAsked = { noun: 'place' | 'activity'; slug: string } | { noun: 'action'; words: string };

export function parseLink(form: FormData): Parsed<LinkAsked> {
	const [place, activity, words] = [line(form, 'plek', 140), line(form, 'activiteit', 140), line(form, 'afspraak')];
	if (words.length > LONGEST.action) return answer([{ field: 'afspraak', message: tooLong(LONGEST.action) }], noLink);
	if ([place, activity, words].filter(Boolean).length !== 1)
		return answer([{ field: 'plek', message: 'Kies een plek of een activiteit, of schrijf een afspraak op: één tegelijk.' }], noLink); // prettier-ignore
	if (words) return answer([], { noun: 'action', words });
	return answer([], place ? { noun: 'place', slug: place } : { noun: 'activity', slug: activity });
}
const noLink: LinkAsked = { noun: 'action', words: '' };

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
