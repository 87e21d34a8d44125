// The fields of the form as a browser sends them, in the steps and the order in which a person thinks. Pure.
import { line, lineOf, lines } from '#lib/foundation/typed.ts';
import { facts, type Fact } from '#lib/vocabulary/accessibility.ts';
import { emptyRhythm, isSeries, type Repeat, type Rhythm } from './rhythm.ts';

/** Everything somebody typed, right or wrong. Empty strings and lists where nothing was said. */
export type FormFields = {
	title: string;
	summary: string;
	description: string;
	/** Keys of the vocabularies. */
	kinds: string[];
	themes: string[];
	/** One or two. */
	rhythms: Rhythm[];
	where: '' | 'place' | 'address';
	/** Name of a place as typed; `placeId` is the one that was found for it, or ''. */
	place: string;
	placeId: string;
	location: string;
	/** Slug of a wijk. */
	district: string;
	indoors: '' | 'in' | 'out';
	targetGroups: string[];
	minAge: string;
	maxAge: string;
	languages: string[];
	/** '', 'yes', 'no' or 'limited': what differs from the place. */
	facts: Record<Fact, string>;
	price: '' | 'free' | 'amount' | 'voluntary';
	amount: string;
	lowIncome: string;
	priceNote: string;
	/** 'here': names are taken on this site. */
	joining: '' | 'walk-in' | 'sign-up' | 'here';
	joiningHow: string;
	capacity: string;
	contact: string;
	/** Path of a picture of ours, set by its upload, never by a form. */
	image: string;
	imageAlt: string;
};

const noFacts = Object.fromEntries(facts.keys.map((key) => [key, ''])) as Record<Fact, string>;

export const emptyFields: FormFields = {
	title: '',
	summary: '',
	description: '',
	kinds: [],
	themes: [],
	rhythms: [emptyRhythm],
	where: '',
	place: '',
	placeId: '',
	location: '',
	district: '',
	indoors: '',
	targetGroups: [],
	minAge: '',
	maxAge: '',
	languages: ['nl'],
	facts: noFacts,
	price: '',
	amount: '',
	lowIncome: '',
	priceNote: '',
	joining: '',
	joiningHow: '',
	capacity: '',
	contact: '',
	image: '',
	imageAlt: ''
};

/** The steps, by the word in the address, with what each of them asks. */
export const steps = [
	{ slug: 'wat', name: 'Wat', fields: ['title', 'summary', 'description', 'kinds', 'themes'] },
	{ slug: 'wanneer', name: 'Wanneer', fields: ['rhythms'] },
	{ slug: 'waar', name: 'Waar', fields: ['where', 'place', 'placeId', 'location', 'district', 'indoors'] },
	{ slug: 'voor-wie', name: 'Voor wie', fields: ['targetGroups', 'minAge', 'maxAge', 'languages', 'facts'] },
	{ slug: 'kosten', name: 'Kosten', fields: ['price', 'amount', 'lowIncome', 'priceNote'] },
	{ slug: 'meedoen', name: 'Meedoen', fields: ['joining', 'joiningHow', 'capacity', 'contact'] },
	{ slug: 'foto', name: 'Foto', fields: ['image', 'imageAlt'] },
	{ slug: 'controleren', name: 'Controleren', fields: [] }
] as const satisfies readonly { slug: string; name: string; fields: readonly (keyof FormFields)[] }[];

/** What tells that something is here already, by step: its name, and where it is. */
export const twinFields: Partial<Record<StepSlug, readonly (keyof FormFields)[]>> = {
	wat: ['title'],
	waar: ['where', 'place', 'placeId', 'location', 'district']
};

export type StepSlug = (typeof steps)[number]['slug'];

/** The step of an address; the first one when it names none. */
export const stepAt = (slug: string | null) => steps.find((step) => step.slug === slug) ?? steps[0];

/** The step after this one. */
export const stepAfter = (slug: StepSlug): StepSlug =>
	steps[Math.min(steps.length - 1, steps.findIndex((step) => step.slug === slug) + 1)]!.slug;

/** The step before this one; null at the first. */
export const stepBefore = (slug: StepSlug): StepSlug | null =>
	steps[steps.findIndex((step) => step.slug === slug) - 1]?.slug ?? null;

/** The step that asks for a field, by the name of its control ('title', 'days-1', 'fact-toilet'). */
export function stepOf(control: string): StepSlug {
	const name = control.startsWith('fact-')
		? 'facts'
		: control.startsWith('foto')
			? 'image'
			: /-[12]$/.test(control)
				? 'rhythms'
				: control;
	return steps.find(({ fields }) => (fields as readonly string[]).includes(name))?.slug ?? 'wat';
}

/** Longest text of any field; a rich description is the longest. */
const LONGEST = 12_000;

/** What a form said about one step. Only the fields of that step are read, whatever else was sent. */
export function readStep(slug: StepSlug, form: FormData): Partial<FormFields> {
	const text = (name: string) => (name === 'description' ? lines : line)(form, name, LONGEST);
	const list = (name: string) => form.getAll(name).slice(0, 80).map((value) => lineOf(value, LONGEST)); // prettier-ignore
	const read: Partial<Record<keyof FormFields, unknown>> = {};
	for (const name of stepAt(slug).fields) {
		if (name === 'rhythms') read.rhythms = [1, 2].filter((at) => at === 1 || form.has(`repeat-${at}`)).map(rhythmAt);
		else if (name === 'facts') read.facts = Object.fromEntries(facts.keys.map((key) => [key, text(`fact-${key}`)]));
		else if (Array.isArray(emptyFields[name])) read[name] = list(name);
		// A picture is told by its own upload (pictures.take), not by a form.
		else if (name === 'imageAlt') read[name] = text('foto-tekst');
		else if (name !== 'image') read[name] = text(name);
	}
	return read as Partial<FormFields>;

	function rhythmAt(at: number): Rhythm {
		const named = Object.entries(emptyRhythm).map(([key, empty]) => {
			const name = `${key}-${at}`;
			return [key, Array.isArray(empty) ? list(name) : text(name)];
		});
		const rhythm = Object.fromEntries(named) as Rhythm;
		// The first day of a series has a field of its own, beside the day of a single date.
		const start = isSeries(rhythm) && form.has(`since-${at}`) ? text(`since-${at}`) : rhythm.start;
		return { ...rhythm, start, repeat: (rhythm.repeat || '') as Repeat, dates: rhythm.dates.filter(Boolean) };
	}
}

/** Whether two people, or two moments, say the same. The database gives keys back in an order of its own. */
export const same = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);

/**
 * What is typed, with what nobody here touched since `began` taken from how it is public `now`: a date that was cancelled
 * or a feed that was read meanwhile is not undone by a draft.
 */
export function withUntouched(typed: FormFields, began: FormFields, now: FormFields): FormFields {
	const keys = Object.keys(emptyFields) as (keyof FormFields)[];
	return Object.fromEntries(
		keys.map((key) => [key, same(typed[key], began[key]) ? now[key] : typed[key]])
	) as FormFields;
}
