// Areas and their figures in the words of a page. Pure.
import { listWords } from '#lib/calendar/daywords.ts';
import type { Area } from './area.ts';
import { figureText } from './figures.ts';
import type { AreaFigure } from './group-figures.ts';

export type FiguresShown = {
	/** `year` as text: a year has no thousands. */
	rows: { key: string; name: string; text: string; year: string }[];
	/** Each source once, with the years of what came from it. */
	sources: { source: string; years: string }[];
};

/** Figures as rows, in the order given; what is unknown says so. */
export function figuresShown(figures: readonly AreaFigure[]): FiguresShown {
	const sources = Map.groupBy(figures, ({ source }) => source);
	return {
		rows: figures.map((figure) => ({
			key: figure.key,
			name: figure.name,
			text: figure.value === null ? 'niet bekend' : figureText(figure),
			year: String(figure.year)
		})),
		sources: [...sources].map(([source, from]) => ({
			source: source.replace(/\.$/, ''),
			years: listWords([...new Set(from.map(({ year }) => year))].sort().map(String))
		}))
	};
}

/** '5.880 inwoners (2022)', or 'aantal inwoners niet bekend'. */
export function inhabitantsWords(known: { year: number; value: number | null } | undefined): string {
	if (!known || known.value === null) return 'aantal inwoners niet bekend';
	return `${known.value.toLocaleString('nl-NL')} ${known.value === 1 ? 'inwoner' : 'inwoners'} (${known.year})`;
}

/** Where a border comes from: 'Grens van 2024. Bron: CBS.' One that was computed belongs to no year. */
export function sourceWords({ source, boundaryYear, indicative, level }: Area): string {
	const said = `${source.replace(/\.$/, '')}.`;
	// Of a group the source is that of its composition; the wijken it is made of say whose borders they are.
	if (indicative || level === 'group') return said;
	return `${boundaryYear ? `Grens van ${boundaryYear}. ` : ''}Bron: ${said}`;
}

type Known = { districts: readonly Area[]; neighbourhoods: readonly Area[]; groups: readonly Area[] };

/** What an area is made of: wijken of a gemeente or group, buurten of a wijk. */
export function partsOf(area: Area, { districts, neighbourhoods }: Known): Area[] {
	if (area.level === 'municipality') return [...districts];
	const all = [...districts, ...neighbourhoods];
	if (area.level === 'group') return all.filter(({ id }) => area.memberIds.includes(id));
	return neighbourhoods.filter(({ parentId }) => parentId === area.id);
}

/** A group of one wijk is data, but to who reads it the wijk itself says more. */
export const isOfSeveral = ({ memberIds }: Area): boolean => memberIds.length > 1;

/** What an area is part of: the wijk of a buurt, and the groups of several wijken it belongs to. */
export const aroundOf = (area: Area, { districts, groups }: Known): Area[] => [
	...districts.filter(({ id }) => id === area.parentId),
	...groups.filter((group) => isOfSeveral(group) && group.memberIds.includes(area.id))
];
