// From what somebody typed to the draft of an activity, and back. Pure; today and what is known come in as arguments.
import { emptyDraft, limits, type ActivityDraft } from '#lib/activities/activity.ts';
import { holds, type Series } from '#lib/activities/recurrence.ts';
import type { Day } from '#lib/calendar/days.ts';
import { facts, type Accessibility, type Answer } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { emptyFields, same, type FormFields } from './fields.ts';
import type { FormProblem, FormProblems } from './formwords.ts';
import { emptyRhythm, isSeries, type Rhythm } from './rhythm.ts';
import { fromSeries, toSeries } from './rhythmseries.ts';
import { centsTyped, readCents, readNumber } from './typed.ts';

/** What the fields do not say themselves. */
export type Around = {
	today: Day;
	/** The activity as it is public now; null for a new one. */
	was: ActivityDraft | null;
	/** WGS84, by the slug of a wijk. */
	centres: ReadonlyMap<string, { lon: number; lat: number }>;
};

const longest = { title: 100, summary: 300 } as const;
const asText = (value: string) => value || null;

/** The draft these fields say, or what is wrong or missing, by the name of the control. */
export function toDraft(
	fields: FormFields,
	around: Around
): { ok: true; draft: ActivityDraft } | { ok: false; problems: FormProblems } {
	const { draft, problems } = read(fields, around);
	return Object.keys(problems).length ? { ok: false, problems } : { ok: true, draft };
}

/** As `toDraft`, with whatever can be told already: for a preview of something that is not ready. */
export function read(fields: FormFields, around: Around): { draft: ActivityDraft; problems: FormProblems } {
	const problems: FormProblems = {};
	const wrong = (control: string, problem: FormProblem | false | '' | null) => {
		if (problem) problems[control] ??= problem;
	};
	wrong('title', !fields.title ? 'title-missing' : fields.title.length > longest.title && 'title-long');
	wrong('summary', !fields.summary ? 'summary-missing' : fields.summary.length > longest.summary && 'summary-long');
	wrong('description', fields.description.length > limits.description && 'description-long');
	const draft: ActivityDraft = {
		...(around.was ?? emptyDraft),
		title: fields.title.slice(0, limits.title).replaceAll('\n', ' '),
		summary: fields.summary.slice(0, limits.summary),
		description: fields.description.slice(0, limits.description),
		kinds: fields.kinds.filter(kinds.has),
		themes: fields.themes.filter(themes.has),
		targetGroups: fields.targetGroups.filter(targetGroups.has),
		languages: fields.languages.filter(languages.has),
		accessibility: accessibilityOf(fields, around.was),
		organiserContact: asText(fields.contact),
		image: asText(fields.image),
		imageAlt: fields.image ? asText(fields.imageAlt) : null,
		...where(fields, around, wrong),
		...ages(fields, wrong),
		...costs(fields, wrong),
		...joining(fields, wrong),
		series: seriesOf(fields, around, wrong)
	};
	wrong('kinds', !draft.kinds.length && 'kinds-missing');
	wrong('foto-tekst', fields.image && !fields.imageAlt ? 'alt-missing' : fields.imageAlt.length > 300 && 'alt-long');
	for (const name of ['location', 'joiningHow', 'contact', 'priceNote'] as const)
		wrong(name, fields[name].length > limits.short && 'short-long');
	return { draft, problems };
}

/** The fields that say this draft: to change or copy what is there, also what was imported. */
export function toFields(draft: ActivityDraft, known: { place: string | null; district: string | null }): FormFields {
	const rhythms = draft.series.map(fromSeries);
	const said = rhythms.length <= 2 && rhythms.every((rhythm) => rhythm !== null);
	const kept: Rhythm = { ...emptyRhythm, repeat: 'kept' };
	return {
		...emptyFields,
		title: draft.title,
		summary: draft.summary,
		description: draft.description,
		kinds: draft.kinds,
		themes: draft.themes,
		rhythms: draft.series.length === 0 ? [emptyRhythm] : said ? (rhythms as Rhythm[]) : [kept],
		where: draft.placeId !== null ? 'place' : draft.location ? 'address' : '',
		place: known.place ?? '',
		placeId: draft.placeId === null ? '' : String(draft.placeId),
		location: draft.location ?? '',
		district: draft.placeId === null ? (known.district ?? '') : '',
		indoors: draft.indoors === null ? '' : draft.indoors ? 'in' : 'out',
		targetGroups: draft.targetGroups,
		minAge: draft.minAge === null ? '' : String(draft.minAge),
		maxAge: draft.maxAge === null ? '' : String(draft.maxAge),
		languages: draft.languages,
		facts: Object.fromEntries(
			facts.keys.map((key) => [key, answerOf(draft.accessibility, key)])
		) as FormFields['facts'],
		price: draft.price === 'unknown' ? '' : draft.price,
		amount: draft.priceCents === null ? '' : centsTyped(draft.priceCents),
		lowIncome: draft.lowIncomeCents === null ? '' : centsTyped(draft.lowIncomeCents),
		priceNote: draft.priceNote ?? '',
		joining: draft.signUpHere ? 'here' : draft.joining === 'unknown' ? '' : draft.joining,
		joiningHow: draft.joiningHow ?? '',
		capacity: draft.capacity === null ? '' : String(draft.capacity),
		contact: draft.organiserContact ?? '',
		image: draft.image ?? '',
		imageAlt: draft.imageAlt ?? ''
	};
}

