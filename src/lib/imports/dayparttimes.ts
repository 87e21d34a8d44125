// A part of the day where a list gives no times: which times we read, in words to be confirmed. Pure.

/**
 * Within the parts of the day of this site (calendar/dayparts.ts: until 12:00, until 18:00, after that), and the hours that
 * houses keep: who comes then finds the door open sooner than at the edge of a part. See docs/decisions.md.
 */
const times = { ochtend: '9:00-12:00', middag: '13:00-17:00', avond: '19:00-22:00' } as const;
export type PartName = keyof typeof times;

const joined = /\b((?:maan|dins|woens|donder|vrij|zater|zon)dag|weekend)-?(?=(?:ochtend|morgen|middag|avond))/g;
const every = /\b(?:elke|iedere|alle) (?=(?:ochtend|morgen|middag|avond)(?:en)?\b)/g;
const timed = /(?:['’`]s |in de |\b)(?:ochtend|morgen|middag|avond)(?:en|s)?:? (?=(?:van )?\d)/g;
const named = /(?:['’`]s |in de |\b)(ochtend|morgen|middag|avond)(?:en|s)?\b/g;

/** Parts of the day in a text of small letters, as the times we read; one with times of its own is only left out. */
export function partsAsTimes(text: string): { text: string; parts: PartName[] } {
	const parts = new Set<PartName>();
	const apart = text.replace(joined, '$1 ').replace(/- en /g, ' en ').replace(every, 'ma-zo ').replace(timed, '');
	const told = apart.replace(named, (_, word: string) => {
		const part = word === 'morgen' ? 'ochtend' : (word as PartName);
		parts.add(part);
		return times[part];
	});
	return { text: told, parts: [...parts] };
}

const spoken = (part: PartName) => `${part} als ${times[part].replace('-', '–')}`;

/** 'Openingstijden: we lazen ochtend als 9:00–12:00. Klopt dat?' */
export const partsWords = (parts: readonly PartName[]): string =>
	`Openingstijden: we lazen ${new Intl.ListFormat('nl').format(parts.map(spoken))}. Klopt dat? Pas het anders daarna aan bij de plek.`;

const BEGIN = 'Op de lijst staat: “';
const MOST = 120;
/** What residents read beside such hours: they are not exact. */
export const partsNote = (written: string): string => `${BEGIN}${written.trim().slice(0, MOST)}”. Vraag de tijden na.`;
/** Whether a list left this remark: exact hours of a next list take its place. */
export const isPartsNote = (note: string): boolean => note.startsWith(BEGIN);
