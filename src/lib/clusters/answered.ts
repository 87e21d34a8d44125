// How an answer of the municipality begins, for a card. Pure.
const LONGEST = 160;
const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** The first sentence; of a very long one as many whole words as 160 characters hold, with '…' behind them. */
export function firstSentence(words: string): string {
	const [first] = sentences.segment(words.trim());
	const sentence = first?.segment.trim() ?? '';
	if (sentence.length <= LONGEST) return sentence;
	return `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
