// Everything in one breath: what was asked, the worst shortage, the largest overlap, and how much nobody knows. Pure.
import { capital, listWords } from '#lib/calendar/daywords.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { ofClass, unknownGroups, type Focus } from './findings.ts';
import { numberText, whyNot, withoutText } from './figurewords.ts';
import { dayPartPhrase, groupPhrases, kindPhrases, openPhrase, partName, settingWords } from './phrases.ts';
import { ageOfMost, ageWords, apart, isNews } from './telling.ts';

/** More groups than this are told as a number: nobody reads a list of ten. */
const MOST_GROUPS = 3;
/** Of less than this share known, that there is no shortage is not said. */
const ENOUGH_KNOWN = 0.5;

/** Sentences about one area, from all its cells; `asked` is what somebody chose, and comes first. */
export function headlineOf(area: string, cells: readonly GapCell[], asked: Focus | null = null): string[] {
	const silent = unknownGroups(cells);
	const groups = new Set(cells.map(({ group }) => group)).size;
	const chosen = asked && cells.find((cell) => isAbout(cell, asked));
	const ageOf = ageOfMost(cells);
	const withAge = (sentence: string, cell: GapCell) => {
		const about = ageWords(ageOf(cell));
		return sentence + (about && ` ${about}.`);
	};
	const first = chosen ? [withAge(answerTo(area, chosen), chosen)] : [];
	if (groups === 0 || silent.length === groups)
		return chosen ? first : [`Over ${area} weten we nog te weinig: er zijn te weinig antwoorden of cijfers.`];
	// Of everyone and of the age that nearly all of them are about the same is said once.
	const isSaid = (cell: GapCell) =>
		chosen &&
		isAbout({ ...cell, group: chosen.group }, chosen) &&
		(cell === chosen || ageOf(cell) === chosen.group || ageOf(chosen) === cell.group);
	const telling = cells.filter((cell) => isNews(cell) && !isSaid(cell));
	const [shortage] = ofClass(telling, 'shortage');
	const [misfit] = ofClass(telling, 'misfit');
	const [surplus] = ofClass(telling, 'surplus');
	const lead = chosen && shortage ? 'Een ander groot tekort: in' : 'In';
	const says = [
		shortage && withAge(`${lead} ${area} missen ${whoWhen(shortage)} ${placeFor(shortage)}.`, shortage),
		!shortage && !chosen && misfit && doesNotFit(area, misfit),
		surplus && overlapping(surplus, telling)
	].filter((sentence) => typeof sentence === 'string');
	const calm = shortage || chosen?.class === 'shortage' ? [] : noShortage(area, cells);
	return [...first, ...calm, ...says, ...(silent.length ? [silence(silent.map((group) => groupPhrases[group]))] : [])];
}

/**
 * Sentences about the whole municipality for one group, kind and day part: `cells` of each wijk one. How much is known is
 * always told.
 */
export function municipalityLine(cells: readonly GapCell[], nameOf: (areaId: number) => string): string[] {
	const [one] = cells;
	if (!one) return [];
	const known = cells.filter((cell) => cell.class !== 'unknown').length;
	const [worst, ...others] = ofClass(cells, 'shortage');
	const what = placeFor(worst ?? one);
	const enough = `Van ${known} van de ${cells.length} wijken en dorpen weten we genoeg om dat te zeggen.`;
	const near = `Dichtbij is: op loopafstand, passend, en ${openPhrase(one.dayPart)}.`;
	if (!worst && known < cells.length * ENOUGH_KNOWN)
		return [`Of ${whoWhen(one)} ${what} missen, weten we van te weinig wijken en dorpen.`, enough];
	if (!worst) return [`Nergens blijkt dat ${whoWhen(one)} ${what} missen.`, enough];
	const without = withoutText(worst.affected);
	const where = nameOf(worst.areaId);
	const told = without && ` (${without})`;
	const missed = (there: string) => `In ${there} missen ${whoWhen(one)} ${what}`;
	return [
		others.length
			? `${missed(`${others.length + 1} wijken of dorpen`)}, het meest in ${where}${told}.`
			: `${missed(where)}${told}.`,
		...[enough, near]
	];
}

const isAbout = (cell: GapCell, { group, kind, dayPart }: Focus) =>
	cell.group === group && cell.kind === kind && cell.dayPart === dayPart;
const whoWhen = ({ group, dayPart }: Pick<GapCell, 'group' | 'dayPart'>) =>
	`${groupPhrases[group]} ${dayPartPhrase(dayPart)}`;

/** 'een plek om te spelen'; 'een plek (binnen) om te spelen' where it is about that only. */
const placeFor = ({ kind, setting }: Pick<GapCell, 'kind' | 'setting'>) =>
	`een plek ${settingWords[setting] && `(${settingWords[setting]}) `}${kindPhrases[kind]}`;

/** What the figures say of one question. */
function answerTo(area: string, cell: GapCell): string {
	const what = placeFor(cell);
	const { people, affected } = cell;
	const without =
		affected.value && people.value !== null
			? ` ${numberText(affected.value)} van de ${numberText(people.value)} hebben die niet dichtbij en ${openPhrase(cell.dayPart)}.`
			: '';
	switch (cell.class) {
		case 'shortage':
			return `In ${area} missen ${whoWhen(cell)} ${what}.${without}`;
		case 'misfit':
			return doesNotFit(area, cell);
		case 'surplus':
			return `In ${area} overlappen ${dayPartPhrase(cell.dayPart)} plekken ${kindPhrases[cell.kind]} voor ${groupPhrases[cell.group]}.`;
		case 'balance':
			return `In ${area} vragen weinig ${whoWhen(cell)} om ${what}.${without}`;
		case 'unknown': {
			const why = whyNot([people, cell.served, cell.answers]);
			return `Of in ${area} ${whoWhen(cell)} ${what} missen, weten we niet (${why || 'niet getoond'}).${without}`;
		}
	}
}

const doesNotFit = (area: string, cell: GapCell) =>
	`In ${area} vragen ${whoWhen(cell)} om ${placeFor(cell)}, terwijl die er is: vraag waarom.`;

// Of groups that nobody counts nothing can be known: by these it is not judged whether enough is.
function noShortage(area: string, cells: readonly GapCell[]): string[] {
	const { groups } = apart(cells);
	const counted = groups.filter(({ people }) => people.value !== null || people.why !== 'no-figures');
	const known = groups.filter((cell) => cell.class !== 'unknown').length;
	const share = `van ${numberText(known)} van de ${numberText(groups.length)} vragen per groep weten we genoeg`;
	return known < counted.length * ENOUGH_KNOWN
		? [`Of er in ${area} een tekort is, is nog niet te zeggen: ${share}.`]
		: [`Uit wat mensen in ${area} vertelden, blijkt geen tekort: ${share}.`];
}

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
