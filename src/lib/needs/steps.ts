// What each step of "wat mis je?" asks, on the screen and read aloud. Pure.
import type { Option } from '#lib/design/fields.ts';
import type { IconName } from '#lib/design/icons.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { settingSlugs, type Step } from './asking.ts';
import { settingNames } from './need.ts';

type Question = { legend: string; description: string };

export const questions = {
	kinds: { legend: 'Wat zou je graag doen?', description: 'Kies één of meer.' },
	groups: { legend: 'Voor wie is het?', description: 'Kies één of meer. Voor jezelf, of voor een ander.' },
	times: { legend: 'Wanneer?', description: 'Zet een vinkje bij elk moment dat goed is.' },
	setting: { legend: 'Binnen of buiten?', description: 'Kies er één.' },
	where: { legend: 'In welke wijk of welk dorp?', description: 'Je adres hoeven we niet te weten.' },
	sentence: {
		legend: 'Wil je er iets bij vertellen?',
		description:
			'Eén zin is genoeg. Schrijf geen namen, adressen of telefoonnummers op. Iemand van de gemeente leest je zin eerst. Daarna kan hij op de site staan.'
	}
} satisfies Record<string, Question>;

export const kindOptions: Option[] = kinds.all.map(({ slug, name, icon }) => ({ value: slug, label: name, icon }));
// The vocabulary has one drawing for all ages: here they stand side by side.
const ageIcons: Partial<Record<TargetGroup, IconName>> = {
	'age-0-14': 'playground',
	'age-15-24': 'hangout',
	'age-25-44': 'people',
	'age-45-64': 'walk',
	'age-65-plus': 'bench'
};
const groups = targetGroups.all.map(({ key, slug, name }) => ({ value: slug, label: name, icon: ageIcons[key] }));
/** The age groups, each with a drawing. */
export const ageOptions: Option[] = groups.filter(({ icon }) => icon);
/** Everybody, and the groups that are no age. */
export const otherGroupOptions: Option[] = groups.filter(({ icon }) => !icon).map(({ value, label }) => ({ value, label })); // prettier-ignore
export const settingOptions: Option[] = Object.entries(settingSlugs).map(([value, setting]) => ({
	value,
	label: upper(settingNames[setting])
}));

/** What a step asks, and first what is wrong, as sentences to be read aloud. */
export function spoken(step: Step, problems: readonly { message: string }[] = []): string[] {
	const asked = ({ legend, description }: Question) => [legend, description];
	const names = (options: readonly { label: string }[]) => options.map(({ label }) => `${label}.`);
	const end = step === 3 ? 'Klaar? Druk dan op Verstuur.' : 'Klaar? Druk dan op Verder.';
	const { kinds: what, groups: whom, times, setting, where, sentence } = questions;
	const parts = {
		1: [...asked(what), ...names(kindOptions)],
		2: [
			...asked(whom),
			...names([...ageOptions, ...otherGroupOptions]),
			...asked(times),
			'Doordeweeks of in het weekend. In de ochtend, de middag of de avond. Of maakt niet uit.',
			...asked(setting),
			...names(settingOptions)
		],
		3: [...asked(where), ...asked(sentence)]
	};
	const wrong = problems.length ? ['Er klopt nog iets niet.', ...problems.map(({ message }) => message)] : [];
	return [`Stap ${step} van 3.`, ...wrong, ...parts[step], end];
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
