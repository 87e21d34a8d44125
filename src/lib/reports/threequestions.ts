// Genoeg? Passend? Andere gebouwen? The three questions of the implementation agenda, answered as far as figures go. Pure.
import { capital, listWords } from '#lib/calendar/daywords.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import type { AreaReport, ReportQuestion, SupplyRow } from './areareport.ts';
import { focusCell } from './areareport.ts';
import { ofClass } from './findings.ts';
import { figureText, percentText, withheldSentences } from './figurewords.ts';
import { dayPartPhrase, groupPhrases, kindPhrases } from './phrases.ts';

type Told = Pick<AreaReport, 'cells' | 'focus' | 'supply' | 'spare'>;

/** Figures do not speak for themselves: each answer ends where the talk with residents begins. */
export const threeQuestions = (told: Told): ReportQuestion[] => [
	{ key: 'enough', title: 'Is er genoeg?', says: enough(told) },
	{ key: 'fitting', title: 'Past het?', says: fitting(told) },
	{ key: 'buildings', title: 'Zijn er andere gebouwen?', says: buildings(told) }
];

function enough({ cells, focus }: Told): string[] {
	const known = cells.filter((cell) => cell.class !== 'unknown').length;
	const cell = focusCell({ cells, focus });
	return [
		`Van ${counted(known, 'vraag', 'vragen')} van de ${cells.length} weten we genoeg om iets te zeggen: ` +
			`${counted(ofClass(cells, 'shortage').length, 'tekort', 'tekorten')}, ` +
			`${ofClass(cells, 'misfit').length} keer past het niet, ${ofClass(cells, 'surplus').length} keer overlapt het.`,
		...(cell ? [reached(cell)] : [])
	];
}

function reached({ group, kind, dayPart, served, affected, people }: GapCell): string {
	const who = groupPhrases[group];
	const what = `${dayPartPhrase(dayPart)} een plek ${kindPhrases[kind]}`;
	if (served.value === null)
		return `Of ${who} ${what} dichtbij hebben, is niet te zeggen. ${withheldSentences[served.why]}`;
	const without =
		affected.value === null || people.value === null || affected.value === 0
			? ''
			: ` ${figureText(affected)} van de ${figureText(people)} hebben dat niet.`;
	return `${percentText(served)} van de ${who} heeft ${what} op loopafstand.${without}`;
}

function fitting({ cells, supply }: Told): string[] {
	const counting = supply.filter(({ counts }) => counts).length;
	const misfits = ofClass(cells, 'misfit').slice(0, 3);
	const says = [
		supply.length
			? `Van ${counted(supply.length, 'plek of activiteit', 'plekken en activiteiten')} in de buurt ` +
				`${counting === 1 ? 'telt' : 'tellen'} er ${counting} mee.`
			: 'In de buurt is hiervoor geen plek of activiteit bekend.'
	];
	const why = commonestReasons(supply.filter(({ counts }) => !counts));
	if (why.length) says.push(`Waarom iets niet meetelt, het vaakst: ${listWords(why)}.`);
	for (const { group, kind, dayPart } of misfits)
		says.push(
			`${capital(groupPhrases[group])} vragen ${dayPartPhrase(dayPart)} om een plek ${kindPhrases[kind]}, terwijl die er is. Wat klopt er niet?`
		);
	return says;
}

function buildings({ spare, focus }: Told): string[] {
	const when = dayPartPhrase(focus.dayPart);
	if (!spare.length) return [`Er is ${when} geen vrije ruimte bekend. Vraag het de beheerders.`];
	const names = spare.slice(0, 3).map(({ space, place }) => `${space} in ${place}`);
	const more = spare.length - names.length;
	return [
		`${capital(when)} ${spare.length === 1 ? 'is' : 'zijn'} er volgens de beheerders ${counted(spare.length, 'ruimte', 'ruimtes')} vrij: ` +
			`${listWords(names)}${more > 0 ? `, en nog ${more}` : ''}.`
	];
}

/** What is said most of what does not count, at most two; the weakest part of each says why. */
function commonestReasons(rows: readonly SupplyRow[]): string[] {
	const weakest = rows.flatMap(({ reasons }) => [...reasons].sort((one, other) => one.value - other.value).slice(0, 1));
	const tally = [...Map.groupBy(weakest, ({ sentence }) => sentence)];
	return tally
		.sort(([, one], [, other]) => other.length - one.length)
		.slice(0, 2)
		.map(([sentence]) => `“${sentence.replace(/\.$/, '')}”`);
}

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
