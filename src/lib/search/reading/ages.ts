// Words that say for which age: 8 jaar, zoon van 14, 75+, tot 16 jaar, van 4 tot 12 jaar, 65 jaar en ouder. Pure.
import { isRelative } from '../dutch/stop-words.ts';
import { groupMark } from '../marks.ts';
import type { Found } from './claims.ts';
import { groupsFrom, groupsOfAge } from './filter-words.ts';

const OLDEST = 110;
const notYears =
	/^(?:uur|uren|euros?|km|kilometers?|meters?|min|minuten?|maanden?|personen|mensen|kinderen|weken|dagen|keer|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;
const years = /^(?:jaar|jarigen?|jr)$/;
const young = /^(?:kind(?:eren|s|je|jes)?|kids|jongeren|jeugd|tieners|peuters?|kleuters?|baby|dreumes)$/;

// What is for peuters or a baby is called so; kinderen and jongeren say no more than their age does.
const called = /^(?:kind(?:eren|s|je|jes)?|kids|jongeren|jeugd|tieners|jongens|meisjes|meiden)$/;

const group = (length: number, label: string, slugs: readonly string[]): Found | null =>
	slugs.length ? { field: 'doelgroep', length, label, marks: slugs.map(groupMark) } : null;

/** The same of one age: what is for the smallest is called so. */
function ofAge(length: number, label: string, age: number): Found | null {
	const found = group(length, label, groupsAt(age));
	return found && { ...found, ...(age <= YOUNGEST_ALONE && { called: age ? 'peuters' : 'baby' }) };
}

const YOUNGEST_ALONE = 4;

/** What is for their parents is also for who is too small to go there alone. */
const groupsAt = (age: number): string[] => [...groupsOfAge(age), ...(age > YOUNGEST_ALONE ? [] : ['ouders'])];

const ageOf = (word: string | undefined): number | null => {
	if (word === 'anderhalf') return 1;
	const age = word !== undefined && /^\d{1,3}$/.test(word) ? Number(word) : OLDEST + 1;
	return age > OLDEST ? null : age;
};

/** What these words (normalised) say of age from `at` on; null: nothing. */
export const ageAt = (words: readonly string[], at: number): Found | null =>
	ofWhomAt(words, at) ?? yearsAt(words, at) ?? exactAt(words, at) ?? classAt(words, at);

const yearsAt = (words: readonly string[], at: number): Found | null =>
	rangeAt(words, at) ?? limitAt(words, at) ?? plusAt(words, at);

// Kinderen van 6-10 jaar, jongeren tot 16 jaar: how old they are says more than what they are called.
function ofWhomAt(words: readonly string[], at: number): Found | null {
	const said = called.test(words[at] ?? '') ? yearsAt(words, at + 1) : null;
	return said && { ...said, length: said.length + 1 };
}

// 4-12 jaar, van 4 tot 12 jaar, 4 t/m 12 jaar; without "jaar" only behind a word for who: 4-12 may be a day.
function rangeAt(words: readonly string[], at: number): Found | null {
	const from = words[at] === 'van' || words[at] === 'tussen' ? 1 : 0;
	const first = ageOf(words[at + from]);
	let step = at + from + 1;
	while (['tot', 'en', 'met', 't', 'm', 'tm'].includes(words[step] ?? '')) step++;
	const last = ageOf(words[step]);
	if (first === null || last === null || first >= last) return null;
	const next = words[step + 1] ?? '';
	const unit = years.test(next);
	// From 25 on it is no hour of the day.
	const isPlain = words[at] === 'tussen' && first > 24 && !notYears.test(next);
	if (!unit && !isPlain && !young.test(words[at - 1] ?? '')) return null;
	const length = step - at + (unit ? 2 : 1);
	// Kinderen van 4 en 7 are two.
	if (words[at] === 'van' && step === at + 3 && words[at + 2] === 'en') return null;
	return group(length, `Van ${first} tot ${last} jaar`, groupsOfAge(first, last));
}

// tot 16 jaar, onder de 18, vanaf 12 jaar, ouder dan 60
function limitAt(words: readonly string[], at: number): Found | null {
	const [first = '', second = ''] = words.slice(at, at + 2);
	const below = ['tot', 'onder'].includes(first) || (first === 'jonger' && second === 'dan');
	const above = ['vanaf', 'boven'].includes(first) || (first === 'ouder' && second === 'dan');
	const place = at + (['de', 'dan'].includes(second) ? 2 : 1);
	const age = below || above ? ageOf(words[place]) : null;
	const unit = years.test(words[place + 1] ?? '');
	// "Onder de 18" is about people; "onder 18" and "tot 18" may be about anything.
	if (age === null || !(unit || (place === at + 2 && !notYears.test(words[place + 1] ?? '')))) return null;
	const length = place - at + (unit ? 2 : 1);
	return below
		? group(length, `Tot ${age} jaar`, groupsOfAge(0, Math.max(0, age - 1)))
		: group(length, `Vanaf ${age} jaar`, groupsFrom(age));
}

// 75+, 75-plussers, 65 jaar en ouder
function plusAt(words: readonly string[], at: number): Found | null {
	const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4);
	const [, glued] = /^(\d{1,3})plus(?:sers?|ers?)?$/.exec(first) ?? [];
	const age = ageOf(glued ?? first);
	const apart = /^plus(?:sers?)?$/.test(second) ? 2 : 0;
	const older = second === 'jaar' && ['en', 'of'].includes(third) && fourth === 'ouder' ? 4 : 0;
	if (age === null || !(glued || apart || older)) return null;
	return group(glued ? 1 : apart || older, `Voor ${age}-plussers`, groupsFrom(age));
}

