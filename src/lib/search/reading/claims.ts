// Which words of a question stand for a filter: the longest first, each word once. Pure.
import { bounded } from '../dutch/bounded.ts';
import type { Token } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/stop-words.ts';
import { claimBehindSlip, isNumeric, type Asked } from './claim-at.ts';
import { withExclusions } from './exclusions.ts';
import { factMark } from '../marks.ts';
import { onOneMoment } from './joined-times.ts';
import type { Named } from './names.ts';
import { barePartAt } from './part-words.ts';
import type { Query } from '../query.ts';
import type { Known } from './reading.ts';
import { timeAt } from './time-words.ts';
import { alsoIn, bitsOf, butFor, marksOf } from './week.ts';

/** Words `from` up to `to` (places in the list of words) that stand for a filter. */
export type Claim = {
	from: number;
	to: number;
	field: string;
	label: string;
	/** Terms of the index, any of which answers; none: `change` says it all. */
	marks: readonly string[];
	change: Partial<Query>;
	/** Parts of a week, 21 bits; 0: any. */
	week: number;
	named: Named | null;
	/** Counts, but need not be found: the whole municipality. */
	optional: boolean;
	/** It is not used: this filter was chosen by hand already, or it gives way to `instead`. */
	chosen: boolean;
	/** Label of the other time that is asked, since not both can be. */
	instead?: string;
	/** Asked for as one with this earlier one: vandaag of morgen. */
	joined?: Claim;
	/** Near whoever asks: they have to say where that is. */
	nearMe?: true;
	/** What is called after it, of a holiday or of who is small, comes first. */
	called?: string;
	/** It may also be the end of the word before it: koffie ochtend. */
	endOfWord?: boolean;
	/** What the words were probably meant to be, when they are a slip (normalised); only this stands in texts. */
	meant?: readonly string[];
	/** Anything but what the words say. */
	turned?: true;
};

/** What was found from some place on, and how many words it takes. */
export type Found = Partial<Claim> & Pick<Claim, 'field' | 'label'> & { length: number };

/** All filters in these words, in order; words that the search takes literally, or turns round, are left alone. */
export function claims(tokens: readonly Token[], query: Query, all: Known): Claim[] {
	const typed = tokens.map(({ word }) => word);
	const known: Asked = { ...all, isStrange: bounded(all.isStrange), hasNumbers: typed.some(isNumeric) };
	const literal = new Set(query.literal);
	const found: Claim[] = [];
	for (let at = 0; at < typed.length;) {
		const before = found.at(-1);
		const claim = literal.has(typed[at]!) ? null : readBehind(before, typed, at, query, known);
		if (!claim || typed.slice(at, at + claim.length).some((word) => literal.has(word))) {
			at++;
			continue;
		}
		const { length, ...rest } = claim;
		const to = at + length;
		const lead = typed.slice(0, at).findLastIndex((word) => turning.has(word));
		const from = claim.turned && claim.chosen ? Math.max(lead, before?.to ?? 0) : at;
		const one = { from, to, marks: [], change: {}, week: 0, named: null, optional: false, chosen: false, ...rest };
		const both = before && typed.slice(before.to, from).every(isFiller) ? neither(before, one) : null;
		if (both) found.pop();
		found.push(both ?? one);
		at = to;
	}
	const timed = onOneMoment(completed(settled(found, typed), known.isHalf ?? (() => false)), typed, known);
	return withExclusions(timed, tokens, known.vocabulary, literal);
}

/** What the words from `at` on stand for. What is not asked goes on behind "of", and of one kind behind "en". */
function readBehind(before: Claim | undefined, typed: readonly string[], at: number, query: Query, known: Asked) {
	const gap = typed.slice(before?.to, at).join(' ');
	// Niet in Schadewijk, Berghem of Megen.
	const isNext = gap === '' && before?.field === 'niet-bij';
	const isAlso = before?.turned && (isNext || also.test(gap));
	const isOut = isTurnedRound(typed, at);
	const turned = isAlso || isOut ? allBut(typed, at, query, known) : null;
	const isSure = isOut || /^(?:of|noch)/.test(gap) || turned?.field === before?.field;
	return turned && isSure ? turned : claimBehindSlip(typed, at, query, known);
}
const also = /^(?:of|en|noch)(?: (?:in|op|by|voor|de|het|een|myn|onze?))*$/;

/** "Niet in Berghem of Megen": anything but either. Null: these are no two of a kind that are not asked. */
function neither(one: Claim, other: Claim): Claim | null {
	if (!one.turned || !other.turned || one.field !== other.field || other.chosen) return null;
	const week = one.week & other.week;
	const marks = week ? marksOf(week) : one.marks.filter((mark) => other.marks.includes(mark));
	return { ...one, to: other.to, label: `${one.label} of ${other.label.replace(/^Niet (?:in|op) /, '')}`, week, marks };
}

const turning = new Set(['niet', 'geen', 'zonder', 'behalve']);

// "Niet in Schadewijk" asks for anything but; "zonder drempels" is a filter of its own, and begins before this.
function isTurnedRound(words: readonly string[], at: number): boolean {
	const said = isArticle.test(words[at - 1] ?? '') ? at - 1 : at;
	const [before = '', earlier = ''] = [words[said - 1], words[said - 2]];
	return turning.has(before) || (isFiller(before) && turning.has(earlier));
}
const isArticle = /^(?:de|het|een|myn|onze?)$/;

/** "Niet op maandag": on all other days; "niet in Schadewijk": in all others. Other filters are only not asked. */
function allBut(typed: readonly string[], at: number, query: Query, known: Asked): Found | null {
	const time = timeAt(typed, at, known.today, known) ?? barePartAt(typed, at, known.vocabulary);
	if (time?.week.length) {
		const week = butFor(bitsOf(time.week));
		const label = `Niet ${time.label.startsWith('In ') ? '' : 'op '}${time.label.toLowerCase()}`;
		return { field: 'dag', length: time.length, label, marks: marksOf(week), week, turned: true };
	}
	const claim = claimBehindSlip(typed, at, query, known);
	if (claim?.field !== 'bij' || !claim.named || claim.named.marks.length !== 1)
		return claim && { ...claim, ...nothing, chosen: true, turned: true };
	const marks = known.names.others(claim.named);
	return { ...claim, field: 'niet-bij', label: `Niet in ${claim.named.name}`, marks, named: null, turned: true };
}

const nothing = { marks: [], change: {}, week: 0, named: null, optional: false };

/** "Dinsdag- of donderdagochtend": the first half is a morning too. */
const completed = (found: readonly Claim[], isHalf: (at: number) => boolean): Claim[] =>
	found.reduceRight<Claim[]>((done, claim) => {
		const [next] = done;
		const isOpen = claim.field === 'dag' && next?.field === 'dag' && isHalf(claim.to - 1);
		const week = isOpen ? alsoIn(claim.week, next.week) : 0;
		return [week ? { ...claim, week, marks: marksOf(week) } : claim, ...done];
	}, []);

/** "Gratis kan parkeren" is about parking, not about the price. */
function settled(found: readonly Claim[], words: readonly string[]): Claim[] {
	return found.filter((claim, at) => {
		const next = found[at + 1];
		const leadsTo = next && words.slice(claim.to, next.from).every(isFiller);
		if (claim.field !== 'gratis' || !leadsTo || !next.marks.includes(factMark('parkeren'))) return true;
		next.from = claim.from;
		return false;
	});
}
