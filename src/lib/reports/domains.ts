// The five domains in which *Thuis in de buurt* (2020) looks at who is vulnerable, as far as there are figures. Pure.
import { figureText } from '#lib/areas/figures.ts';
import type { AreaFigure } from '#lib/areas/group-figures.ts';

export type DomainFigure = { name: string; text: string; year: number; source: string };
export type Domain = { key: string; name: string; figures: DomainFigure[] };

// Of health, lifestyle and cohesion CBS has no figure per wijk among its key figures: the page says that none is known.
const domains: { key: string; name: string; figures: string[] }[] = [
	{ key: 'income', name: 'Inkomen', figures: ['share_low_income'] },
	{ key: 'health', name: 'Gezondheid', figures: [] },
	{ key: 'days', name: 'Daginvulling', figures: ['share_employed'] },
	{ key: 'lifestyle', name: 'Leefstijl', figures: [] },
	{ key: 'cohesion', name: 'Samenhang', figures: [] }
];

/** Every domain, with the figures that are known of it; none is known: an empty list, never 0. */
export const domainsOf = (figures: readonly AreaFigure[]): Domain[] =>
	domains.map(({ key, name, figures: keys }) => ({
		key,
		name,
		figures: figures
			.filter((figure) => keys.includes(figure.key) && figure.value !== null)
			.map((figure) => ({ name: figure.name, text: figureText(figure), year: figure.year, source: figure.source }))
	}));

export const NO_FIGURES = 'geen cijfers bekend';
