// What nobody knows, and whose figures these are, in sentences. Pure.
import type { Area } from '#lib/areas/area.ts';
import { sourceWords as borderWords } from '#lib/areas/shown.ts';
import { listWords } from '#lib/calendar/daywords.ts';
import type { Basis, Figure, GapCell } from '#lib/gaps/result.ts';
import { answersWords } from './basis.ts';
import type { ResponseRow } from './areareport.ts';
import { figureText } from './figurewords.ts';
import { unknownGroups } from './findings.ts';
import { groupPhrases } from './phrases.ts';
import { apart, ofEveryone, ofGroups } from './telling.ts';

export function unknownWords(cells: readonly GapCell[], basis: Basis): string[] {
	const silent = unknownGroups(cells);
	const { groups, everyone } = apart(cells);
	const unknown = (of: readonly GapCell[]) => of.filter((cell) => cell.class === 'unknown').length;
	return [
		`Van ${unknown(groups)} van de ${groups.length} ${ofGroups} weten we te weinig om iets te zeggen, en van ` +
			`${unknown(everyone)} van de ${everyone.length} ${ofEveryone}.`,
		...(silent.length ? [`Niets te zeggen valt over: ${listWords(silent.map((group) => groupPhrases[group]))}.`] : []),
		...(basis.populationMethod === 'even'
			? ['Waar in een buurt mensen precies wonen, weten we niet: we doen alsof ze gelijk verdeeld zijn.']
			: []),
		...(basis.reachVersion === 'crow' ? ['Hoe de paden lopen, weten we niet: de afstand is hemelsbreed geschat.'] : []),
		'De antwoorden zijn geen steekproef: wie wilde, vertelde iets. Dat iemand niets zegt, betekent niet dat er genoeg is.'
	];
}

/** Answers of the area itself; undefined where answers are not counted by area, as in a buurt. */
export const answersHere = (response: readonly ResponseRow[]): Figure | undefined =>
	response.find(({ key }) => key === 'all')?.answers;

export function sourceWords(basis: Basis, area: Area, response: readonly ResponseRow[]): string[] {
	const here = answersHere(response);
	const whole = answersWords(basis);
	return [
		...(basis.populationSource ? [`Cijfers over mensen: ${basis.populationSource}.`] : []),
		`Grens van ${area.displayName}: ${borderWords(area)}`,
		`Loopafstand: ${basis.reachLabel}.`,
		`Behoeften: ${here ? `${figureText(here)} antwoorden uit ${area.displayName}, van de ${whole}` : whole}, via Thuis in de buurt.`,
		'Plekken en activiteiten: Thuis in de buurt, zoals beheerders en initiatieven ze bijhouden.'
	];
}
