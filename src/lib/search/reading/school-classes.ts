// Classes of the basisschool as ages: groep 8, groep 3 t/m 5, groep 7 en 8. Pure.
import { ofAges } from './age-marks.ts';
import type { Found } from './claims.ts';
import { forWhom, isNotYears, isUntil } from './years.ts';

const classOf = (word = ''): number | null => (/^[1-8]$/.test(word) ? Number(word) : null);

/** Groep 8: who begins it is eleven. Null: these words (normalised) name no class. */
export function classAt(words: readonly string[], at: number): Found | null {
	const first = words[at] === 'groep' ? classOf(words[at + 1]) : null;
	if (first === null) return null;
	let step = at + 2;
	while (isUntil(words[step]) || words[step] === 'of') step++;
	const last = classOf(words[step]);
	const isSeveral = last !== null && last > first;
	const length = isSeveral ? step - at + 1 : 2;
	if (isNotYears(words[at + length])) return null;
	const label = isSeveral ? `Voor groep ${first} tot en met ${last}` : `Voor groep ${first}`;
	return forWhom(length, label, ofAges(first + 3, (isSeveral ? last : first) + 4));
}