// 8 jaar, 15-jarige, zoon van 14, kind 4 jaar, baby van 6 maanden, mijn dochter is 6, ik ben 16, iemand van 79, jongen 16
function exactAt(words: readonly string[], at: number): Found | null {
	const [who = '', verb = ''] = words.slice(at, at + 2);
	const isSomebody = isRelative(who) || called.test(who) || who === 'iemand';
	const isSaid = isSomebody ? /^(?:van|is|wordt)$/.test(verb) : isSelf.test(`${who} ${verb}`);
	const somebody = isSaid ? 2 : isSomebody ? 1 : 0;
	const age = ageOf(words[at + somebody]);
	if (age === null) return null;
	const also = isSaid && words[at + somebody + 1] === 'en' ? ageOf(words[at + somebody + 2]) : null;
	const second = words[at + somebody + 3] ?? '';
	if (also !== null && !notYears.test(second)) {
		const slugs = new Set([...groupsAt(age), ...groupsAt(also)]);
		return group(somebody + (years.test(second) ? 4 : 3), `Voor ${age}- en ${also}-jarigen`, [...slugs]);
	}
	const unit = words[at + somebody + 1] ?? '';
	const length = somebody + 2;
	if (years.test(unit)) return ofAge(length, `Voor ${age}-jarigen`, age);
	const isBaby = somebody || words.slice(Math.max(0, at - 2), at).some((word) => young.test(word));
	if (isBaby && /^maand(?:en)?$/.test(unit)) return ofAge(length, `Voor kinderen van ${age} maanden`, 0);
	// "Ma 24" is a Monday.
	const isAge = isSaid || (somebody && !/^(?:ma|pa|man|vrouw)$/.test(who));
	return isAge && !notYears.test(unit) ? ofAge(somebody + 1, `Voor ${age}-jarigen`, age) : null;
}

const isSelf = /^(?:ik ben|ik word|hy is|zy is|ze is|hy wordt|zy wordt|ze wordt|wy zyn)$/;

// Groep 8 of the basisschool: who begins it is eleven. Groep 3 t/m 5, groep 7 en 8.
function classAt(words: readonly string[], at: number): Found | null {
	const first = words[at] === 'groep' ? classOf(words[at + 1]) : null;
	if (first === null) return null;
	let step = at + 2;
	while (['tot', 'en', 'of', 'met', 't', 'm', 'tm'].includes(words[step] ?? '')) step++;
	const last = classOf(words[step]);
	const isSeveral = last !== null && last > first;
	const length = isSeveral ? step - at + 1 : 2;
	if (notYears.test(words[at + length] ?? '')) return null;
	const label = isSeveral ? `Voor groep ${first} tot en met ${last}` : `Voor groep ${first}`;
	return group(length, label, groupsOfAge(first + 3, (isSeveral ? last : first) + 4));
}
const classOf = (word = ''): number | null => (/^[1-8]$/.test(word) ? Number(word) : null);
