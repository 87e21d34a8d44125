// Two reports beside each other as tables and sentences: what was and what is stand in one cell. Pure.
import { clockWords, dateOf, weekdayName } from '#lib/calendar/daywords.ts';
import type { Weekday } from '#lib/calendar/days.ts';
import { dayPortion, wallAt } from '#lib/calendar/zone.ts';
import { classLooks } from './classwords.ts';
import type { Changed, Comparison, Pair, Tally, WeekChange } from './comparison.ts';
import { cellText } from './figurewords.ts';
import { partName } from './phrases.ts';
import { ofEveryone, ofGroups } from './telling.ts';

/** What the two are called in a table: by their days, and where that is one day by the time as well. */
export function momentsOf(before: Date, now: Date): readonly [string, string] {
	const [one, other] = [wallAt(before), wallAt(now)];
	const [day, later] = [dateOf(dayPortion(one)), dateOf(dayPortion(other))];
	if (day !== later) return [day, later];
	return [`${day}, eerst (${clockWords(one)})`, `${day}, later (${clockWords(other)})`];
}

/** '23 → 17'; what is as it was is said once. */
const shift = ({ before, now }: Pair): string =>
	before === now ? cellText(now) : `${cellText(before)} → ${cellText(now)}`;

const columns = ['Voor wie, wat en wanneer', 'Uitkomst', 'Bereikt (%)', 'Mensen zonder', 'Keus', 'Antwoorden'];

/** Cells that changed, or the one that both reports are about. */
export const changedTable = (caption: string, rows: readonly Changed[]) => ({
	caption,
	columns: columns.map((label, index) => ({ label, numeric: index > 1 })),
	rows: rows.map(({ key, about, look, served, affected, overlap, answers }) => {
		const outcome = shift({ before: classLooks[look.before].word, now: classLooks[look.now].word });
		return { key, cells: [about, outcome, ...[served, affected, overlap, answers].map(shift)] };
	})
});

/** Parts of the week that differ. */
export const weekTable = (caption: string, week: readonly WeekChange[]) => ({
	caption,
	columns: ['Wanneer', 'Plekken en activiteiten die passen', 'Bereikt (%)'].map((label, index) => ({
		label,
		numeric: index > 0
	})),
	rows: week.map(({ weekday, part, supplies, served }) => ({
		key: `${weekday} ${part}`,
		cells: [`${weekdayName(weekday as Weekday)}${partName(part)}`, shift(supplies), shift(served)]
	}))
});

/** How much changed, of the groups and of everyone together. */
export const tallyWords = ({ tally }: Pick<Comparison, 'tally'>): string[] => [
	`Van de ${total(tally.groups)} ${ofGroups}: ${ofTally(tally.groups)}.`,
	`Van de ${total(tally.everyone)} ${ofEveryone}: ${ofTally(tally.everyone)}.`
];

const total = ({ changed, moved, same }: Tally) => changed + moved + same;
const ofTally = ({ changed, moved, same }: Tally) =>
	`${changed} met een andere uitkomst, ${moved} met dezelfde uitkomst en andere cijfers, ${same} gelijk of bijna gelijk`;
