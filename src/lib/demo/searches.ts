// What the invented residents of the demo looked for in the past week, found or not. Pure.
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { Noun } from '#lib/search/query.ts';
import type { Earlier } from '#lib/search/uses/uses.ts';

/** So many days before today; today is for who looks at the demo. They count on for three weeks. */
const DAYS = 7;

type Sought = [text: string, uses: Partial<Record<Noun, number>>];

/** Nothing of this is in the demo. */
const inVain: Sought[] = [
	['zwembad', { activity: 43, place: 26 }],
	['schaatsen in Herpen', { activity: 31 }],
	['kickboksen', { activity: 24 }],
	['watertappunt', { place: 18 }],
	['darten', { activity: 16 }],
	['ehbo', { activity: 12 }]
];

const found: Sought[] = [
	['koffie', { activity: 214, place: 63 }],
	['wandelen', { activity: 148 }],
	['samen eten', { activity: 92, place: 27 }],
	['bibliotheek', { place: 74 }],
	['bingo', { activity: 56 }],
	['speeltuin', { place: 48 }],
	['taalcafé', { activity: 37 }],
	['ruimte huren', { place: 33 }],
	['repair café', { activity: 28 }],
	['breien', { activity: 17 }]
];

/** Every count, by day. */
export const searches = (today: Day): Earlier[] => [
	...inVain.flatMap((sought) => byDay(sought, today, true)),
	...found.flatMap((sought) => byDay(sought, today, false))
];

const byDay = ([text, uses]: Sought, today: Day, isInVain: boolean): Earlier[] =>
	(Object.entries(uses) as [Noun, number][]).flatMap(([noun, total]) =>
		Array.from({ length: DAYS }, (_, index) => {
			const until = (day: number) => Math.floor((total * day) / DAYS);
			const uses = until(index + 1) - until(index);
			return { noun, text, day: addDays(today, index - DAYS), uses, empty: isInVain ? uses : 0 };
		})
	);
