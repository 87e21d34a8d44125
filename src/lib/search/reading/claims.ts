// Which words of a question stand for a filter: the longest first, each word once. Pure.
import {
	isFiller,
	isRelative,
	normaliseWord,
	slips,
	tokenise,
	type Token,
	type Vocabulary
} from '../dutch/analysis.ts';
import { filterWords, groupsOfAge, type FilterWord } from './filterwords.ts';
import { factMark, groupMark } from '../documents/marks.ts';
import type { Named } from './names.ts';
import type { Query } from '../query.ts';
import type { Known } from './reading.ts';
import { bitsOf, marksOf, timeAt } from './timewords.ts';

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
	/** This filter was chosen by hand already. */
	chosen: boolean;
};

type Found = Partial<Claim> & Pick<Claim, 'field' | 'label'> & { length: number };

/** All filters in these words, in order; words that the search takes literally are left alone. */
export function claims(tokens: readonly Token[], query: Query, known: Known): Claim[] {
	// What was probably meant: a filter behind a slip is a filter too.
	const words = tokens.map(({ word }) => known.slips.get(word)?.[0] ?? word);
	const literal = new Set(query.literal);
	const found: Claim[] = [];
	for (let at = 0; at < words.length;) {
		const claim = claimAt(words, at, query, known);
		if (!claim || tokens.slice(at, at + claim.length).some(({ word }) => literal.has(word))) {
			at++;
			continue;
		}
		const { length, ...rest } = claim;
		const to = at + length;
		found.push({ from: at, to, marks: [], change: {}, week: 0, named: null, optional: false, chosen: false, ...rest });
		at = to;
	}
	return settled(found, words);
}

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

function claimAt(words: readonly string[], at: number, query: Query, known: Known): Found | null {
	const { names, today } = known;
	const age = ageAt(words, at);
	if (age) return { ...age, chosen: query.targetGroups.length > 0 };
	const place = names.at(words, at, known.isStrange);
	const filter = filterAt(words, at, known);
	// A name of more words is surely a name; of one word the filter is more likely: Gratis, Buiten.
	if (place && place.length > (filter?.length ?? 0)) return ofName(place, query);
	if (filter) return filter.found(query);
	const distance = distanceAt(words, at);
	if (distance) return { ...distance, chosen: query.radius !== null };
	const postcode = postcodeAt(words, at, known);
	if (postcode) return { ...postcode, chosen: query.near !== null };
	const time = timeAt(words, at, today);
	if (time) {
		const { length, label, week, change } = time;
		const chosen = Boolean(query.when ?? query.from ?? query.to) && Boolean(change.when ?? change.from);
		return week.length
			? { field: 'dag', length, label, marks: marksOf(week), week: bitsOf(week) }
			: { field: change.when ? 'wanneer' : 'van', length, label, change: chosen ? {} : change, chosen };
	}
	return null;
}

const ofName = ({ named, length }: { named: Named; length: number }, query: Query): Found => ({
	field: named.field,
	length,
	label: `${named.field === 'bij' ? 'In' : 'Bij'} ${named.name}`,
	marks: named.marks,
	named,
	optional: named.marks.length === 0,
	chosen: query.near !== null
});

type Lexicon = { byKey: Map<string, FilterWord>; longest: number };
const lexicons = new WeakMap<Vocabulary, Lexicon>();

// Filter words and what else these are called, by their stems.
function lexiconOf(vocabulary: Vocabulary): Lexicon {
	let lexicon = lexicons.get(vocabulary);
	if (!lexicon) {
		const byKey = new Map<string, FilterWord>();
		for (const filter of filterWords)
			for (const [nth, text] of filter.words.entries()) {
				const stems = tokenise(text).map(({ word }) => vocabulary.stem(normaliseWord(word)));
				for (const phrase of [stems, ...(filter.alsoSynonyms && nth === 0 ? vocabulary.synonyms.same(stems) : [])])
					if (!byKey.has(phrase.join(' '))) byKey.set(phrase.join(' '), filter);
			}
		lexicon = { byKey, longest: Math.max(...[...byKey.keys()].map((key) => key.split(' ').length)) };
		lexicons.set(vocabulary, lexicon);
	}
	return lexicon;
}

