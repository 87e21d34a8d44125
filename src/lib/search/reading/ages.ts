// Words that say for which age: 8 jaar, zoon van 14, ik ben 16, kinderen van 6 tot 10, zoon in groep 8. Pure.
import { isOwn, isRelative } from '../dutch/relatives.ts';
import { isSmall, ofAge } from './age-marks.ts';
import { fromOn, isLast, isYoung, olderBehind, spanAt } from './age-spans.ts';
import type { Found } from './claims.ts';
import type { Known } from './reading.ts';
import { classAt } from './school-classes.ts';
import { ageOf, forWhom, isCount, isNotYears, isYears } from './years.ts';

// What is for peuters or a baby is called so; kinderen and jongeren say no more than their age does.
const called = /^(?:kind(?:eren|s|je|jes)?|kids|jongeren|jeugd|tieners|jongens|meisjes|meiden)$/;

/** What is for who is this old: what is for the smallest is called so. */
const forOne = (length: number, label: string, age: number): Found => ({
	...forWhom(length, label, ofAge(age)),
	...(isSmall(age) && { called: age ? 'peuters' : 'baby' })
});

/** How the numbers stand in the text. */
type Typed = Pick<Known, 'glued' | 'isBare'>;

/** What these words (normalised) say of age from `at` on; null: nothing. */
export function ageAt(typed: readonly string[], at: number, { glued, isBare }: Typed = {}): Found | null {
	// 15.30 and 24/12 hold no age; 6/7 jaar does, 5-12 may, 24-12 does not.
	const isInYears = (place: number) => isYears(typed[place + 1]) || (glued?.(place + 1) && isYears(typed[place + 2]));
	const words = typed.map((word, place) => (isBare?.(place) !== false || isInYears(place) ? word : ''));
	const isOne = (place: number) => !(glued?.(place + 1) && ageOf(words[place + 1]) !== null);
	const found = ofWhomAt(words, at) ?? spanAt(words, at) ?? exactAt(words, at, isOne) ?? classAt(words, at);
	if (found || !isOwn(words[at] ?? '')) return found;
	// Mijn opa says for whom as well; how old he is says more.
	const aged = isRelative(words[at + 1] ?? '') ? exactAt(words, at + 1, isOne) : null;
	return aged && { ...aged, length: aged.length + 1 };
}

// Kinderen van 6-10 jaar, jongeren tot 16 jaar, zoon in groep 8: how old they are says more than what they are called.
function ofWhomAt(words: readonly string[], at: number): Found | null {
	const who = words[at] ?? '';
	const said = called.test(who) ? spanAt(words, at + 1) : null;
	if (said) return { ...said, length: said.length + 1 };
	if (!called.test(who) && !isRelative(who)) return null;
	let place = at + 1;
	while (leadsToClass.test(words[place] ?? '')) place++;
	const ofClass = classAt(words, place);
	return ofClass && { ...ofClass, length: place - at + ofClass.length };
}

const leadsToClass = /^(?:uit|in|van|voor|is|zit|zitten|gaat|gaan|naar|die|nu)$/;

// 8 jaar, 15-jarige, zoon van 14, kind 4 jaar, baby van 6 maanden, mijn dochter is 6, ik ben 16, iemand van 79, jongen 16
function exactAt(words: readonly string[], at: number, isOne: (at: number) => boolean): Found | null {
	const [who = '', verb = ''] = words.slice(at, at + 2);
	const isSomebody = isRelative(who) || called.test(who) || who === 'iemand';
	const isSaid = isSomebody ? /^(?:van|is|wordt)$/.test(verb) : isSelf.test(`${who} ${verb}`);
	const somebody = isSaid ? 2 : isSomebody ? 1 : 0;
	const place = at + somebody;
	const age = ageOf(words[place]);
	if (age === null || !isOne(place)) return null;
	const older = somebody ? olderBehind(words, place) : 0;
	if (older) return fromOn(somebody + 1 + older, age);
	const and = words[place + 1] ?? '';
	const also = isSaid && /^(?:en|of)$/.test(and) ? ageOf(words[place + 2]) : null;
	if (also !== null && !isNotYears(words[place + 3])) {
		const marks = new Set([...ofAge(age), ...ofAge(also)]);
		const length = somebody + (isYears(words[place + 3]) ? 4 : 3);
		return forWhom(length, `Voor ${age}- ${and} ${also}-jarigen`, [...marks]);
	}
	const unit = words[place + 1] ?? '';
	if (isYears(unit)) return forOne(somebody + 2, `Voor ${age}-jarigen`, age);
	const isBaby = somebody || words.slice(Math.max(0, at - 2), at).some(isYoung);
	if (isBaby && /^maand(?:en)?$/.test(unit)) return forOne(somebody + 2, `Voor kinderen van ${age} maanden`, 0);
	// "Ma 24" is a Monday, and "wij zijn 3 vriendinnen" says how many.
	const isAge = isSaid ? isLast(unit) || !/^w[ey]$/.test(who) : somebody > 0 && !/^(?:ma|pa|man|vrouw)$/.test(who);
	return isAge && !isCount(words, place) ? forOne(somebody + 1, `Voor ${age}-jarigen`, age) : null;
}

const isSelf = /^(?:ik ben|ik word|hy is|zy is|ze is|hy wordt|zy wordt|ze wordt|wy zyn|we zyn)$/;
