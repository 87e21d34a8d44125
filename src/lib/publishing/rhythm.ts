// When it is, as the choices a person makes: once, every week on …, every first Friday, or loose dates. Pure.
import { weekdayName } from '#lib/calendar/daywords.ts';
import { weekdays } from '#lib/calendar/days.ts';

export type Repeat = '' | 'once' | 'weekly' | 'monthly' | 'dates' | 'kept';

/** One rhythm as a browser sends it: strings as typed, lists of what is ticked. */
export type Rhythm = {
	/** 'kept': as it was published, because these choices cannot say it. */
	repeat: Repeat;
	/** Day of a single date; of a rhythm the day it begins on. */
	start: string;
	/** Weekly: every 1 to 4 weeks. */
	every: string;
	/** Weekly: '1' (Monday) to '7'. */
	days: string[];
	/** Monthly: by weekday ('the first Friday') or by date ('the 15th'). */
	by: '' | 'weekday' | 'date';
	/** Monthly: '1' to '4', '-1' is the last. */
	nths: string[];
	weekday: string;
	/** Monthly: '1' to '31', '-1' is the last day. */
	date: string;
	/** Loose dates; empty ones are rows to fill in. */
	dates: string[];
	/** 'HH:MM'; `to` may be empty, and may lie after midnight. */
	from: string;
	to: string;
	ends: '' | 'on' | 'until' | 'times';
	until: string;
	times: string;
	/** 'ja' when ticked. */
	skipSchool: string;
	skipPublic: string;
};

export type RhythmProblem =
	| 'repeat-missing'
	| 'start-missing'
	| 'start-unreadable'
	| 'past'
	| 'days-missing'
	| 'nths-missing'
	| 'weekday-missing'
	| 'date-missing'
	| 'dates-missing'
	| 'dates-unreadable'
	| 'from-missing'
	| 'from-unreadable'
	| 'to-unreadable'
	| 'to-before'
	| 'until-missing'
	| 'until-before'
	| 'times-missing'
	| 'never';
export type RhythmProblems = Partial<Record<keyof Rhythm, RhythmProblem>>;

/** Whether it goes on by a rule, from a first day that may be left out. */
export const isSeries = ({ repeat }: Pick<Rhythm, 'repeat'>): boolean => repeat === 'weekly' || repeat === 'monthly';

export const emptyRhythm: Rhythm = {
	repeat: '',
	start: '',
	every: '1',
	days: [],
	by: 'weekday',
	nths: [],
	weekday: '',
	date: '',
	dates: [],
	from: '',
	to: '',
	ends: 'on',
	until: '',
	times: '',
	skipSchool: '',
	skipPublic: ''
};

/** Most times and most loose dates a rhythm may have. */
export const most = { times: 200, dates: 60 } as const;

export const rhythmWords: Record<RhythmProblem, string> = {
	'repeat-missing': 'Kies hoe vaak het is.',
	'start-missing': 'Vul de datum in.',
	'start-unreadable': 'Deze datum begrijpen we niet. Schrijf hem zo: 2026-12-04 of 4-12-2026.',
	past: 'Dit is al voorbij. Kies een datum die nog komt.',
	'days-missing': 'Kies op welke dagen het is.',
	'nths-missing': 'Kies de hoeveelste van de maand: de eerste, de tweede …',
	'weekday-missing': 'Kies de dag van de week.',
	'date-missing': 'Kies de dag van de maand.',
	'dates-missing': 'Vul minstens één datum in.',
	'dates-unreadable': 'Eén van de datums begrijpen we niet. Schrijf hem zo: 4-12-2026.',
	'from-missing': 'Vul in hoe laat het begint.',
	'from-unreadable': 'Deze begintijd begrijpen we niet. Schrijf hem zo: 19:30.',
	'to-unreadable': 'Deze eindtijd begrijpen we niet. Schrijf hem zo: 21:00.',
	'to-before': 'Het eindigt voordat het begint. Kijk de tijden na.',
	'until-missing': 'Vul in tot en met welke dag het is.',
	'until-before': 'De laatste dag ligt voor de eerste. Kijk de datums na.',
	'times-missing': `Vul in hoeveel keer het is: 1 tot en met ${most.times}.`,
	never: 'Met deze keuzes is er geen enkele keer. Kijk ze nog eens na.'
};

type Choice = { value: string; label: string };
export const repeats: readonly Choice[] = [
	{ value: 'once', label: 'Eén keer' },
	{ value: 'weekly', label: 'Elke week, of om de week' },
	{ value: 'monthly', label: 'Elke maand' },
	{ value: 'dates', label: 'Op losse datums' }
];
export const intervals: readonly Choice[] = [
	{ value: '1', label: 'elke week' },
	{ value: '2', label: 'om de week' },
	{ value: '3', label: 'elke 3 weken' },
	{ value: '4', label: 'elke 4 weken' }
];
export const weekdayChoices: readonly Choice[] = weekdays.map((day) => ({
	value: String(day),
	label: weekdayName(day)
}));
export const nthChoices: readonly Choice[] = [
	{ value: '1', label: 'eerste' },
	{ value: '2', label: 'tweede' },
	{ value: '3', label: 'derde' },
	{ value: '4', label: 'vierde' },
	{ value: '-1', label: 'laatste' }
];
export const dateChoices: readonly Choice[] = [
	...Array.from({ length: 31 }, (_, index) => ({ value: String(index + 1), label: `de ${index + 1}e` })),
	{ value: '-1', label: 'de laatste dag' }
];
export const endChoices: readonly Choice[] = [
	{ value: 'on', label: 'Het gaat gewoon door' },
	{ value: 'until', label: 'Tot en met een datum' },
	{ value: 'times', label: 'Een aantal keren' }
];
