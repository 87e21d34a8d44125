// What nobody knows, and whose figures these are, in sentences. Pure.
import type { Area } from '#lib/areas/area.ts';
import { sourceWords as borderWords } from '#lib/areas/shown.ts';
import { listWords } from '#lib/calendar/daywords.ts';
import type { Basis, GapCell } from '#lib/gaps/result.ts';
import { unknownGroups } from './findings.ts';
import { groupPhrases } from './phrases.ts';

export function unknownWords(cells: readonly GapCell[], basis: Basis): string[] {
	const silent = unknownGroups(cells);
	const unknown = cells.filter((cell) => cell.class === 'unknown').length;
	return [
		`Van ${unknown} van de ${cells.length} vragen (groep, soort en dagdeel) weten we te weinig om iets te zeggen.`,
		...(silent.length ? [`Niets te zeggen valt over: ${listWords(silent.map((group) => groupPhrases[group]))}.`] : []),
		...(basis.populationMethod === 'even'
			? ['Waar in een buurt mensen precies wonen, weten we niet: we doen alsof ze gelijk verdeeld zijn.']
			: []),
		...(basis.reachVersion === 'crow' ? ['Hoe de paden lopen, weten we niet: de afstand is hemelsbreed geschat.'] : []),
		'Wie niets vertelde, telt niet mee. Dat iemand niets zegt, betekent niet dat er genoeg is.'
	];
}

export const sourceWords = (basis: Basis, area: Area): string[] => [
	...(basis.populationSource ? [`Cijfers over mensen: ${basis.populationSource}.`] : []),
	`Grens van ${area.displayName}: ${borderWords(area)}`,
	`Loopafstand: ${basis.reachLabel}.`,
	`Behoeften: ${basis.answersCounted.toLocaleString('nl-NL')} antwoorden via Thuis in de buurt.`,
	'Plekken en activiteiten: Thuis in de buurt, zoals beheerders en initiatieven ze bijhouden.'
];
