// Who answered and who did not: answers beside inhabitants, so that silence is seen as silence and not as "no need". What is
// withheld of the answers comes in withheld (gaps/totals.ts), so nothing is made of it. Pure.
import type { Figure } from '#lib/gaps/result.ts';
import { standard, type Thresholds } from './threshold.ts';

/** Something answers can be counted by: a wijk, an age group, a channel. `people` null is unknown, or says nothing here. */
export type Part = { key: string; name: string; people: number | null; answers: Figure };

/** How loud a part is, beside how many people it has. */
export type Loudness = 'silent' | 'under' | 'fair' | 'over' | 'small' | 'unknown';
export const loudnessWords: Record<Loudness, string> = {
	silent: 'stil',
	under: 'minder stemmen dan je zou verwachten',
	fair: 'ongeveer wat je zou verwachten',
	over: 'meer stemmen dan je zou verwachten',
	small: 'te klein om iets te zeggen',
	unknown: 'niet te zeggen'
};
/** What asks for a talk first; what is withheld says no more by it than by its words. */
export const byLoudness: readonly Loudness[] = ['silent', 'under', 'over', 'fair', 'small', 'unknown'];

export type ResponseRow = {
	key: string;
	name: string;
	people: Figure;
	answers: Figure;
	/** Answers per 1,000 people, one decimal. */
	perThousand: Figure;
	/** Answers there would be, when as many of its people answered as of all that are shown together. Null: nothing to go by. */
	expected: number | null;
	/** Of all answers that are shown: 0–1, three decimals. */
	shareOfAnswers: number | null;
	loudness: Loudness;
};

/** The age groups, short, in the order of a table. */
export const ageNames = {
	'age-0-14': '0–14',
	'age-15-24': '15–24',
	'age-25-44': '25–44',
	'age-45-64': '45–64',
	'age-65-plus': '65+'
} as const;
/** A wijk, and how many of its answers name each age group (in the order of `ageNames`). */
export type AgeRow = { slug: string; name: string; answers: Figure[] };

/** Fewer answers than this share of what is expected is under, more than the other is over. */
const UNDER = 2 / 3;
const OVER = 3 / 2;

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * Parts as they may be seen, in the order given. What is expected goes by one base: the answers and the people of the same
 * parts, those that are shown and whose people are known. `stil` is too few answers to show where enough to show were
 * expected.
 */
export function response(parts: readonly Part[], least: Thresholds = standard): ResponseRow[] {
	const isKnown = ({ people }: Part) => people !== null && people >= least.people;
	const sum = (all: readonly Part[], pick: (one: Part) => number | null) =>
		all.reduce((total, one) => total + (pick(one) ?? 0), 0);
	const answersOf = ({ answers }: Part) => answers.value;
	const base = parts.filter((one) => one.answers.value !== null && isKnown(one));
	const shown = sum(parts, answersOf);
	const rate = sum(base, answersOf) / (sum(base, ({ people }) => people) || 1);
	return parts.map((part) => {
		const { key, name, people, answers } = part;
		const known = isKnown(part) ? people : null;
		const noPeople = { value: null, why: people === null ? 'no-figures' : 'few-people' } as const;
		const expected = known === null || rate === 0 ? null : known * rate;
		return {
			...{ key, name, answers },
			people: known === null ? noPeople : { value: known },
			perThousand:
				answers.value === null
					? answers
					: known === null
						? noPeople
						: { value: round((answers.value / known) * 1000, 1) },
			expected: expected === null ? null : Math.round(expected),
			shareOfAnswers: answers.value === null || !shown ? null : round(answers.value / shown, 3),
			loudness: expected === null ? 'unknown' : loudness(answers, expected, least)
		};
	});
}

function loudness(answers: Figure, expected: number, least: Thresholds): Loudness {
	if (answers.value === null) {
		// What is withheld for another one says nothing: its loudness would give both away.
		if (answers.why !== 'few-answers') return 'unknown';
		return expected >= least.answers ? 'silent' : 'small';
	}
	if (answers.value < expected * UNDER) return 'under';
	return answers.value > expected * OVER ? 'over' : 'fair';
}

/** Answers of a row in words: '0–14: 25 · 65+: 60 · niet te tonen: 15–24'. */
export function ageWords(answers: readonly Figure[]): string {
	const rows = Object.values(ageNames).map((name, index) => ({ name, figure: answers[index] }));
	const known = rows.flatMap(({ name, figure }) => (figure?.value ? `${name}: ${figureWords(figure)}` : []));
	if (!known.length) return 'te weinig om te tonen';
	const not = rows.filter(({ figure }) => !figure?.value).map(({ name }) => name);
	return [...known, ...(not.length ? [`niet te tonen: ${not.join(', ')}`] : [])].join(' · ');
}

/** A figure as it stands in a table; never 0 for what is withheld. */
export function figureWords(figure: Figure, digits = 0): string {
	if (figure.value !== null) return figure.value.toLocaleString('nl-NL', { maximumFractionDigits: digits });
	const words = {
		'few-answers': 'te weinig om te tonen',
		'few-people': 'te weinig mensen om te tonen',
		'no-figures': 'niet bekend',
		'protects-another': 'niet te tonen'
	};
	return words[figure.why];
}

/** '12,3 %', or null for what is not shown. */
export const shareWords = (share: number | null): string | null =>
	share === null ? null : `${(share * 100).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} %`;
