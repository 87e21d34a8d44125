// Thresholds of the gap: when a figure may be shown, and when need is much. Kept as rows; these hold until there is one.
import { MIN_ANSWERS, MIN_PEOPLE } from '#lib/needs/threshold.ts';

export type SettingKey =
	'min_answers' | 'min_people' | 'much_need_per_1000' | 'well_served' | 'overlap_many' | 'well_used';
export type Settings = Record<SettingKey, number>;

type Definition = { key: SettingKey; standard: number; least: number; most: number; whole: boolean; name: string };

/** In the order in which they stand on screen. The law and product.md keep the first two from going lower. */
export const definitions: readonly Definition[] = [
	{
		key: 'min_answers',
		standard: MIN_ANSWERS,
		least: MIN_ANSWERS,
		most: 1000,
		whole: true,
		name: 'Zoveel antwoorden zijn nodig voor een cijfer over behoeften'
	},
	{
		key: 'min_people',
		standard: MIN_PEOPLE,
		least: MIN_PEOPLE,
		most: 1000,
		whole: true,
		name: 'Zoveel mensen zijn nodig voor een cijfer over mensen'
	},
	{
		key: 'much_need_per_1000',
		standard: 10,
		least: 0.1,
		most: 1000,
		whole: false,
		name: 'Vanaf zoveel antwoorden per 1.000 mensen is de behoefte groot'
	},
	{
		key: 'well_served',
		standard: 0.7,
		least: 0.05,
		// At 1 nobody could be told on which side they are (withhold-served.ts).
		most: 0.95,
		whole: false,
		name: 'Vanaf dit deel van de mensen (0 tot 1) is er genoeg in de buurt'
	},
	{
		key: 'overlap_many',
		standard: 2,
		least: 1,
		most: 100,
		whole: false,
		name: 'Vanaf zoveel passende plekken en activiteiten per persoon is er veel'
	},
	{
		key: 'well_used',
		standard: 0.7,
		least: 0.05,
		most: 1,
		whole: false,
		name: 'Vanaf dit deel van de plaatsen (0 tot 1) wordt wat er is goed gebruikt'
	}
];

/** The newest value of each, the standard where there is none. */
export function settingsFrom(rows: readonly { id: number; key: string; value: number }[]): Settings {
	const newest = [...rows].sort((one, other) => one.id - other.id);
	const values = new Map(newest.map(({ key, value }) => [key, value]));
	return Object.fromEntries(definitions.map(({ key, standard }) => [key, values.get(key) ?? standard])) as Settings;
}
