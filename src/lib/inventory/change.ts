// What an officer changes in the list: one row, or one thing of many places at once. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { dateOf } from '#lib/calendar/daywords.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { holdsUntil } from '#lib/freshness/freshness.ts';
import type { PlaceChange } from '#lib/places/places.server.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import { placeType, placeTypes, type Access } from '#lib/places/types.ts';
import { answerWords, facts, type Accessibility, type Answer, type Fact } from '#lib/vocabulary/accessibility.ts';

/** One thing that is told about a place. */
export type Setting =
	| { field: 'name'; value: string }
	| { field: 'type'; value: string }
	| { field: 'access'; value: Access }
	| { field: 'operator'; value: string | null }
	| { field: 'consumption'; value: boolean | null }
	| { field: 'fact'; fact: Fact; value: Answer }
	/** Somebody looked today, and it is so. */
	| { field: 'verified' };

export type Problem = { field: string; message: string };
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

/** What of a place stands before it is changed. */
export type Standing = { id: number; slug: string } & Pick<
	PlaceDraft,
	'name' | 'type' | 'access' | 'accessibility' | 'operator' | 'consumptionRequired' | 'verifiedAt' | 'verifyBy'
>;

const LONGEST = { name: 120, operator: 200 } as const;
const yesNo: Record<string, boolean | null> = { ja: true, nee: false, '': null };
const answers = Object.keys(answerWords) as Answer[];

/** The change to a place that these settings make. A new type brings its own access, unless that is told as well. */
export function changeOf(
	settings: readonly Setting[],
	standing: Pick<Standing, 'type' | 'access' | 'accessibility'>,
	today: Day
): PlaceChange {
	const change: PlaceChange = {};
	for (const setting of settings) {
		if (setting.field === 'name') change.name = setting.value;
		else if (setting.field === 'operator') change.operator = setting.value;
		else if (setting.field === 'consumption') change.consumptionRequired = setting.value;
		else if (setting.field === 'access') change.access = setting.value;
		else if (setting.field === 'type') change.type = setting.value;
		else if (setting.field === 'verified')
			Object.assign(change, { verifiedAt: today, verifyBy: holdsUntil('place', today) });
		else {
			const known = change.accessibility ?? standing.accessibility;
			change.accessibility = answer(known, setting.fact, setting.value, today);
		}
	}
	// Who leaves access as it stands beside a type that changes, did not choose it.
	const typed = change.type !== undefined && change.type !== standing.type ? placeType(change.type) : undefined;
	if (typed && (change.access ?? standing.access) === standing.access) change.access = typed.access;
	return change;
}

/** What stands now where this would be changed: 'gedeeltelijk', 'Park', '1 maart 2025'. */
export function nowWords(setting: Setting, now: Standing): string {
	if (setting.field === 'verified') return now.verifiedAt ? dateOf(now.verifiedAt) : 'nog nooit';
	if (setting.field === 'fact') return answerWords[now.accessibility[setting.fact]?.answer ?? 'unknown'];
	if (setting.field === 'type') return placeType(now.type)?.name ?? now.type;
	if (setting.field === 'access') return now.access;
	if (setting.field === 'consumption')
		return answerWords[now.consumptionRequired === null ? 'unknown' : now.consumptionRequired ? 'yes' : 'no'];
	return now[setting.field] ?? answerWords.unknown;
}

// Only what is answered anew is checked anew.
function answer(known: Accessibility, fact: Fact, value: Answer, today: Day): Accessibility {
	if ((known[fact]?.answer ?? 'unknown') === value) return known;
	const { [fact]: _, ...others } = known;
	return value === 'unknown' ? others : { ...others, [fact]: { answer: value, checkedOn: today } };
}

/** The row that was open: what is not in the form is not told. */
export function parseRow(form: FormData): Parsed<Setting[]> {
	const problems: Problem[] = [];
	const settings: Setting[] = [];
	const told = (name: string, read: (typed: string) => Setting | string | null) => {
		if (!form.has(name)) return;
		const setting = read(line(form, name));
		if (typeof setting === 'string') problems.push({ field: name, message: setting });
		else if (setting) settings.push(setting);
	};
	told('naam', (value) => named(value));
	told('soort', (value) => typeSetting(value));
	told('toegang', (value) => accessSetting(value));
	told('beheerder', (value) => operatorSetting(value));
	told('consumptie', (value) => consumptionSetting(value));
	for (const { key } of facts.all) told(`feit-${key}`, (value) => factSetting(key, value));
	if (form.get('gecontroleerd') === 'vandaag') settings.push({ field: 'verified' });
	return problems.length ? { ok: false, problems } : { ok: true, value: settings };
}