type Wrong = (control: string, problem: FormProblem | false | '' | null) => void;

function seriesOf({ rhythms }: FormFields, { today, was }: Around, wrong: Wrong): Series[] {
	const before = was?.series ?? [];
	if (rhythms[0]?.repeat === 'kept' && before.length) return before;
	// Who changed nothing about when it is, keeps it to the letter: also a rule that is written in another way.
	if (before.length && same(rhythms, before.map(fromSeries))) return before;
	return rhythms.flatMap((rhythm, index) => {
		const made = toSeries(rhythm, today, before[index] ?? null);
		if (!made.ok) {
			const control = (key: string) => (key === 'start' && isSeries(rhythm) ? 'since' : key);
			for (const [key, problem] of Object.entries(made.problems)) wrong(`${control(key)}-${index + 1}`, problem);
			return [];
		}
		const changes = before.flatMap((one) => one.changes).filter(({ original }) => holds(made.series, original));
		return [{ ...made.series, changes }];
	});
}

function where(fields: FormFields, { was, centres }: Around, wrong: Wrong) {
	const indoors = fields.indoors === '' ? null : fields.indoors === 'in';
	wrong('where', !fields.where && 'where-missing');
	if (fields.where === 'place') {
		const id = readNumber(fields.placeId, 1, 999_999);
		wrong('place', !fields.place ? 'place-missing' : id === null && 'place-unknown');
		const point = was?.placeId === id ? was.point : null;
		return { placeId: id, location: null, point, indoors: null };
	}
	if (fields.where === 'address') {
		wrong('location', !fields.location && 'location-missing');
		const unmoved = was?.point && was.placeId === null && was.location === fields.location;
		const centre = centres.get(fields.district);
		wrong('district', !centre && !unmoved && 'district-missing');
		const point = unmoved ? was.point : (centre ?? null);
		return { placeId: null, location: asText(fields.location), point, indoors };
	}
	return { placeId: null, location: null, point: null, indoors };
}

function ages({ minAge, maxAge }: FormFields, wrong: Wrong) {
	const [least, most] = [readNumber(minAge, 0, 120), readNumber(maxAge, 0, 120)];
	wrong('minAge', minAge !== '' && least === null && 'age-unreadable');
	wrong('maxAge', maxAge !== '' && most === null && 'age-unreadable');
	wrong('minAge', least !== null && most !== null && least > most && 'ages-turned');
	return { minAge: least, maxAge: most };
}

function costs({ price, amount, lowIncome, priceNote }: FormFields, wrong: Wrong) {
	wrong('price', !['free', 'amount', 'voluntary'].includes(price) && 'price-missing');
	const cents = price === 'amount' ? readCents(amount) : null;
	const lower = price === 'amount' && lowIncome ? readCents(lowIncome) : null;
	if (price === 'amount') {
		wrong('amount', cents === null && (amount ? 'amount-unreadable' : 'amount-missing'));
		wrong('lowIncome', lowIncome !== '' && lower === null && 'amount-unreadable');
		wrong('lowIncome', lower !== null && cents !== null && lower > cents && 'low-income-more');
	}
	// Whoever types 'gratis' or 0 as an amount says so.
	const free = cents === 0;
	return {
		price: free ? 'free' : price || 'unknown',
		priceCents: free ? null : cents,
		lowIncomeCents: free ? null : lower,
		priceNote: asText(priceNote)
	} as const;
}

function joining({ joining: chosen, joiningHow, capacity }: FormFields, wrong: Wrong) {
	wrong('joining', !['walk-in', 'sign-up', 'here'].includes(chosen) && 'joining-missing');
	wrong('joiningHow', chosen === 'sign-up' && !joiningHow && 'how-missing');
	const room = chosen === 'here' && capacity ? readNumber(capacity, 1, 1000) : null;
	wrong('capacity', chosen === 'here' && capacity !== '' && room === null && 'capacity-unreadable');
	return {
		joining: chosen === 'here' ? 'sign-up' : chosen || 'unknown',
		joiningHow: chosen === 'sign-up' ? asText(joiningHow) : null,
		signUpHere: chosen === 'here',
		capacity: room
	} as const;
}

const answerOf = (accessibility: Accessibility, key: keyof Accessibility): string => {
	const answer = accessibility[key]?.answer ?? 'unknown';
	return answer === 'unknown' ? '' : answer;
};

function accessibilityOf(fields: FormFields, was: ActivityDraft | null): Accessibility {
	const told = facts.keys.flatMap((key) => {
		const typed = fields.facts[key];
		if (!['yes', 'no', 'limited'].includes(typed)) return [];
		const before = was?.accessibility[key];
		return [[key, before?.answer === typed ? before : { answer: typed as Answer, checkedOn: null }]];
	});
	return Object.fromEntries(told) as Accessibility;
}
