// The two forms about a place: what happens in it (sociaal beheer) and the building (technisch beheer). Pure.
import type { Day } from '#lib/calendar/days.ts';
import { weekdays, type Weekday } from '#lib/calendar/days.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { facts, type Accessibility, type Answer } from '#lib/vocabulary/accessibility.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Block, OpeningHours } from './hours.ts';
import { parseHours, type HoursProblem } from './hours-parse.ts';
import type { PlaceChange } from './editing.server.ts';
import type { PlaceDraft } from './place.ts';

export type Problem = { field: string; message: string };
export type Parsed = { ok: true; change: PlaceChange } | { ok: false; problems: Problem[] };

const limits = { name: 120, summary: 200, description: 5000, short: 200, website: 300 } as const;

const tooLong = (most: number) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`;

/** Everything that was typed, to show again. */
export const typedOf = (form: FormData): Record<string, string[]> => {
	const typed: Record<string, string[]> = {};
	for (const [name, value] of form)
		if (typeof value === 'string') (typed[name] ??= []).push(value.slice(0, limits.description + 500));
	return typed;
};

/** What happens there: name, words, for whom, how to reach it. The picture comes another way. */
export function parseContent(form: FormData): Parsed {
	const problems: Problem[] = [];
	const text = (name: string, most: number) => {
		const value = (name === 'tekst' ? lines : line)(form, name);
		if (value.length > most) problems.push({ field: name, message: tooLong(most) });
		return value;
	};
	const name = text('naam', limits.name);
	if (!name) problems.push({ field: 'naam', message: 'Vul in hoe de plek heet.' });
	const email = text('email', limits.short);
	if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
		problems.push({ field: 'email', message: 'Dit lijkt geen mailadres. Schrijf het zo: naam@voorbeeld.nl.' });
	const website = text('website', limits.website);
	if (website && !/^https?:\/\/\S+$/.test(website))
		problems.push({ field: 'website', message: 'Begin het adres van de website met https://.' });
	const change: PlaceChange = {
		name,
		summary: text('kort', limits.summary),
		description: text('tekst', limits.description),
		targetGroups: form.getAll('doelgroep').filter((key) => typeof key === 'string' && targetGroups.has(key)),
		phone: text('telefoon', limits.short) || null,
		email: email || null,
		website: website || null
	};
	return problems.length ? { ok: false, problems } : { ok: true, change };
}

const hoursWords: Partial<Record<HoursProblem, string>> = {
	'hours.time': 'Vul een tijd in zoals 09:30, of laat van en tot allebei leeg.',
	'hours.overlap': 'Deze tijden lopen door elkaar. Kijk ze na.',
	'hours.day': 'Kies een dag.',
	'hours.days-reversed': 'De laatste dag is eerder dan de eerste.',
	'hours.reason': 'Schrijf op waarom het dan dicht is. Bezoekers lezen dit.',
	'hours.too-long': tooLong(200)
};

/** The building: address, hours, access, what is there. `current` is the place as it stands; `today` dates what was checked. */
export function parseBuilding(form: FormData, current: PlaceDraft, today: Day): Parsed {
	const problems: Problem[] = [];
	const text = (name: string, most: number = limits.short) => {
		const value = line(form, name);
		if (value.length > most) problems.push({ field: name, message: tooLong(most) });
		return value;
	};
	const postcode = text('postcode')
		.toUpperCase()
		.replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2');
	if (postcode && !/^[1-9]\d{3}( [A-Z]{2})?$/.test(postcode))
		problems.push({ field: 'postcode', message: 'Schrijf de postcode zo: 5341 AB.' });
	const hours = hoursIn(form, current.hours);
	const parsed = parseHours(hours);
	if (!parsed.ok)
		for (const [field, key] of Object.entries(parsed.problems))
			problems.push({ field: fieldOf(field), message: hoursWords[key] ?? 'Kijk deze openingstijden na.' });
	const change: PlaceChange = {
		street: text('straat') || null,
		postcode: postcode || null,
		locality: text('plaats') || null,
		accessibility: factsIn(form, current.accessibility, today),
		facilities: text('voorzieningen', 500)
			.split(',')
			.map((one) => one.trim())
			.filter(Boolean)
			.slice(0, 30),
		hours: parsed.ok ? parsed.value : null
	};
	return problems.length ? { ok: false, problems } : { ok: true, change };
}

// The form shows the week and one day that differs; what it does not show stays as it is.
function hoursIn(form: FormData, current: OpeningHours | null): unknown {
	if (form.get('open') === 'unknown') return null;
	const kept = new Set(form.getAll('houd'));
	const exceptions = (current?.exceptions ?? []).filter(({ from, to }) => kept.has(`${from} ${to}`));
	const [from, reason] = [line(form, 'dicht-van'), line(form, 'dicht-waarom')];
	const added = from || reason ? [{ from, to: line(form, 'dicht-tot') || from, blocks: [], reason }] : [];
	return {
		...(form.get('open') === 'always' && { always: true }),
		week: Object.fromEntries(weekdays.map((day) => [day, blocksIn(form, day, current?.week[day] ?? [])])),
		exceptions: [...exceptions, ...added],
		holidays: line(form, 'feestdagen') || 'unknown',
		...(current?.schoolHolidays && { schoolHolidays: current.schoolHolidays }),
		note: line(form, 'openingstekst')
	};
}

function blocksIn(
	form: FormData,
	day: Weekday,
	current: readonly Block[]
): { from: string; to: string; mode: string }[] {
	return [0, 1].flatMap((index) => {
		const [from, to] = [line(form, `van-${day}-${index}`), line(form, `tot-${day}-${index}`)];
		// How one gets in is not asked here: it stays.
		return from || to ? [{ from, to: to === '00:00' ? '24:00' : to, mode: current[index]?.mode ?? 'open' }] : [];
	});
}

// 'week.2.0.from' → the field of that time; 'exceptions.3.reason' → the one day that is asked for.
function fieldOf(field: string): string {
	const week = /^week\.(\d)(?:\.(\d))?(?:\.(from|to))?$/.exec(field);
	if (week) return `${week[3] === 'to' ? 'tot' : 'van'}-${week[1]}-${week[2] ?? 0}`;
	if (field.endsWith('.reason')) return 'dicht-waarom';
	if (field.endsWith('.to')) return 'dicht-tot';
	return field.startsWith('exceptions') ? 'dicht-van' : 'openingstekst';
}

// Only what is answered anew is checked anew.
function factsIn(form: FormData, current: Accessibility, today: Day): Accessibility {
	const answers: Accessibility = { ...current };
	for (const { key } of facts.all) {
		const answer = line(form, `feit-${key}`) as Answer;
		if (!['yes', 'no', 'limited'].includes(answer)) delete answers[key];
		else if (answers[key]?.answer !== answer) answers[key] = { answer, checkedOn: today };
	}
	return answers;
}
