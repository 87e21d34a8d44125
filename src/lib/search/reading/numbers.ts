// Words that say how far, how old and where in numbers: binnen 5 km, 75+, 5341 AB; and near whoever asks. Pure.
import { tokenise } from '../dutch/normalise.ts';
import { isRelative } from '../dutch/words.ts';
import { groupMark } from '../documents/marks.ts';
import type { Found } from './claims.ts';
import { groupsFrom, groupsOfAge } from './filterwords.ts';
import type { Known } from './reading.ts';

const nearMe = [
	'bij mij in de buurt',
	'in mijn buurt',
	'bij mij thuis',
	'dicht bij mij',
	'dicht bij huis',
	'dichtbij huis',
	'bij mij'
].map((text) => tokenise(text).map(({ word }) => word));

export function nearMeAt(words: readonly string[], at: number): Found | null {
	const said = nearMe.find((phrase) => phrase.every((word, step) => words[at + step] === word));
	return said ? { field: 'bij', length: said.length, label: 'Bij jou in de buurt', nearMe: true } : null;
}

/** binnen 5 km, tot 800 meter, 2 kilometer */
export function distanceAt(words: readonly string[], at: number): Found | null {
	const from = ['binnen', 'tot', 'hooguit', 'maximaal', 'straal'].includes(words[at] ?? '') ? 1 : 0;
	const number = /^\d{1,5}$/.test(words[at + from] ?? '') ? Number(words[at + from]) : NaN;
	const unit = words[at + from + 1];
	const metres =
		unit && /^(?:km|kilometers?)$/.test(unit) ? number * 1000 : unit && /^meters?$/.test(unit) ? number : NaN;
	if (!(metres >= 100 && metres <= 50_000)) return null;
	const label = metres < 1000 ? `Binnen ${metres} meter` : `Binnen ${metres / 1000} kilometer`;
	return { field: 'straal', length: from + 2, label, change: { radius: metres } };
}

/** 5341 AB, and 5341 where that is a postcode here */
export function postcodeAt(words: readonly string[], at: number, { names }: Known): Found | null {
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

/** 8 jaar, 15-jarige, zoon van 14, 75+, 75-plussers */
export function ageAt(words: readonly string[], at: number): Found | null {
	const somebody = isRelative(words[at] ?? '') && words[at + 1] === 'van' ? 2 : 0;
	const [first = '', second = ''] = words.slice(at + somebody, at + somebody + 2);
	const [, plus] = /^(\d{1,3})plus(?:sers?|ers?)?$/.exec(first) ?? [];
	const number = plus ?? (/^\d{1,3}$/.test(first) ? first : undefined);
	if (number === undefined) return null;
	const unit = plus === undefined && /^(?:jaar|jarigen?|jr|plus|plussers?)$/.test(second);
	if (plus === undefined && !unit && (!somebody || notYears.test(second))) return null;
	const age = Number(number);
	const isPlus = plus !== undefined || second.startsWith('plus');
	const groups = age <= 110 ? (isPlus ? groupsFrom(age) : groupsOfAge(age)) : [];
	if (!groups.length) return null;
	return {
		field: 'doelgroep',
		length: somebody + (unit ? 2 : 1),
		label: `Voor ${age}-${isPlus ? 'plussers' : 'jarigen'}`,
		marks: groups.map(groupMark)
	};
}
