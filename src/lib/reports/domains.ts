// The five domains in which *Thuis in de buurt* (2020) looks at who is vulnerable, as far as there are figures. Pure.
import { domainDefinitions, domains, type DomainKey } from '#lib/areas/domain-figures.ts';
import { figureText } from '#lib/areas/figures.ts';
import type { AreaFigure } from '#lib/areas/group-figures.ts';

export type DomainFigure = { name: string; text: string; year: number; source: string };
export type Domain = { key: string; name: string; figures: DomainFigure[] };

// Key figures of CBS that say something of a domain too; the other definitions name their own.
const keyFigures: Partial<Record<DomainKey, string[]>> = { income: ['share_low_income'], days: ['share_employed'] };

const keysOf = (domain: DomainKey): string[] => [
	...(keyFigures[domain] ?? []),
	...domainDefinitions.filter((one) => one.domain === domain).map(({ key }) => key)
];

/** Every domain, with the figures that are known of it; none is known: an empty list, never 0. */
export const domainsOf = (figures: readonly AreaFigure[]): Domain[] =>
	(Object.keys(domains) as DomainKey[]).map((key) => ({
		key,
		name: domains[key],
		figures: keysOf(key)
			.flatMap((wanted) => figures.find((one) => one.key === wanted && one.value !== null) ?? [])
			.map((figure) => ({ name: figure.name, text: figureText(figure), year: figure.year, source: figure.source }))
	}));
