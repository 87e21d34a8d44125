// Genoeg? Passend? Andere gebouwen? The three questions of the implementation agenda, answered as far as figures go. Pure.
import { capital, listWords } from '#lib/calendar/daywords.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import type { AreaReport, ReportQuestion } from './areareport.ts';
import { focusCell } from './areareport.ts';
import { ofClass } from './findings.ts';
import { shareText } from './facts.ts';
import { figureText, withheldSentences } from './figurewords.ts';
import { dayPartPhrase, groupPhrases, kindPhrases, openPhrase } from './phrases.ts';
import { apart, isNews, ofEveryone, ofGroups } from './telling.ts';
import { byWhy, countWords } from './why.ts';

type Told = Pick<AreaReport, 'cells' | 'focus' | 'supply' | 'spare'>;

/** Figures do not speak for themselves: each answer ends where the talk with residents begins. */
export const threeQuestions = (told: Told): ReportQuestion[] => [
	{ key: 'enough', title: 'Is er genoeg?', says: enough(told) },
	{ key: 'fitting', title: 'Past het?', says: fitting(told) },
	{ key: 'buildings', title: 'Zijn er andere gebouwen?', says: buildings(told) }
];

function enough({ cells, focus }: Told): string[] {
	const { groups, everyone } = apart(cells);
	const cell = focusCell({ cells, focus });
	return [
		`Van ${known(groups)} van de ${groups.length} ${ofGroups} weten we genoeg om iets te zeggen: ${outcomes(groups)}.`,
		`Van ${known(everyone)} van de ${everyone.length} ${ofEveryone}: ${outcomes(everyone)}.`,
		...(cell ? [reached(cell)] : [])
	];
}

const known = (cells: readonly GapCell[]) => cells.filter((cell) => cell.class !== 'unknown').length;
const outcomes = (cells: readonly GapCell[]) =>
	`${counted(ofClass(cells, 'shortage').length, 'tekort', 'tekorten')}, ` +
	`${ofClass(cells, 'misfit').length} keer past het niet, ${ofClass(cells, 'surplus').length} keer overlapt het`;

function reached({ group, kind, dayPart, served, affected, people }: GapCell): string {
	const who = groupPhrases[group];
	const what = `een plek ${kindPhrases[kind]}`;
	if (served.value === null)
		return `Of ${who} ${dayPartPhrase(dayPart)} ${what} dichtbij hebben, is niet te zeggen. ${withheldSentences[served.why]}`;
	const without =
		affected.value === null || people.value === null || affected.value === 0
			? ''
			: ` ${figureText(affected)} van de ${figureText(people)} hebben dat niet.`;
	return `${capital(shareText(served, affected))} van de ${who} heeft ${what} op loopafstand, ${openPhrase(dayPart)}.${without}`;
}

function fitting({ cells, supply }: Told): string[] {
	const near = supply.filter(({ why }) => why !== 'far');
	const counting = near.filter(({ counts }) => counts).length;
	const misfits = ofClass(cells.filter(isNews), 'misfit').slice(0, 3);
	const says = [
		near.length
			? `Van ${counted(near.length, 'plek of activiteit', 'plekken en activiteiten')} in de buurt ` +
				`${counting === 1 ? 'telt' : 'tellen'} er ${counting} mee.`
			: 'In de buurt is hiervoor geen plek of activiteit bekend.'
	];
	const away = byWhy(near.filter(({ counts }) => !counts)).sort((one, other) => other.count - one.count);
	if (away.length) says.push(`Waarom iets niet meetelt: ${listWords(away.map(countWords))}.`);
	for (const { group, kind, dayPart } of misfits)
		says.push(
			`${capital(groupPhrases[group])} vragen ${dayPartPhrase(dayPart)} om een plek ${kindPhrases[kind]}, terwijl die er is. Wat klopt er niet?`
		);
	return says;
}

function buildings({ spare, focus }: Told): string[] {
	const when = dayPartPhrase(focus.dayPart);
	if (!spare.length) return [`Er is ${when} geen vrije ruimte bekend. Vraag het de beheerders.`];
	const near = spare.filter(({ further }) => !further);
	const away = spare.filter(({ further }) => further);
	const [nearest] = away;
	return [
		near.length
			? `${capital(when)} ${near.length === 1 ? 'is' : 'zijn'} er volgens de beheerders ${rooms(near.length)} vrij: ${named(near)}.`
			: `Op loopafstand is er ${when} geen vrije ruimte bekend.`,
		...(nearest
			? [`Verder weg dan de norm: ${rooms(away.length)}. Het dichtst bij: ${named([nearest])}, ${nearest.distance}.`]
			: [])
	];
}

const rooms = (count: number) => counted(count, 'ruimte', 'ruimtes');
function named(spare: Told['spare']): string {
	const names = spare.slice(0, 3).map(({ space, place }) => `${space} in ${place}`);
	const more = spare.length - names.length;
	return `${listWords(names)}${more > 0 ? `, en nog ${more}` : ''}`;
}

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
