// "Hoe is dit berekend?" of one figure: every step with its numbers, in words. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Norm } from './norms.ts';
import { normWords } from './past.ts';
import type { Basis, Figure, GapCell, GapClass, Withheld } from './result.ts';
import type { Settings } from './settings.ts';

export type Step = { title: string; words: string };
export type Explanation = { cell: GapCell; basis: Basis; norm: Norm; steps: Step[] };

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const percent = (share: number) => `${number.format(Math.round(share * 100))} %`;

const whyNot: Record<Withheld, string> = {
	'few-answers': 'Er zijn te weinig antwoorden. Dan noemen we geen getal.',
	'few-people': 'Het gaat om te weinig mensen. Dan noemen we geen getal.',
	'no-figures': 'Van deze groep zijn geen cijfers bekend.',
	'protects-another': 'Met dit getal kan iemand een ander, klein getal uitrekenen. Daarom noemen we het niet.'
};

const classWords: Record<GapClass, (settings: Settings) => string> = {
	shortage: (s) =>
		`Tekort: de behoefte is groot (${number.format(s.much_need_per_1000)} of meer per 1.000) en minder dan ${percent(s.well_served)} heeft iets in de buurt.`,
	misfit: (s) =>
		`Past niet: de behoefte is groot, terwijl ${percent(s.well_served)} of meer iets in de buurt heeft. Vraag waarom.`,
	surplus: (s) =>
		`Overlap: de behoefte is klein, ${percent(s.well_served)} of meer heeft iets in de buurt, en gemiddeld ${number.format(s.overlap_many)} of meer.`,
	balance: () => 'In balans: de behoefte is klein, en er is niet veel meer dan nodig.',
	unknown: (s) =>
		`Onbekend: daarvoor zijn minstens ${s.min_answers} antwoorden en ${s.min_people} mensen nodig, en getallen die we mogen noemen.`
};

const ROUNDED =
	'We ronden het deel naar beneden af en de mensen op tientallen. Zo vindt niemand met een verschil iemand terug.';
const withoutWords = (count: number) =>
	count === 0 ? 'Niemand heeft niets.' : `Ongeveer ${number.format(count)} mensen hebben niets.`;

const told = (figure: Figure, words: (value: number) => string) =>
	figure.value === null ? whyNot[figure.why] : words(figure.value);

/** The steps to the class of a cell, in the order in which they are taken. */
export function stepsOf(cell: GapCell, basis: Basis, norm: Norm, settings: Settings): Step[] {
	const group = targetGroups.name(cell.group);
	const when = dayParts[cell.dayPart]!.name.toLowerCase();
	const interval = cell.interval
		? ` Met 95 % zekerheid ligt het tussen ${number.format(cell.interval[0])} en ${number.format(cell.interval[1])}.`
		: '';
	return [
		{
			title: 'Hoeveel mensen wonen er?',
			words: told(
				cell.people,
				(people) =>
					`${number.format(people)} mensen. Groep: ${group}. Cijfers van ${basis.figureYear ?? 'een onbekend jaar'} (${basis.populationSource || 'geen bron'}), ${basis.populationMethod === 'squares' ? 'geteld in vierkanten van 100 meter' : 'gelijk verdeeld over vierkanten van 100 meter'}.`
			)
		},
		{
			title: 'Wat is dichtbij en passend genoeg?',
			words: `De norm is: ${normWords(norm)}. Bron: ${norm.source}. Lopen is ${basis.reachLabel}.`
		},
		{
			title: 'Hoeveel mensen hebben iets in de buurt?',
			words: told(
				cell.served,
				(share) =>
					`${percent(share)} van hen woont in een vierkant met minstens één plek of activiteit die past, ${when}. ${told(cell.affected, withoutWords)} ${ROUNDED}`
			)
		},
		{
			title: 'Uit hoeveel kunnen ze kiezen?',
			words: told(
				cell.overlap,
				(count) => `Wie iets heeft, heeft gemiddeld ${number.format(count)} plekken of activiteiten.`
			)
		},
		{
			title: 'Hoeveel antwoorden vragen hierom?',
			words: told(
				cell.answers,
				(count) =>
					`${number.format(count)} verschillende antwoorden noemen ${kinds.name(cell.kind).toLowerCase()}, deze groep en dit dagdeel.${cell.group === 'everyone' ? ' Bij “iedereen” telt elk antwoord mee.' : ''}`
			)
		},
		{
			title: 'Hoeveel is dat per 1.000 mensen?',
			words: told(
				cell.perThousand,
				(rate) =>
					`${number.format(cell.answers.value ?? 0)} ÷ ${number.format(cell.people.value ?? 0)} × 1.000 = ${number.format(rate)}.${interval}`
			)
		},
		{ title: 'Wat zegt dat?', words: classWords[cell.class](settings) }
	];
}
