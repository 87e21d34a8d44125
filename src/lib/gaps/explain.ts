// "Hoe is dit berekend?" of one figure: every step with its numbers, in words. Pure.
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Norm } from './norms.ts';
import { normWords } from './past.ts';
import type { Basis, Figure, GapCell, GapClass, Setting, Use, Withheld } from './result.ts';
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

const useWords: Record<Use, string> = {
	well: 'Wat er is, wordt goed gebruikt.',
	little: 'Wat er is, wordt weinig gebruikt.',
	unknown: 'Hoe vol het zit, weten we niet.'
};

const settingWords: Record<Setting, string> = {
	any: '',
	indoors:
		' Alleen wat binnen is, telt hier mee: daar is het het ergst. Een plek buiten helpt wie binnen wil zitten niet.',
	outdoors:
		' Alleen wat buiten is, telt hier mee: daar is het het ergst. Een plek binnen helpt wie naar buiten wil niet.'
};

const classWords: Record<GapClass, (settings: Settings, used: Use) => string> = {
	shortage: (s) =>
		`Tekort: de behoefte is groot (${number.format(s.much_need_per_1000)} of meer per 1.000) en minder dan ${percent(s.well_served)} heeft iets in de buurt.`,
	misfit: (s) =>
		`Past niet: de behoefte is groot, terwijl ${percent(s.well_served)} of meer iets in de buurt heeft. Vraag waarom.`,
	surplus: (s, used) =>
		`Overlap: de behoefte is klein, ${percent(s.well_served)} of meer heeft iets in de buurt, en per persoon zijn er gemiddeld ${number.format(s.overlap_many)} of meer. ${useWords[used]}`,
	balance: (s, used) =>
		used === 'well'
			? `In balans: de behoefte is klein. ${useWords.well}`
			: 'In balans: de behoefte is klein, en er is niet veel meer dan nodig.',
	unknown: (s) =>
		`Onbekend: daarvoor zijn minstens ${s.min_answers} antwoorden over deze groep en ${s.min_people} mensen nodig, en getallen die we mogen noemen.`
};

const ROUNDED =
	'We ronden het deel naar beneden af en de mensen op tientallen. Zo vindt niemand met een verschil iemand terug.';
// Both are rounded: whoever is lost in that is still somebody.
function servedWords(share: number, without: number | null): string {
	if (share === 1) return without ? 'Bijna iedereen' : 'Iedereen';
	return `${percent(share)} van hen`;
}
const withoutWords = (count: number, share: number | null) => {
	if (count > 0) return `Ongeveer ${number.format(count)} mensen hebben niets.`;
	return share === 1 ? 'Niemand heeft niets.' : 'Bijna niemand heeft niets.';
};

const parts = ['ochtend', 'middag', 'avond'];
/** 'doordeweeks minstens één avond per week open': what is counted of a day part. */
export const momentWords = (dayPart: number): string =>
	dayPart < 3
		? `doordeweeks minstens één ${parts[dayPart % 3]} per week open`
		: `in het weekend minstens één ${parts[dayPart % 3]} open`;

const choiceWords = (count: number) => {
	if (count === 0) return 'is er gemiddeld minder dan 1 plek of activiteit';
	return count === 1
		? 'is er gemiddeld minstens 1 plek of activiteit'
		: `zijn er gemiddeld minstens ${number.format(count)} plekken of activiteiten`;
};

const told = (figure: Figure, words: (value: number) => string) =>
	figure.value === null ? whyNot[figure.why] : words(figure.value);

const NO_SAMPLE = 'De antwoorden zijn geen steekproef: wie antwoordt, kiest dat zelf.';

// Silence is of a group in an area: who was heard and did not ask for this, said something too.
function fewWords(cell: GapCell): string {
	if (cell.answers.value !== null || cell.answers.why !== 'few-answers') return '';
	return cell.heard
		? ' Over deze groep kwamen hier wel genoeg antwoorden. Weinig antwoorden die hierom vragen, is dan ook een antwoord.'
		: ' Ook over deze groep zijn hier te weinig antwoorden. Dat zegt niet dat niemand iets mist.';
}

// A half that is withheld may be worse than what is told; one answer more can be why it is.
const halvesWords = (cell: GapCell, basis: Basis): string =>
	basis.setting !== 'any' || cell.class === 'shortage'
		? ''
		: ' Ook alleen binnen en alleen buiten kijken we na. Mogen we daarvan het aantal antwoorden niet noemen, dan telt dat hier niet mee. De uitkomst kan dan milder zijn dan wat mensen missen, soms zelfs door één antwoord meer.';

/** The steps to the class of a cell, in the order in which they are taken. */
export function stepsOf(cell: GapCell, basis: Basis, norm: Norm, settings: Settings): Step[] {
	const group = targetGroups.name(cell.group);
	const step = (title: string, words: string): Step => ({ title, words });
	const interval = cell.interval
		? ` Het bereik (Wilson, 95 %) loopt van ${number.format(cell.interval[0])} tot ${number.format(cell.interval[1])}. ${NO_SAMPLE}`
		: '';
	return [
		step(
			'Hoeveel mensen wonen er?',
			told(
				cell.people,
				(people) =>
					`${number.format(people)} mensen. Groep: ${group}. Cijfers van ${basis.figureYear ?? 'een onbekend jaar'} (${basis.populationSource || 'geen bron'}), ${basis.populationMethod === 'squares' ? 'geteld in vierkanten van 100 meter' : 'gelijk verdeeld over vierkanten van 100 meter'}.`
			)
		),
		step(
			'Wat is dichtbij en passend genoeg?',
			`De norm is: ${normWords(norm)}. Bron: ${norm.source}.${norm.proposal ? ' Dit is een voorstel: de gemeente heeft het niet vastgesteld.' : ''} Lopen is ${basis.reachLabel}.${cell.setting === basis.setting ? '' : settingWords[cell.setting]}`
		),
		step(
			'Hoeveel mensen hebben iets in de buurt?',
			told(
				cell.served,
				(share) =>
					`${servedWords(share, cell.affected.value)} woont dicht genoeg bij een plek of activiteit die past, en die ${momentWords(cell.dayPart)} is. ${told(cell.affected, (count) => withoutWords(count, share))} ${ROUNDED}`
			)
		),
		step(
			'Uit hoeveel kunnen ze kiezen?',
			told(
				cell.overlap,
				(count) =>
					`Per persoon ${choiceWords(count)} dichtbij. Wie niets heeft, telt mee als 0. Een gebouw telt één keer, ook als er meer gebeurt. ${useWords[cell.used]}`
			)
		),
		step(
			'Hoeveel antwoorden vragen hierom?',
			told(
				cell.answers,
				(count) =>
					`${number.format(count)} verschillende antwoorden noemen ${kinds.name(cell.kind).toLowerCase()}, deze groep en dit dagdeel.${cell.group === 'everyone' ? ' Bij “iedereen” telt elk antwoord mee.' : ''}`
			) +
				fewWords(cell) +
				halvesWords(cell, basis)
		),
		step(
			'Hoeveel is dat per 1.000 mensen?',
			told(
				cell.perThousand,
				(rate) =>
					`${number.format(cell.answers.value ?? 0)} ÷ ${number.format(cell.people.value ?? 0)} × 1.000 = ${number.format(rate)}.${interval}`
			)
		),
		step('Wat zegt dat?', classWords[cell.class](settings, cell.used))
	];
}
