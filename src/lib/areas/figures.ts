// The figures we keep of an area: what they are called in CBS files, and what they are called here. Pure.

import { domainDefinitions } from './domain-figures.ts';

export type Unit =
	'aantal' | '%' | 'km²' | 'per km²' | 'personen' | '× € 1.000' | 'klasse 1–5' | 'per 1.000 inwoners' | 'score 0–10';
export type Definition = {
	key: string;
	/** Dutch, as on screen. */
	name: string;
	unit: Unit;
	/** Decimals on screen. */
	decimals: number;
	/** Names in files, letters and digits only, lower case. */
	names: readonly string[];
	/** The same in another unit: multiply by this. */
	scaled?: { names: readonly string[]; factor: number };
	/** A count of people or households instead of a share: divide by this key. */
	counted?: { names: readonly string[]; of: string };
};
/** One figure of one year. A null value is unknown; it is never 0. */
export type Figure = { key: string; year: number; value: number | null };

const share = (key: string, name: string, names: string[], counted?: Definition['counted'], decimals = 0) => ({
	key,
	name,
	unit: '%' as const,
	decimals,
	names,
	counted
});
const count = (key: string, name: string, unit: Unit, names: string[], decimals = 0) => ({
	key,
	name,
	unit,
	decimals,
	names
});
const people = (name: string) => ({ names: [name], of: 'inhabitants' });
const households = (name: string) => ({ names: [name], of: 'households' });

/** In the order in which they stand on screen. */
export const definitions: readonly Definition[] = [
	count('inhabitants', 'Inwoners', 'aantal', ['inwoners', 'aantalinwoners', 'aantinw', 'ainw']),
	share(
		'share_0_14',
		'0 tot 15 jaar',
		['pct015', 'p0014jr', 'percentagepersonen0tot15jaar', 'percentage0tot15jaar'],
		people('a0014')
	),
	share('share_15_24', '15 tot 25 jaar', ['pct1525', 'p1524jr', 'percentagepersonen15tot25jaar'], people('a1524')),
	share('share_25_44', '25 tot 45 jaar', ['pct2545', 'p2544jr', 'percentagepersonen25tot45jaar'], people('a2544')),
	share('share_45_64', '45 tot 65 jaar', ['pct4565', 'p4564jr', 'percentagepersonen45tot65jaar'], people('a4564')),
	share(
		'share_65_plus',
		'65 jaar of ouder',
		['pct65plus', 'p65eojr', 'percentagepersonen65jaarenouder'],
		people('a65oo')
	),
	count('households', 'Huishoudens', 'aantal', ['huishoudens', 'aantalhuishoudens', 'aantalhh', 'ahh']),
	share(
		'share_one_person_households',
		'Huishoudens van één persoon',
		['pcteenpersoonshuishoudens', 'peenphh', 'percentageeenpersoonshuishoudens'],
		households('a1phh')
	),
	share(
		'share_households_with_children',
		'Huishoudens met kinderen',
		['pcthhmetkinderen', 'phhmk', 'percentagehuishoudensmetkinderen'],
		households('ahhmk')
	),
	count(
		'average_household_size',
		'Grootte van een huishouden, gemiddeld',
		'personen',
		['gemhuishoudensgrootte', 'gemhhgr', 'ghhgro', 'gemiddeldehuishoudsgrootte', 'gemiddeldehuishoudensgrootte'],
		1
	),
	share(
		'share_low_income',
		'Personen met een laag inkomen (bij de laagste 40 % van Nederland)',
		['pctpersonenlaaginkomen', 'plaaginkp', 'pinkli', 'percentagepersonenmetlaaginkomen'],
		undefined,
		1
	),
	share(
		'share_high_income',
		'Personen met een hoog inkomen (bij de hoogste 20 % van Nederland)',
		['pctpersonenhooginkomen', 'phooginkp', 'pinkhi', 'percentagepersonenmethooginkomen'],
		undefined,
		1
	),
	share('share_employed', 'Mensen van 15 tot 75 jaar met werk', ['pctwerkzaam1575', 'parbpp']),
	share('share_higher_education', 'Mensen met hbo of universiteit', ['pcthbowo']),
	count('dwellings', 'Woningen', 'aantal', ['woningen', 'awoning', 'aantalwoningen', 'woningvoorraad']),
	share('share_owner_occupied', 'Koopwoningen', ['pctkoopwoning', 'pkoopwon', 'pkoopw', 'percentagekoopwoningen']),
	count('property_value', 'WOZ-waarde van een woning, gemiddeld', '× € 1.000', [
		'gemwozx1000',
		'woz',
		'gwoz',
		'gemiddeldewoningwaarde',
		'gemiddeldewozwaardevanwoningen'
	]),
	count('density', 'Inwoners per km² land', 'per km²', [
		'bevolkingsdichtheidkm2',
		'bevdichth',
		'bevdich',
		'bevolkingsdichtheid',
		'bevolkingsdichtheidinwonersperkm2'
	]),
	count('urbanity', 'Stedelijkheid (1 is het meest stedelijk)', 'klasse 1–5', ['stedelijkheid', 'sted']),
	{
		...count('area_km2', 'Oppervlakte', 'km²', ['oppervlaktekm2'], 2),
		scaled: { names: ['oppervlaktetotaalha', 'opptot', 'aoppha', 'oppervlaktetotaalinha'], factor: 0.01 }
	}
];

/** These, and those of the domains, which stand in the area report only. */
export const allDefinitions: readonly Definition[] = [...definitions, ...domainDefinitions];

const byKey = new Map(allDefinitions.map((definition) => [definition.key, definition]));

const number = new Map<number, Intl.NumberFormat>();

/** '5.880', '43,2 %', or 'onbekend'. */
export function figureText({ key, value }: Pick<Figure, 'key' | 'value'>): string {
	if (value === null) return 'onbekend';
	const { decimals = 1, unit = 'aantal' } = byKey.get(key) ?? {};
	if (!number.has(decimals)) number.set(decimals, new Intl.NumberFormat('nl-NL', { maximumFractionDigits: decimals }));
	const text = number.get(decimals)!.format(value);
	if (unit === 'aantal') return text;
	if (unit === 'score 0–10') return `${text} van 10`;
	return unit === '× € 1.000' ? `€ ${text}.000` : unit.startsWith('klasse') ? text : `${text} ${unit}`;
}
