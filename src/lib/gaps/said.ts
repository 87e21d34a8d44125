// What was said, as it counts: in every setting, with what of it stays away. Pure.
import type { CountedNeed } from '#lib/needs/need.ts';
import { heardIn } from './heard.ts';
import { countingAnswers, type Answers } from './need.ts';
import type { Setting } from './result.ts';
import type { AreaTree } from './tree.ts';
import { withholdAnswers, type HiddenAnswers } from './withhold-answers.ts';

export type Said = {
	answers: Record<Setting, Answers>;
	hidden: HiddenAnswers;
	/** By target group, by node: 1 where it was heard (heard.ts). */
	heard: readonly Uint8Array[];
};

/** All answers counted over the tree, in any order; `least` answers may be told. In short steps. */
export function* listening(tree: AreaTree, needs: readonly CountedNeed[], least: number): Generator<void, Said> {
	const answers = {
		any: yield* countingAnswers(tree, needs, 'any'),
		indoors: yield* countingAnswers(tree, needs, 'indoors'),
		outdoors: yield* countingAnswers(tree, needs, 'outdoors')
	};
	const { any, indoors, outdoors } = answers;
	const counts = { any: any.counts, indoors: indoors.counts, outdoors: outdoors.counts };
	const hidden = yield* withholdAnswers(tree, counts, least);
	return { answers, hidden, heard: heardIn(tree, any.byGroup, hidden.any, least) };
}
