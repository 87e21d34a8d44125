// What a result stands on, in words: for "hoe is dit berekend?" and for who wants to make it again. Pure.
import { longDay, monthName } from '#lib/calendar/daywords.ts';
import type { Basis, Figure } from '#lib/gaps/result.ts';
import { cellOf, figureText, numberText } from './figurewords.ts';
import { settingPhrases } from './phrases.ts';

const methods = {
	even: 'gelijk verdeeld over de buurt',
	squares: 'geteld per vierkant van 100 meter'
};

/** 'september 2026' of '2026-09'. */
const monthWords = (month: string) => `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;

const countedText = ({ answersCounted: told, settings }: Basis): string => {
	if (told.value !== null) return numberText(told.value, 0);
	return told.why === 'few-answers' ? `minder dan ${settings.min_answers}` : String(cellOf(told));
};

/** Of what a walk is worked out with (reach/): 'crow', 'graph:12', 'router:3f9a…:2026-11'. */
function reachWords(version: string): string {
	const [how, number = ''] = version.split(':');
	const month = version.match(/\d{4}-\d{2}$/)?.[0];
	if (how === 'crow') return 'schatting, zonder straten en paden';
	if (how === 'graph') return `straten en paden, bestand ${number}`;
	return `routedienst${month ? `, ${monthWords(month)}` : ''}`;
}

/** '212 antwoorden in de hele gemeente'. */
export const answersWords = (basis: Basis): string => `${countedText(basis)} antwoorden in de hele gemeente`;

/** Of one area: how many answered there (left out where that is not counted), and the mark of its figures. */
type OfArea = { name: string; answers?: Figure | undefined; mark: string };

/** Each input with what was used for it, in the order in which it is used. */
export const basisRows = (basis: Basis, area?: OfArea): [what: string, used: string][] => [
	['Gemaakt op', longDay(basis.today)],
	['Jaar van de cijfers', basis.figureYear === null ? 'geen cijfers bekend' : String(basis.figureYear)],
	['Jaar van de grenzen', basis.boundaryYear === null ? 'onbekend' : String(basis.boundaryYear)],
	['Waar mensen wonen', basis.populationMethod ? methods[basis.populationMethod] : 'niet bekend'],
	['Bron van de cijfers', basis.populationSource ?? 'geen cijfers bekend'],
	['Loopafstand', basis.reachLabel],
	['Versie van de loopafstand', reachWords(basis.reachVersion)],
	['Binnen of buiten', settingPhrases[basis.setting]],
	...(area?.answers ? [[`Antwoorden uit ${area.name}`, figureText(area.answers)] as [string, string]] : []),
	[
		'Antwoorden in de hele gemeente',
		`${countedText(basis)}${basis.answersFrom ? `, vanaf ${monthWords(basis.answersFrom)}` : ''}`
	],
	['Versie van de normen', String(basis.normsVersion)],
	...(area?.mark
		? [['Kenmerk: twee rapporten met hetzelfde kenmerk hebben dezelfde cijfers', area.mark] as [string, string]]
		: [])
];

/** The same in one sentence, for under a figure. */
export function basisSentence(basis: Basis): string {
	const used = [
		basis.figureYear === null ? 'geen cijfers over mensen' : `cijfers van ${basis.figureYear}`,
		...(basis.populationSource ? [`bron ${basis.populationSource}`] : []),
		...(basis.boundaryYear === null ? [] : [`grenzen van ${basis.boundaryYear}`]),
		basis.populationMethod ? `mensen ${methods[basis.populationMethod]}` : 'niet bekend waar mensen wonen',
		`loopafstand ${basis.reachLabel}`,
		settingPhrases[basis.setting],
		answersWords(basis),
		`normen versie ${basis.normsVersion}`
	];
	return `Gebruikt: ${used.join('; ')}.`;
}
