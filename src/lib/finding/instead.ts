// What is found instead of what was asked, in sentences: nothing stands on a page as if it were the answer. Pure.
import { listWords, uncapital } from '#lib/calendar/daywords.ts';
import { inUse, type Reading } from './reading.ts';

const quoted = (words: readonly string[]): string => listWords(words.map((word) => `“${word}”`));

/** A sentence for each way in which an answer is not what was asked. */
export function insteadWords({ without, akin, forEveryone, understood, rest }: Reading): string[] {
	const whom = inUse(understood).find(({ field }) => field === 'doelgroep')?.label;
	return [
		...(without?.length ? [`Met al je woorden vonden we niets. Dit is zonder ${quoted(without)}.`] : []),
		...(without?.length === 0 ? ['Met al je woorden vonden we niets. Dit past bij een deel ervan.'] : []),
		...(akin.length ? [`Over ${quoted(akin)} zelf vonden we niets. Dit lijkt erop.`] : []),
		...(forEveryone && whom
			? [`${rest ? `Over “${rest}” vonden we` : 'We vonden'} niets speciaal ${uncapital(whom)}. Dit is voor iedereen.`]
			: [])
	];
}
