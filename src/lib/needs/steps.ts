// What each step of "wat mis je?" asks, on the screen and read aloud. Pure.
import type { Option } from '#lib/design/fields.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
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

export const groupOptions: Option[] = targetGroups.all.map(({ slug, name }) => ({ value: slug, label: name }));
export const settingOptions: Option[] = Object.entries(settingSlugs).map(([value, setting]) => ({
	value,
	label: upper(settingNames[setting])
}));

/** What a step asks, as sentences to be read aloud. */
export function spoken(step: Step): string[] {
	const asked = ({ legend, description }: Question) => [legend, description];
	const names = (options: readonly { label: string }[]) => options.map(({ label }) => `${label}.`);
	const end = step === 3 ? 'Klaar? Druk dan op Verstuur.' : 'Klaar? Druk dan op Verder.';
	const { kinds: what, groups, times, setting, where, sentence } = questions;
	const parts = {
		1: [...asked(what), ...kinds.all.map(({ name }) => `${name}.`)],
		2: [
			...asked(groups),
			...names(groupOptions),
			...asked(times),
			'Doordeweeks of in het weekend. In de ochtend, de middag of de avond. Of maakt niet uit.',
			...asked(setting),
			...names(settingOptions)
		],
		3: [...asked(where), ...asked(sentence)]
	};
	return [`Stap ${step} van 3.`, ...parts[step], end];
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
