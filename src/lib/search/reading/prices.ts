// Words that say what it may cost: hooguit 5 euro, onder de tien euro, voor een tientje, € 7,50. Pure.
import { tokenise } from '../dutch/normalise.ts';
import { atMostMarks, belowMarks } from '../marks.ts';
import type { Found } from './claims.ts';
import { phrases } from './phrases.ts';
import type { Signs } from './signs.ts';

const numbers: ReadonlyMap<string, number> = new Map(
	`een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 twaalf 12 vijftien 15 twintig 20
	vijfentwintig 25 dertig 30 veertig 40 vijftig 50`
		.match(/(?<!\S)\S+ \d+/g)
		?.map((pair) => [tokenise(pair)[0]!.word, Number(pair.split(' ')[1])])
);
const below = phrases('minder dan, goedkoper dan, onder, beneden'.split(', '));
const atMost = phrases('niet meer dan, niet duurder dan, hooguit, hoogstens, maximaal, max, tot'.split(', '));
const atLeast = new Set(['vanaf', 'minstens', 'minimaal', 'boven', 'meer', 'duurder']);
// Of these a number needs no euro behind it.
const isOfPrice = /^(?:duurder|goedkoper)$/;
const MOST = 100;

/** How the numbers stand in the text. */
type Written = Partial<Pick<Signs, 'isEuro' | 'isCents'>>;

/** What is paid at most, or less than; null: more than a hundred, or these words (normalised) say nothing of it. */
export function priceAt(words: readonly string[], at: number, signs: Written): Found | null {
	// 5 tot 10 euro
	if (/^\d{1,3}$/.test(words[at] ?? '') && words[at + 1] === 'tot') {
		const most = priceAt(words, at + 1, signs);
		return most && { ...most, length: most.length + 1 };
	}
	const cheaper = below(words, at);
	const said = cheaper || atMost(words, at);
	if (!said && [words[at - 1], words[at - 2]].some((word) => atLeast.has(word ?? ''))) return null;
	const begin = at + said;
	const place = begin + (words[begin] === 'de' || (words[begin] === 'een' && words[begin + 1] === 'tientje') ? 1 : 0);
	const amount = words[place] ?? '';
	// 7,50 is two words to us.
	const cents = /^\d/.test(amount) && signs.isCents?.(place + 1) ? words[place + 1]! : '';
	const behind = place + (cents ? 2 : 1);
	const unit = /^(?:euros?|eur)$/.test(words[behind] ?? '') ? 1 : 0;
	const isPrice = unit > 0 || signs.isEuro?.(place) || words.slice(at, begin).some((word) => isOfPrice.test(word));
	const number = /^\d{1,3}$/.test(amount) ? Number(amount) : numbers.get(amount);
	const euros = amount === 'tientje' ? 10 : isPrice ? number : undefined;
	if (euros === undefined || euros > MOST) return null;
	// Prices are known to the half euro.
	const most = Math.ceil((euros * 100 + Number(cents)) / 50) * 50;
	const inWords = most % 100 ? `${Math.floor(most / 100)},50` : `${most / 100}`;
	return {
		field: 'prijs',
		length: behind + unit - at,
		label: `${cheaper ? 'Minder dan' : 'Hooguit'} ${inWords} euro`,
		marks: cheaper ? belowMarks(most) : atMostMarks(most)
	};
}
