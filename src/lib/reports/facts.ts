// The figures of one outcome, each with what it is called: on screen and on paper the same. Pure.
import type { Figure, GapCell } from '#lib/gaps/result.ts';
import type { Focus } from './findings.ts';
import { figureText, numberText, percentText } from './figurewords.ts';
import { openPhrase, settingPhrases } from './phrases.ts';

/** How full what there is, is. */
export const usedWords: Record<GapCell['used'], string> = {
	little: 'er is vaak plek over',
	well: 'vol of bijna vol',
	unknown: 'weten we niet'
};

/** Beside the figures of all groups: why these do not add up. */
export const EVERYONE_APART =
	'‘Iedereen’ is een eigen som, met een eigen norm en een eigen looptempo. Wat per leeftijd wordt verteld, is een ' +
	'afgerond deel. Daarom tellen de leeftijden niet precies op tot iedereen.';

const none: Figure = { value: null, why: 'no-figures' };

/** '62 %'; everybody is not said of a group in which some are without. */
export const shareText = (served: Figure, affected: Figure): string =>
	served.value !== null && served.value > 0.995 && affected.value ? 'bijna iedereen' : percentText(served);

/** '147,9 (door toeval tussen 129,3 en 168,5)'. */
function perThousandText(cell: GapCell | null): string {
	const words = figureText(cell?.perThousand ?? none);
	const [low, high] = cell?.interval ?? [];
	return low === undefined || high === undefined
		? words
		: `${words} (door toeval tussen ${numberText(low)} en ${numberText(high)})`;
}

/** '1 plek of activiteit', '4,2 plekken of activiteiten', or why not. */
const choiceText = (overlap: Figure): string =>
	overlap.value === null
		? figureText(overlap)
		: `${figureText(overlap)} ${overlap.value === 1 ? 'plek of activiteit' : 'plekken of activiteiten'}`;

export function factsOf(cell: GapCell | null, { dayPart }: Pick<Focus, 'dayPart'>): { term: string; value: string }[] {
	const served = shareText(cell?.served ?? none, cell?.affected ?? none);
	const overlap = cell?.overlap ?? none;
	return [
		{ term: 'Mensen van deze groep', value: figureText(cell?.people ?? none) },
		{ term: 'Heeft dichtbij iets dat past', value: cell?.served.value ? `${served}, ${openPhrase(dayPart)}` : served },
		{ term: 'Mensen zonder', value: figureText(cell?.affected ?? none) },
		{
			term: 'Keus per persoon',
			value: choiceText(overlap)
		},
		...(cell && cell.setting !== 'any' ? [{ term: 'Dit gaat over', value: settingPhrases[cell.setting] }] : []),
		{ term: 'Hoe vol het zit', value: usedWords[cell?.used ?? 'unknown'] },
		{ term: 'Antwoorden die hierom vragen', value: figureText(cell?.answers ?? none) },
		{ term: 'Per 1.000 mensen', value: perThousandText(cell) }
	];
}
