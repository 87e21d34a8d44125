// A list of figures as an officer looks at it, before and after it is loaded. Pure.
import { domainDefinitions, domains } from './domain-figures.ts';
import type { FigureList, ListedFigure } from './figure-list-queries.server.ts';
import { allDefinitions, figureText } from './figures.ts';

const nameOf = new Map(allDefinitions.map(({ key, name }) => [key, name]));

export const stateWords: Record<FigureList['state'], string> = {
	waiting: 'nog niet geladen',
	loaded: 'geladen',
	'taken-back': 'teruggedraaid'
};

export const listColumns = [
	{ label: 'Regel', numeric: true },
	{ label: 'Gebied' },
	{ label: 'Cijfer' },
	{ label: 'Jaar', numeric: true },
	{ label: 'Wordt', numeric: true },
	{ label: 'Nu', numeric: true },
	{ label: 'Bron' }
];

/** One line of a list, in the order of `listColumns`; what is not known says so. */
export const listCells = ({ line, area, key, year, value, source, had, was }: ListedFigure): string[] => [
	...[String(line), area, nameOf.get(key) ?? key, String(year), figureText({ key, value })],
	had ? (was === value ? 'hetzelfde' : figureText({ key, value: was })) : 'nog niets',
	source
];

/** What may stand in such a list: key, name, unit and what it is about. */
const topics = new Map(domainDefinitions.map(({ key, domain }) => [key, domains[domain]]));

export const keyRows = allDefinitions.map(({ key, name, unit }) => ({
	key,
	cells: [key, name, unit, topics.get(key) ?? 'Bewoners en gebied']
}));

export const EXAMPLE = `gebied;cijfer;jaar;waarde;bron
Voorbeeldwijk;share_good_health;2024;71,5;GGD, Gezondheidsmonitor
Voorbeeldwijk;social_cohesion;2023;6,1;Veiligheidsmonitor
Voorbeeldbuurt;share_smokers;2024;;GGD, Gezondheidsmonitor`;
