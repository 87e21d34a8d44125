// What stands out of a whole municipality: a few lines for who does not know yet which group or day part to choose. Pure.
import { uncapital } from '#lib/calendar/daywords.ts';
import type { GapCell, GapClass, Use } from '#lib/gaps/result.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { figureText, rankOf } from './figurewords.ts';
import { dayPartPhrase, groupPhrases, settingWords } from './phrases.ts';
import { worthTelling } from './telling.ts';

type NotableClass = Extract<GapClass, 'shortage' | 'misfit' | 'surplus'>;
export type Notable = {
	slug: string;
	group: TargetGroup;
	kind: Kind;
	dayPart: number;
	class: NotableClass;
	/** 'Schadewijk: jongeren (15–24), doordeweeks in de avond, koffie en inloop binnen'. */
	about: string;
	/** '1.060 mensen zonder'; empty when that is withheld. */
	figure: string;
	/** How many other kinds and day parts of the same area, group and class this line stands for. */
	more: number;
};

/** Of how many lines each class is sure; what one does not use goes to the others, in this order. */
const sure: Record<NotableClass, number> = { shortage: 4, misfit: 2, surplus: 2 };
const classes = Object.keys(sure) as NotableClass[];

const years: Partial<Record<TargetGroup, string>> = {
	'age-0-14': 'kinderen (0–14)',
	'age-15-24': 'jongeren (15–24)',
	'age-25-44': 'volwassenen (25–44)',
	'age-45-64': 'volwassenen (45–64)'
};

// Most people without, most answers, most to choose from: what is withheld counts as nothing, so that its place tells nothing.
const weight: Record<NotableClass, (cell: GapCell) => number> = {
	shortage: ({ affected }) => rankOf(affected),
	misfit: ({ answers }) => rankOf(answers),
	surplus: ({ overlap }) => rankOf(overlap)
};

const useWords: Record<Use, string> = {
	little: 'met nog veel plek',
	well: 'en het zit vol',
	unknown: 'hoe vol het zit weten we niet'
};

const figures: Record<NotableClass, (cell: GapCell) => string> = {
	shortage: ({ affected }) => (affected.value === null ? '' : `${figureText(affected)} mensen zonder`),
	misfit: ({ answers }) => (answers.value === null ? '' : `${figureText(answers)} antwoorden vragen erom`),
	surplus: ({ overlap, used }) =>
		overlap.value === null ? '' : `gemiddeld keus uit ${figureText(overlap)}, ${useWords[used]}`
};

/** At most so many lines, one for each area × group × class: shortages, then misfits, then overlaps; the heaviest first. */
export function notable(
	cells: readonly GapCell[],
	areas: readonly { id: number; slug: string; name: string }[],
	most = 8
): Notable[] {
	const byId = new Map(areas.map((area) => [area.id, area]));
	const telling = worthTelling(cells);
	const lines = classes.map((wanted) => {
		const own = withoutEveryone(telling.filter((cell) => cell.class === wanted && byId.has(cell.areaId)));
		own.sort((one, other) => toldFirst(wanted, one, other) || weight[wanted](other) - weight[wanted](one));
		const merged = Map.groupBy(own, ({ areaId, group }) => `${areaId} ${group}`);
		return [...merged.values()].map(([first, ...others]) =>
			line(first!, wanted, others.length, byId.get(first!.areaId)!)
		);
	});
	let left = most - lines.reduce((sum, own, index) => sum + Math.min(own.length, sure[classes[index]!]), 0);
	return lines
		.flatMap((own, index) => {
			const extra = Math.max(0, Math.min(left, own.length - sure[classes[index]!]));
			left -= extra;
			return own.slice(0, sure[classes[index]!] + extra);
		})
		.slice(0, most);
}

// People add up, so that a shortage of everyone is the largest there is. What people choose from or ask for does not: there
// what people spoke of says more than what few mentioned, and then a group that is named more than everyone.
const toldFirst = (of: NotableClass, one: GapCell, other: GapCell): number =>
	of === 'shortage'
		? 0
		: Number(one.answers.value === null) - Number(other.answers.value === null) ||
			Number(one.group === 'everyone') - Number(other.group === 'everyone');

// "Everyone" is said only where no group that is named says the same.
function withoutEveryone(cells: readonly GapCell[]): GapCell[] {
	const key = ({ areaId, kind, dayPart }: GapCell) => `${areaId} ${kind} ${dayPart}`;
	const named = new Set(cells.filter(({ group }) => group !== 'everyone').map(key));
	return cells.filter((cell) => cell.group !== 'everyone' || !named.has(key(cell)));
}

function line(cell: GapCell, of: NotableClass, more: number, { slug, name }: { slug: string; name: string }): Notable {
	const { group, kind, dayPart, setting } = cell;
	const only = settingWords[setting];
	const who = years[group] ?? groupPhrases[group];
	return {
		...{ slug, group, kind, dayPart, class: of, more },
		about: `${name}: ${who}, ${dayPartPhrase(dayPart)}, ${uncapital(kinds.name(kind))}${only && ` ${only}`}`,
		figure: figures[of](cell)
	};
}

/** After the class of a line: 'mensen zonder …', and what it stands for besides. */
export const restOf = ({ figure, more }: Pick<Notable, 'figure' | 'more'>): string =>
	[figure, more ? `nog ${more} keer bij andere soorten of dagdelen` : ''].filter(Boolean).join('; ');
