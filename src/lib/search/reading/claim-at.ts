// What the words from some place on stand for, when that is a filter: the longest first, also behind a slip. Pure.
import type { Query } from '../query.ts';
import { accessAt } from './access-words.ts';
import { ageAt } from './ages.ts';
import type { Found } from './claims.ts';
import { openNowAt } from './clock.ts';
import { filterAt, type FilterAt } from './lexicon.ts';
import { wordsOf, type Named } from './names.ts';
import { distanceAt, nearAt, postcodeAt } from './numbers.ts';
import { barePartAt } from './part-words.ts';
import { isExpression, isSaid } from './phrases.ts';
import { priceAt } from './prices.ts';
import type { Known } from './reading.ts';
import { timeAt } from './time-words.ts';
import { bitsOf, marksOf } from './week.ts';

// Most questions hold no number at all.
export type Asked = Known & { hasNumbers: boolean };
export const isNumeric = (word: string) => /^\d|^euro|^tientje$|^anderhalf$/.test(word);

/** As typed, or else with what the word was probably meant to be: a filter behind a slip is a filter too. */
export function claimBehindSlip(typed: readonly string[], at: number, query: Query, known: Asked): Found | null {
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

function numberAt(words: readonly string[], at: number, query: Query, known: Known): Found | null {
	// Before an age: tussen € 25 en 40.
	const price = priceAt(words, at, known);
	if (price) return { ...price, chosen: query.free };
	const age = ageAt(words, at, known);
	if (age) return { ...age, chosen: query.targetGroups.length > 0 };
	const distance = distanceAt(words, at);
	if (distance) return { ...distance, chosen: query.radius !== null };
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
	const time = timeAt(words, at, today, known) ?? barePartAt(words, at, known.vocabulary);
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