function filterAt(words: readonly string[], at: number, { vocabulary, isStrange }: Known) {
	const { byKey, longest } = lexiconOf(vocabulary);
	const stems = words.slice(at, at + longest).map(vocabulary.stem);
	for (let length = stems.length; length > 0; length--) {
		const key = stems.slice(0, length).join(' ');
		const filter =
			byKey.get(key) ?? (length === 1 && isStrange(words[at] ?? '') ? slipAt(words[at] ?? '', byKey) : null);
		if (filter) {
			const { field, label, marks } = filter;
			return { length, found: (query: Query): Found => ({ field, length, label, marks, chosen: filter.asked(query) }) };
		}
	}
	return null;
}

const SHORTEST_SLIP = 6;

const slipAt = (word: string, byKey: Map<string, FilterWord>): FilterWord | undefined =>
	word.length < SHORTEST_SLIP
		? undefined
		: [...byKey].find(([key]) => key.length > 4 && key[0] === word[0] && slips(word, key, 1) <= 1)?.[1];

// binnen 5 km, tot 800 meter, 2 kilometer
function distanceAt(words: readonly string[], at: number): Found | null {
	const from = ['binnen', 'tot', 'hooguit', 'maximaal', 'straal'].includes(words[at] ?? '') ? 1 : 0;
	const number = /^\d{1,5}$/.test(words[at + from] ?? '') ? Number(words[at + from]) : NaN;
	const unit = words[at + from + 1];
	const metres =
		unit && /^(?:km|kilometers?)$/.test(unit) ? number * 1000 : unit && /^meters?$/.test(unit) ? number : NaN;
	if (!(metres >= 100 && metres <= 50_000)) return null;
	const label = metres < 1000 ? `Binnen ${metres} meter` : `Binnen ${metres / 1000} kilometer`;
	return { field: 'straal', length: from + 2, label, change: { radius: metres } };
}

// 5341 AB, and 5341 where that is a postcode here
function postcodeAt(words: readonly string[], at: number, { names }: Known): Found | null {
	const [digits = '', letters = ''] = words.slice(at, at + 2);
	const glued = /^([1-9]\d{3})([a-z]{2})$/.exec(digits);
	const pc4 = glued?.[1] ?? digits;
	if (!/^[1-9]\d{3}$/.test(pc4) || !names.postcodes.has(pc4)) return null;
	const behind =
		glued?.[2] ??
		(/^[a-z]{2}$/.test(letters) && !['in', 'op', 'en', 'of', 'te', 'om'].includes(letters) ? letters : null);
	const postcode = behind ? `${pc4} ${behind.toUpperCase()}` : pc4;
	return {
		field: 'bij',
		length: behind && !glued ? 2 : 1,
		label: `Bij ${postcode}`,
		change: { near: { type: 'postcode', pc4, postcode } }
	};
}

const notYears = /^(?:uur|euro|km|kilometers?|meters?|min|minuten?|personen|mensen|weken|dagen)$/;

// 8 jaar, 15-jarige, zoon van 14, 75+, 75-plussers
function ageAt(words: readonly string[], at: number): Found | null {
	const somebody = isRelative(words[at] ?? '') && words[at + 1] === 'van' ? 2 : 0;
	const [first = '', second = ''] = words.slice(at + somebody, at + somebody + 2);
	const [, plus] = /^(\d{1,3})plus(?:sers?|ers?)?$/.exec(first) ?? [];
	const number = plus ?? (/^\d{1,3}$/.test(first) ? first : undefined);
	if (number === undefined) return null;
	const unit = plus === undefined && /^(?:jaar|jarigen?|jr|plus|plussers?)$/.test(second);
	if (plus === undefined && !unit && (!somebody || notYears.test(second))) return null;
	const age = Number(number);
	const groups = age <= 110 ? groupsOfAge(age) : [];
	if (!groups.length) return null;
	return {
		field: 'doelgroep',
		length: somebody + (unit ? 2 : 1),
		label: plus !== undefined || second.startsWith('plus') ? `Voor ${age}-plussers` : `Voor ${age} jaar`,
		marks: groups.map(groupMark)
	};
}
