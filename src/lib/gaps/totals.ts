// How many answered, whatever they ask for, as it may be told: all and of each age, by wijk and in the municipality, and by
// the way in which answers came. Pure.
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { channelNames, type Channel } from '#lib/needs/need.ts';
import { numberOf } from './columns.ts';
import { awayAnswers } from './gather.ts';
import { answersAbout } from './need.ts';
import type { Figure } from './result.ts';
import type { Said } from './said.ts';
import { districtsOf, type AreaTree } from './tree.ts';
import { withholdParts } from './withhold-parts.ts';
import { SMALL } from './withhold.ts';

type Counted = Pick<Said, 'answers' | 'hiddenTotals' | 'byChannel'>;

/** Answers that name a group (everyone: all) of a wijk or the municipality (id); of other areas and groups none is told. */
export function answersFrom(tree: AreaTree, said: Counted, areaId: number, group: TargetGroup): Figure {
	const node = tree.numbers.get(areaId);
	const why = node === undefined ? SMALL : said.hiddenTotals[numberOf(group)]![node]!;
	return why ? awayAnswers(why) : { value: answersAbout(said.answers.any, node!, group) };
}

/** Answers of which no wijk is known, where they follow from what is told of all wijken; null where they do not. */
export function answersFromNowhere(tree: AreaTree, { answers, hiddenTotals: [hidden] }: Counted): number | null {
	const districts = districtsOf(tree);
	if ([0, ...districts].some((node) => hidden![node])) return null;
	const of = (node: number) => answersAbout(answers.any, node, 'everyone');
	return districts.reduce((left, node) => left - of(node), of(0));
}

/** All answers by the way in which they came. */
export function answersBy({ hiddenTotals, byChannel }: Counted, least: number): Map<Channel, Figure> {
	const channels = Object.keys(channelNames) as Channel[];
	const counts = channels.map((channel) => byChannel.get(channel) ?? 0);
	const hidden = withholdParts(counts, !hiddenTotals[numberOf('everyone')]![0], least);
	return new Map(
		channels.map((channel, index) => [channel, hidden[index] ? awayAnswers(hidden[index]) : { value: counts[index]! }])
	);
}
