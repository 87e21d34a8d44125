// A whole report in one breath: the worst shortage, the largest overlap, and what nobody knows yet. Pure.
import { capital, listWords } from '#lib/calendar/daywords.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { ofClass, unknownGroups } from './findings.ts';
import { dayPartPhrase, groupPhrases, kindPhrases, partName } from './phrases.ts';

/** More groups than this are told as a number: nobody reads a list of ten. */
const MOST_GROUPS = 3;

/** Sentences about one area, from its cells for both indoors and outdoors. */
export function headlineOf(area: string, cells: readonly GapCell[]): string[] {
	const [shortage] = ofClass(cells, 'shortage');
	const [misfit] = ofClass(cells, 'misfit');
	const [surplus] = ofClass(cells, 'surplus');
	const says = [
		shortage && `In ${area} missen ${whoWhen(shortage)} een plek ${kindPhrases[shortage.kind]}.`,
		!shortage &&
			misfit &&
			`In ${area} vragen ${whoWhen(misfit)} om een plek ${kindPhrases[misfit.kind]}, terwijl die er is: vraag waarom.`,
		surplus && overlapping(surplus, cells)
	].filter((sentence) => sentence !== undefined && sentence !== false);
	const silent = unknownGroups(cells);
	const groups = new Set(cells.map(({ group }) => group)).size;
	if (groups === 0 || silent.length === groups)
		return [`Over ${area} weten we nog te weinig: er zijn te weinig antwoorden of cijfers.`];
	const calm = says.length ? [] : [`Uit wat mensen in ${area} vertelden, blijkt geen tekort.`];
	return [...calm, ...says, ...(silent.length ? [silence(silent.map((group) => groupPhrases[group]))] : [])];
}

const whoWhen = ({ group, dayPart }: GapCell) => `${groupPhrases[group]} ${dayPartPhrase(dayPart)}`;

// The same part of weekdays and of the weekend is told as one: "in de ochtend".
function overlapping(cell: GapCell, cells: readonly GapCell[]): string {
	const other = (cell.dayPart + 3) % 6;
	const both = cells.some(
		({ group, kind, dayPart, class: of }) =>
			group === cell.group && kind === cell.kind && dayPart === other && of === 'surplus'
	);
	const when = both ? `in de ${partName(cell.dayPart)}` : dayPartPhrase(cell.dayPart);
	return `${capital(when)} overlappen plekken ${kindPhrases[cell.kind]} voor ${groupPhrases[cell.group]}.`;
}

const silence = (groups: readonly string[]) =>
	groups.length > MOST_GROUPS
		? `Van ${groups.length} doelgroepen weten we nog niet wat zij missen: er zijn te weinig antwoorden of cijfers.`
		: `Wat ${listWords([...groups])} missen, weten we nog niet: er zijn te weinig antwoorden of cijfers.`;