/** What a choice of `bulkChoices` sets; `text` is what was typed beside it, where the choice asks for it. */
export function parseBulk(choice: string, text: string): Parsed<Setting> {
	const [field = '', value = ''] = choice.split(':', 2);
	const fact = field.startsWith('feit-') ? field.slice('feit-'.length) : '';
	const setting =
		field === 'soort' ? typeSetting(value)
		: field === 'toegang' ? accessSetting(value)
		: field === 'consumptie' ? consumptionSetting(value)
		: field === 'gecontroleerd' && value === 'vandaag' ? ({ field: 'verified' } as const)
		: choice === 'beheerder:geen' ? operatorSetting('')
		: choice === 'beheerder:tekst' ? lineOf(text) ? operatorSetting(lineOf(text)) : 'Vul in hoe de beheerder heet.'
		: facts.has(fact) ? factSetting(fact, value)
		: choice ? 'Deze keuze kennen we niet.' : 'Kies wat je wilt invullen.'; // prettier-ignore
	if (typeof setting !== 'string') return { ok: true, value: setting };
	return { ok: false, problems: [{ field: choice === 'beheerder:tekst' ? 'tekst' : 'invullen', message: setting }] };
}

const unknown = 'Deze keuze kennen we niet.';
const tooLong = (most: number) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`;

const named = (value: string): Setting | string =>
	!value ? 'Vul in hoe de plek heet.' : value.length > LONGEST.name ? tooLong(LONGEST.name) : { field: 'name', value };
const typeSetting = (value: string): Setting | string => (placeType(value) ? { field: 'type', value } : unknown);
const accessSetting = (value: string): Setting | string =>
	value === 'publiek' || value === 'openbaar' ? { field: 'access', value } : unknown;
const operatorSetting = (value: string): Setting | string =>
	value.length > LONGEST.operator ? tooLong(LONGEST.operator) : { field: 'operator', value: value || null };
const consumptionSetting = (typed: string): Setting | string => {
	const value = yesNo[typed === 'onbekend' ? '' : typed];
	return value === undefined ? unknown : { field: 'consumption', value };
};
const factSetting = (fact: Fact, typed: string): Setting | string => {
	const value = answers.find((one) => one === typed);
	return value ? { field: 'fact', fact, value } : unknown;
};

/** What can be filled in at many places at once: groups of choices, as a select shows them. */
export const bulkChoices: readonly { label: string; options: readonly { value: string; label: string }[] }[] = [
	{ label: 'Gecontroleerd', options: [{ value: 'gecontroleerd:vandaag', label: 'Gecontroleerd: vandaag' }] },
	{
		label: 'Beheerder',
		options: [
			{ value: 'beheerder:tekst', label: 'Beheerder: een naam die je typt' },
			{ value: 'beheerder:geen', label: 'Beheerder: niet bekend' }
		]
	},
	{
		label: 'Publiek of openbaar',
		options: ['publiek', 'openbaar'].map((value) => ({ value: `toegang:${value}`, label: `Toegang: ${value}` }))
	},
	{
		label: 'Consumptie verplicht',
		options: ['ja', 'nee', 'onbekend'].map((value) => ({
			value: `consumptie:${value}`,
			label: `Consumptie verplicht: ${value === 'onbekend' ? 'niet bekend' : value}`
		}))
	},
	...facts.all.map(({ key, name }) => ({
		label: name,
		options: answers.map((value) => ({ value: `feit-${key}:${value}`, label: `${name}: ${answerWords[value]}` }))
	})),
	{
		label: 'Soort plek',
		options: placeTypes.map(({ key, name }) => ({ value: `soort:${key}`, label: `Soort plek: ${name}` }))
	}
];

/** 'Ringleiding: nee', for what is about to be changed. */
export function settingWords(setting: Setting): string {
	if (setting.field === 'verified') return 'Gecontroleerd: vandaag';
	if (setting.field === 'fact') return `${facts.name(setting.fact)}: ${answerWords[setting.value]}`;
	if (setting.field === 'type') return `Soort plek: ${placeType(setting.value)?.name ?? setting.value}`;
	if (setting.field === 'access') return `Toegang: ${setting.value}`;
	if (setting.field === 'consumption')
		return `Consumptie verplicht: ${answerWords[setting.value === null ? 'unknown' : setting.value ? 'yes' : 'no']}`;
	return `${setting.field === 'name' ? 'Naam' : 'Beheerder'}: ${setting.value ?? answerWords.unknown}`;
}
