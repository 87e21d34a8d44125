// Who answered and who did not: answers beside inhabitants, so that silence is seen as silence and not as "no need". What
// few answered is withheld, also when the rest and the total are known. Pure.
import type { Figure } from '#lib/gaps/result.ts';
import { MIN_ANSWERS, MIN_PEOPLE } from './threshold.ts';

/** Something answers can be counted by: a wijk, an age group, a channel. `people` null is unknown, or says nothing here. */
export type Part = { key: string; name: string; people: number | null; answers: number };

/** How loud a part is, beside how many people it has. */
export type Loudness = 'silent' | 'under' | 'fair' | 'over' | 'small' | 'unknown';
export const loudnessWords: Record<Loudness, string> = {
	silent: 'stil',
	under: 'ondervertegenwoordigd',
	fair: 'naar verhouding',
	over: 'oververtegenwoordigd',
	small: 'te klein om iets te zeggen',
	unknown: 'niet te zeggen'
};

export type ResponseRow = {
	key: string;
	name: string;
	people: Figure;
	answers: Figure;
	/** Answers per 1,000 people, one decimal. */
	perThousand: Figure;
	/** Of all people, and of all answers that are shown: 0–1, three decimals. */
	shareOfPeople: number | null;
	shareOfAnswers: number | null;
	loudness: Loudness;
};

/** Fewer answers per person than this share of the average is under, more than the other is over. */
const UNDER = 2 / 3;
const OVER = 3 / 2;
type Hidden = 'few-answers' | 'protects-another' | null;

/** Of a small count at least so many values more than one stay possible. */
const WIDTH = 4;

/**
 * What is withheld of counts, in the order given: what is small, and then the smallest other ones, until who knows the
 * total (it follows from the channels) finds out no small one, nor that all that is withheld is small together.
 */
export function hidden(counts: readonly number[], least = MIN_ANSWERS): Hidden[] {
	const marks = counts.map((count): Hidden => (count < least ? 'few-answers' : null));
	const few = marks.filter(Boolean).length;
	let [sum, others] = [counts.reduce((total, count) => total + (count < least ? count : 0), 0), 0];
	const shown = [...counts.keys()].filter((index) => !marks[index]).sort((one, other) => counts[other]! - counts[one]!);
	while (few && shown.length) {
		const low = others ? 0 : Math.max(0, sum - (few - 1) * (least - 1));
		const high = Math.min(least - 1, sum - others * least);
		if (sum >= least && high - low >= Math.min(WIDTH, least - 1)) break;
		const next = shown.pop()!;
		marks[next] = 'protects-another';
		sum += counts[next]!;
		others++;
	}
	return marks;
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * Parts as they may be seen, in the order given. `stil` is fewer than `least` answers where, at the rate of everybody
 * together, at least `least` were to be expected.
 */
export function response(parts: readonly Part[], least = MIN_ANSWERS): ResponseRow[] {
	const marks = hidden(parts.map(({ answers }) => answers), least); // prettier-ignore
	const isKnown = ({ people }: Part) => people !== null && people >= MIN_PEOPLE;
	const allPeople = parts.reduce((sum, one) => sum + (isKnown(one) ? (one.people ?? 0) : 0), 0);
	const allShown = parts.reduce((sum, { answers }, index) => (marks[index] ? sum : sum + answers), 0);
	const ofPeople = parts.reduce((sum, one, index) => (marks[index] || !isKnown(one) ? sum : sum + one.answers), 0);
	const rate = allPeople > 0 ? ofPeople / allPeople : 0;
	return parts.map(({ key, name, people, answers }, index) => {
		const mark = marks[index] ?? null;
		const known = people !== null && people >= MIN_PEOPLE;
		const withheld = mark && ({ value: null, why: mark } as const);
		const noPeople = { value: null, why: people === null ? 'no-figures' : 'few-people' } as const;
		return {
			...{ key, name },
			people: known ? { value: people } : noPeople,
			answers: withheld ?? { value: answers },
			perThousand: withheld ?? (known ? { value: round((answers / people) * 1000, 1) } : noPeople),
			shareOfPeople: known && allPeople > 0 ? round(people / allPeople, 3) : null,
			shareOfAnswers: mark || !allShown ? null : round(answers / allShown, 3),
			loudness: known ? loudness(answers, people, mark, { rate, least }) : 'unknown'
		};
	});
}

function loudness(
	answers: number,
	people: number,
	mark: Hidden,
	{ rate, least }: { rate: number; least: number }
): Loudness {
	// What is withheld for another one says nothing: its loudness would give both away.
	if (mark === 'protects-another' || rate === 0) return 'unknown';
	const expected = people * rate;
	if (mark) return expected >= least ? 'silent' : 'small';
	if (answers < expected * UNDER) return 'under';
	return answers > expected * OVER ? 'over' : 'fair';
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
