// Which words of a question stand for a filter: the longest first, each word once. Pure.
import { bounded } from '../dutch/bounded.ts';
import type { Token } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/stop-words.ts';
import { accessAt } from './access-words.ts';
import { ageAt } from './ages.ts';
import { openNowAt } from './clock.ts';
import { withExclusions } from './exclusions.ts';
import { filterAt, type FilterAt } from './lexicon.ts';
import { factMark } from '../marks.ts';
import { distanceAt, nearAt, postcodeAt } from './numbers.ts';
import { onOneMoment } from './joined-times.ts';
import { wordsOf, type Named } from './names.ts';
import { barePartAt } from './part-words.ts';
import { isExpression, isSaid } from './phrases.ts';
import { priceAt } from './prices.ts';
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

// Most questions hold no number at all.
type Asked = Known & { hasNumbers: boolean };
const isNumeric = (word: string) => /^\d|^euro|^tientje$|^anderhalf$/.test(word);

/** All filters in these words, in order; words that the search takes literally, or turns round, are left alone. */
export function claims(tokens: readonly Token[], query: Query, all: Known): Claim[] {
	const typed = tokens.map(({ word }) => word);
	const known: Asked = { ...all, isStrange: bounded(all.isStrange), hasNumbers: typed.some(isNumeric) };
	const literal = new Set(query.literal);
	const found: Claim[] = [];
	for (let at = 0; at < typed.length;) {
		const read = isTurnedRound(typed, at) ? allBut : claimBehindSlip;
		const claim = literal.has(typed[at]!) ? null : read(typed, at, query, known);
		if (!claim || typed.slice(at, at + claim.length).some((word) => literal.has(word))) {
			at++;
			continue;
		}
		const { length, ...rest } = claim;
		const to = at + length;
		const from = claim.turned && claim.chosen ? typed.slice(0, at).findLastIndex((word) => turning.has(word)) : at;
		found.push({ from, to, marks: [], change: {}, week: 0, named: null, optional: false, chosen: false, ...rest });
		at = to;
	}
	const timed = onOneMoment(completed(settled(found, typed), known.isHalf ?? (() => false)), typed, known);
	return withExclusions(timed, tokens, known.vocabulary, literal);
}

/** As typed, or else with what the word was probably meant to be: a filter behind a slip is a filter too. */
function claimBehindSlip(typed: readonly string[], at: number, query: Query, known: Asked): Found | null {
	const asTyped = claimAt(typed, at, query, known);
	if (asTyped) return asTyped;
	const word = typed[at]!;
	const slips = known.slips.get(word);
	if (slips?.length !== 0) return claimSpelled(slips ?? [], typed, at, query, known);
	// Nothing on the site looks like it either.
	const named = known.names.near(word);
	return named
		? ofName({ named, length: 1 }, query)
		: claimSpelled(known.vocabulary.synonyms.meant(word), typed, at, query, known);
}

/** The first that one of these spellings stands for. */
function claimSpelled(meant: readonly string[], typed: readonly string[], at: number, query: Query, known: Asked) {
	for (const word of meant) {
		const spelled = typed.with(at, word);
		const claim = claimAt(spelled, at, query, known);
		if (claim) return { meant: spelled.slice(at, at + claim.length), ...claim };
	}
	return null;
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
	const time = timeAt(typed, at, known.today, known.glued);
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

function numberAt(words: readonly string[], at: number, query: Query, known: Known): Found | null {
	const age = ageAt(words, at, known);
	if (age) return { ...age, chosen: query.targetGroups.length > 0 };
	const distance = distanceAt(words, at);
	if (distance) return { ...distance, chosen: query.radius !== null };
	const price = priceAt(words, at, known.isEuro ?? (() => false));
	if (price) return { ...price, chosen: query.free };
	const postcode = postcodeAt(words, at, known);
	return postcode && { ...postcode, chosen: query.near !== null };
}

function claimAt(words: readonly string[], at: number, query: Query, known: Asked): Found | null {
	const { names, today } = known;
	const number = known.hasNumbers ? numberAt(words, at, query, known) : null;
	if (number) return number;
	const open = openNowAt(words, at);
	if (open) return { ...open, chosen: query.openNow };
	const access = accessAt(words, at, known.vocabulary);
	if (access) return { ...access, chosen: query.access.length > 0 };
	const near = nearAt(words, at, known);
	if (near) return { ...near, chosen: near.change ? query.radius !== null : query.near !== null };
	const named = names.at(words, at, known.isStrange);
	const place = named && isExpression(words.slice(at, at + named.length + 1), known.vocabulary) ? null : named;
	const filter = filterAt(words, at, known);
	// A name of more words is surely a name; of one word the filter is more likely: Gratis, Buiten.
	if (place && place.length > (filter?.length ?? 0)) return ofName(place, query);
	if (filter) return ofFilter(filter, query);
	const time = timeAt(words, at, today, known.glued) ?? barePartAt(words, at, known.vocabulary);
	if (time && !(time.change.from && isSaid(words, at, at + time.length, known.vocabulary))) {
		const { length, label, week, change, called, endOfWord } = time;
		const chosen = Boolean(query.when ?? query.from ?? query.to) && Boolean(change.when ?? change.from);
		return week.length
			? {
					field: 'dag',
					length,
					label,
					marks: marksOf(bitsOf(week)),
					week: bitsOf(week),
					...(endOfWord && { endOfWord })
				}
			: {
					field: change.when ? 'wanneer' : 'van',
					length,
					label,
					change: chosen ? {} : change,
					chosen,
					...(called && { called })
				};
	}
	return null;
}

const ofFilter = ({ filter, length, meant }: FilterAt, query: Query): Found => {
	const { field, label, marks } = filter;
	return { field, length, label, marks, chosen: filter.asked(query), ...(meant && { meant }) };
};

const ofName = ({ named, length }: { named: Named; length: number }, query: Query): Found => ({
	field: named.field,
	length,
	label: `${named.field === 'bij' ? 'In' : 'Bij'} ${named.name}`,
	marks: named.marks,
	named,
	meant: wordsOf(named.name),
	optional: named.marks.length === 0,
	chosen: query.near !== null
});
