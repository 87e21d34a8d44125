// What was said, as it counts: in every setting, with what of it stays away. Pure.
import type { Channel, CountedNeed } from '#lib/needs/need.ts';
import { heardIn } from './heard.ts';
import { countingAnswers, type Answers } from './need.ts';
import type { Setting } from './result.ts';
import type { AreaTree } from './tree.ts';
import { withholdAnswers, type HiddenAnswers } from './withhold-answers.ts';
import { withholdTotals } from './withhold-totals.ts';
import type { Hidden } from './withhold.ts';

export type Said = {
	answers: Record<Setting, Answers>;
	hidden: HiddenAnswers;
	/** By target group, by node: 1 where it was heard (heard.ts). */
	heard: readonly Uint8Array[];
	/** Of all answers, by target group, by node (totals.ts). */
	hiddenTotals: readonly Hidden[];
	byChannel: ReadonlyMap<Channel, number>;
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
	const { hidden, sheets } = yield* withholdAnswers(tree, counts, least);
	const heard = heardIn(tree, any.byGroup, hidden.any, least);
	const hiddenTotals = yield* withholdTotals(tree, any.byGroup, { sheets, heard }, least);
	const byChannel = new Map<Channel, number>();
	for (const { channel } of needs) byChannel.set(channel, (byChannel.get(channel) ?? 0) + 1);
	return { answers, hidden, heard, hiddenTotals, byChannel };
}
