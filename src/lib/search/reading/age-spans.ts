// Words that say from or up to which age: van 4 tot 12 jaar, tot 16 jaar, onder de 18, 75+, 65 jaar en ouder. Pure.
import { ofAges, ofAgesFrom } from './age-marks.ts';
import type { Found } from './claims.ts';
import { ageOf, forWhom, isNotYears, isUntil, isYears } from './years.ts';

const young = /^(?:kind(?:eren|s|je|jes)?|kids|jongeren|jeugd|tieners|peuters?|kleuters?|baby|dreumes)$/;

/** Is this word (normalised) one for who is young? */
export const isYoung = (word = ''): boolean => young.test(word);

/** Does a number end here, with nothing behind it that it counts? */
export const isLast = (word = ''): boolean => /^(?:|in|op|bij|en|om|die|met|voor|wat|waar)$/.test(word);

/** What these words (normalised) say of ages from `at` on; null: of none. */
export const spanAt = (words: readonly string[], at: number): Found | null =>
	rangeAt(words, at) ?? limitAt(words, at) ?? plusAt(words, at);

// 4-12 jaar, van 4 tot 12 jaar, 4 t/m 12 jaar; without "jaar" only behind a word for who: 4-12 may be a day.
function rangeAt(words: readonly string[], at: number): Found | null {
	const from = words[at] === 'van' || words[at] === 'tussen' ? 1 : 0;
	const first = ageOf(words[at + from]);
	let step = at + from + 1;
	while (isUntil(words[step])) step++;
	const last = ageOf(words[step]);
	if (first === null || last === null || first >= last) return null;
	const next = words[step + 1];
	const unit = isYears(next);
	// From 25 on it is no hour of the day.
	const isPlain = words[at] === 'tussen' && first > 24 && isLast(next);
	const isOfWhom = isYoung(words[at - 1]) && !isNotYears(next);
	if (!unit && !isPlain && !isOfWhom) return null;
	const length = step - at + (unit ? 2 : 1);
	// Kinderen van 4 en 7 are two.
	if (words[at] === 'van' && step === at + 3 && words[at + 2] === 'en') return null;
	return forWhom(length, `Van ${first} tot ${last} jaar`, ofAges(first, last));
}

// tot 16 jaar, onder de 18, vanaf 12 jaar, ouder dan 60
function limitAt(words: readonly string[], at: number): Found | null {
	const [first = '', second = ''] = words.slice(at, at + 2);
	const below = ['tot', 'onder'].includes(first) || (first === 'jonger' && second === 'dan');
	const above = ['vanaf', 'boven'].includes(first) || (first === 'ouder' && second === 'dan');
	const place = at + (['de', 'dan'].includes(second) ? 2 : 1);
	const age = below || above ? ageOf(words[place]) : null;
	const older = above ? olderBehind(words, place) : 0;
	const unit = isYears(words[place + 1]);
	// "Onder de 18" is about people; "onder 18" and "tot 18" may be about anything.
	if (age === null || !(unit || older || (place === at + 2 && !isNotYears(words[place + 1])))) return null;
	const length = place - at + 1 + (older || (unit ? 1 : 0));
	return below
		? forWhom(length, `Tot ${age} jaar`, ofAges(0, Math.max(0, age - 1)))
		: forWhom(length, `Vanaf ${age} jaar`, ofAgesFrom(age));
}

/** How many words behind the number at `at` say that who is older is meant too: 65 jaar en ouder, 65 of ouder. */
export function olderBehind(words: readonly string[], at: number): number {
	let place = at + 1;
	if (isYears(words[place])) place++;
	const isJoined = words[place] === 'en' || words[place] === 'of';
	if (isJoined) place++;
	// 1 ouder gezin, 10 jaar ouder worden
	const isOlder = /^oudere?$/.test(words[place] ?? '') && (isJoined || isLast(words[place + 1]));
	return isOlder ? place - at : 0;
}

// 75+, 75-plussers, 65 jaar en ouder, 65 of ouder
function plusAt(words: readonly string[], at: number): Found | null {
	const [, glued] = /^(\d{1,3})plus(?:sers?|ers?)?$/.exec(words[at] ?? '') ?? [];
	const age = ageOf(glued ?? words[at]);
	const apart = /^plus(?:sers?)?$/.test(words[at + 1] ?? '') ? 1 : 0;
	const behind = glued ? 0 : apart || olderBehind(words, at);
	if (age === null || !(glued || behind)) return null;
	return fromOn(1 + behind, age);
}

/** Who is this old or older. */
export const fromOn = (length: number, age: number): Found | null =>
	forWhom(length, `Voor ${age}-plussers`, ofAgesFrom(age));
