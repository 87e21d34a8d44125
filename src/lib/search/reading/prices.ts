// Words that say what it may cost: hooguit 5 euro, onder de tien euro, voor een tientje, € 7,50. Pure.
import { tokenise } from '../dutch/normalise.ts';
import { atMostMarks, belowMarks } from '../marks.ts';
import { isLast } from './age-spans.ts';
import type { Found } from './claims.ts';
import { monthOf } from './date-words.ts';
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
const upTo = phrases(['tot', 'tot en met', 't/m']);
const atLeast = new Set(['vanaf', 'minstens', 'minimaal', 'boven', 'meer', 'duurder']);
// Of these a number needs no euro behind it.
const isOfPrice = /^(?:duurder|goedkoper)$/;
// What is counted behind it is no money.
const isOther = /^(?:jaar|jr|jarigen?|uur|minuten|personen|mensen|keer|km|kilometer|\d.*)$/;
const MOST = 100;

/** How the numbers stand in the text. */
type Written = Partial<Pick<Signs, 'isEuro' | 'isDecimals'>>;

/** What is paid at most, or less than; null: more than a hundred, or these words (normalised) say nothing of it. */
export function priceAt(words: readonly string[], at: number, signs: Written): Found | null {
	const limit = rangeAt(words, at, signs) ?? limitAt(words, at, signs);
	if (!limit || limit.cents > MOST * 100) return null;
	// Prices are known to the half euro.
	const cents = Math.ceil(limit.cents / 50) * 50;
	const inWords = cents % 100 ? `${Math.floor(cents / 100)},50` : `${cents / 100}`;
	return {
		field: 'prijs',
		length: limit.end - at,
		label: `${limit.isBelow ? 'Minder dan' : 'Hooguit'} ${inWords} euro`,
		marks: limit.isBelow ? belowMarks(cents) : atMostMarks(cents)
	};
}

/** `end`: the place behind it. */
type Limit = { cents: number; end: number; isBelow: boolean };

// hooguit 5 euro, goedkoper dan een tientje, € 7,50; not vanaf 5 euro
function limitAt(words: readonly string[], at: number, signs: Written): Limit | null {
	const cheaper = below(words, at);
	const said = cheaper || atMost(words, at);
	if (!said && [words[at - 1], words[at - 2]].some((word) => atLeast.has(word ?? ''))) return null;
	const most = amountAt(words, at + said, signs);
	const isPrice = most?.isPrice || words.slice(at, at + said).some((word) => isOfPrice.test(word));
	return most && isPrice ? { ...most, isBelow: cheaper > 0 } : null;
}

// 5 tot 10 euro, van 5 euro tot en met 10, tussen € 10 en 20; not 5 euro tot 12 jaar
function rangeAt(words: readonly string[], at: number, signs: Written): Limit | null {
	const isBetween = words[at] === 'tussen';
	const least = amountAt(words, isBetween || words[at] === 'van' ? at + 1 : at, signs);
	const joined = least && (isBetween && words[least.end] === 'en' ? 1 : upTo(words, least.end));
	const most = joined ? amountAt(words, least.end + joined, signs) : null;
	if (!least || !most) return null;
	const next = words[most.end] ?? '';
	const isOpen = least.isPrice && (isBetween ? !isOther.test(next) && !monthOf(next) : isLast(next));
	return most.isPrice || isOpen ? { ...most, isBelow: false } : null;
}

/** `isPrice`: what is written with it says that it is money; `end`: the place behind it. */
type Amount = { cents: number; isPrice: boolean; end: number };

/** The amount that stands at `at`: 5, vijf euro, € 7,50, een tientje. */
function amountAt(words: readonly string[], at: number, signs: Written): Amount | null {
	const place = at + (words[at] === 'de' || (words[at] === 'een' && words[at + 1] === 'tientje') ? 1 : 0);
	const amount = words[place] ?? '';
	// 7,50 is two words to us; of 1.000 no half is an amount.
	const decimals = signs.isDecimals?.(place + 1) ? words[place + 1]! : '';
	if (decimals.length > 2 || signs.isDecimals?.(place)) return null;
	const behind = place + (decimals ? 2 : 1);
	const unit = /^(?:euros?|eur)$/.test(words[behind] ?? '') ? 1 : 0;
	const isTen = amount === 'tientje';
	const euros = isTen ? 10 : /^\d{1,3}$/.test(amount) ? Number(amount) : numbers.get(amount);
	if (euros === undefined) return null;
	const isPrice = isTen || unit > 0 || Boolean(signs.isEuro?.(place));
	return { cents: euros * 100 + Number(decimals.padEnd(2, '0')), isPrice, end: behind + unit };
}
