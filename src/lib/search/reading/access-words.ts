// Words that say which kind of meeting place: openbaar, publieke plekken. Pure.
import type { Access } from '#lib/places/types.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import type { Found } from './claims.ts';
import { isExpression, phrases } from './phrases.ts';

const nouns = 'plek plekken plaats plaatsen ontmoetingsplek ontmoetingsplekken ruimte ruimtes ruimten'.split(' ');
const of = (...kinds: string[]) => phrases(kinds.flatMap((kind) => [kind, ...nouns.map((noun) => `${kind} ${noun}`)]));

const both = phrases(
	['openbare en publieke', 'publieke en openbare', 'openbare of publieke', 'publieke of openbare'].flatMap((kinds) =>
		nouns.map((noun) => `${kinds} ${noun}`)
	)
);
const rows: readonly [at: ReturnType<typeof phrases>, label: string, access: Access[]][] = [
	[both, 'Openbare en publieke plekken', ['publiek', 'openbaar']],
	[of('openbaar', 'openbare'), 'Openbare plekken', ['openbaar']],
	[of('publiek', 'publieke'), 'Publieke plekken', ['publiek']]
];
// Spreken in het openbaar, muziek voor publiek.
const about = /^(?:het|voor|met|veel)$/;

/** The kind of place that these words (normalised) name from `at` on; openbaar vervoer is no place. */
export function accessAt(words: readonly string[], at: number, vocabulary: Vocabulary): Found | null {
	for (const [lengthAt, label, access] of rows) {
		const length = lengthAt(words, at);
		if (!length) continue;
		const isOther =
			length === 1 && (about.test(words[at - 1] ?? '') || isExpression(words.slice(at, at + 2), vocabulary));
		return isOther ? null : { field: 'toegang', length, label, change: { access } };
	}
	return null;
}
