// Who answered and who did not: answers beside inhabitants, so that silence is seen as silence and not as "no need". What
// few answered is withheld, also when the rest and the total are known. Pure.
import type { Figure } from '#lib/gaps/result.ts';
import { areaTree, type TreeArea } from '#lib/gaps/tree.ts';
import { countsOf, SHOWN, SMALL, withhold } from '#lib/gaps/withhold.ts';
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

/** What is withheld of counts, so that none that is small can be found out, also by who knows their total. In the order given. */
export function hidden(counts: readonly number[], least = MIN_ANSWERS): Hidden[] {
	const leaf = (_: number, index: number): TreeArea => ({
		id: index + 2,
		level: 'district',
		parentId: 1,
		memberIds: []
	});
	const tree = areaTree([{ id: 1, level: 'municipality', parentId: null, memberIds: [] }, ...counts.map(leaf)]);
	const total = counts.reduce((sum, count) => sum + count, 0);
	const marks = withhold(
		tree,
		countsOf(
			tree.ids.map((id) => (id === 1 ? total : (counts[id - 2] ?? 0))),
			least
		)
	);
	return counts.map((_, index) => {
		const mark = marks[tree.numbers.get(index + 2)!];
		return mark === SHOWN ? null : mark === SMALL ? 'few-answers' : 'protects-another';
	});
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
