// A scenario as residents see it on an evening: words, spots and figures as they were counted that day. Pure.
import type { Effect, Question } from './effect.server.ts';
import type { Change } from './scenario.ts';
import { spotOf } from './scenario.ts';
import { changeWords, costWords, kindNames } from './words.ts';

export type Picture = {
	name: string;
	note: string;
	changes: { kind: string; sentence: string; cost: string; lon: number | null; lat: number | null }[];
	question: Question;
	effect: Effect;
};

export const pictureOf = (
	{ name, note, changes }: { name: string; note: string; changes: readonly Change[] },
	question: Question,
	effect: Effect
): Picture => ({
	name,
	note,
	question,
	effect,
	changes: changes
		.filter((_, index) => !effect.missing.includes(index))
		.map((change) => {
			const { lon, lat } = spotOf(change) ?? { lon: null, lat: null };
			return {
				kind: kindNames[change.kind],
				sentence: changeWords(change),
				cost: costWords(change.yearlyCents),
				lon,
				lat
			};
		})
});
