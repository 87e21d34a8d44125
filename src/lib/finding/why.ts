// Why something was found, when its card shows nothing of the words: where they stand, in one short line. Pure.

/** Ranges [start, end) in the text they belong to. */
export type Ranges = [number, number][];

export type Why = {
	/** Where the words stand. */
	field: 'description' | 'organiser' | 'place' | 'label';
	/** One line; of a place its name, as it stands on the card already. */
	text: string;
	highlights: Ranges;
};

/** What a card does not show, or does not show as an answer. */
export type Told = {
	description: string | null;
	organiser: string | null;
	place: string | null;
	/** Kind, theme, target group, area: `words` are what search reads of it, `name` is what it is called on screen. */
	labels: readonly { words: string; name: string }[];
};

/** The ranges of a text that answer the question. In the running text of a description (`body`) fewer words count. */
export type Marks = (text: string, body?: boolean) => Ranges;

/** Of a description this much is looked through, in letters. */
const READ = 2000;
/** The most letters of it that are shown. */
const SHOWN = 90;
const CUT = { before: '… ', after: ' …' };

/** The first reason that holds, or null when none is found. */
export function why(told: Told, marks: Marks): Why | null {
	for (const line of (told.description ?? '').slice(0, READ).split('\n')) {
		const text = line.replace(/^\s*[-*•]\s+/, '').trim();
		const found = text ? marks(text, true) : [];
		if (found.length) return { field: 'description', ...excerpt(text, found) };
	}
	const marked = (text: string) => ({ text, highlights: marks(text) });
	const answers = (text: string | null) => text !== null && marks(text).length > 0;
	if (answers(told.organiser)) return { field: 'organiser', ...marked(`Van ${told.organiser}`) };
	if (told.place && answers(told.place)) return { field: 'place', ...marked(told.place) };
	const label = told.labels.find(({ words }) => answers(words));
	return label ? { field: 'label', ...marked(`Hoort bij: ${label.name}`) } : null;
}

/** The piece of a line round the first of its ranges: at most 90 letters, cut between words, with dots where it was cut. */
export function excerpt(line: string, ranges: Ranges): Pick<Why, 'text' | 'highlights'> {
	const [[start, end] = [0, 0]] = ranges;
	if (line.length <= SHOWN) return { text: line, highlights: ranges };
	const room = SHOWN - CUT.before.length - CUT.after.length;
	// What comes before says what it is about; what comes after says more.
	const from = wordFrom(line, Math.max(0, Math.min(start - Math.floor(room / 3), line.length - room)), start);
	const to = wordUpTo(line, from + room, end);
	const before = from > 0 ? CUT.before : '';
	const shift = before.length - from;
	return {
		text: before + line.slice(from, to) + (to < line.length ? CUT.after : ''),
		highlights: ranges
			.filter(([begin, stop]) => begin >= from && stop <= to)
			.map(([begin, stop]) => [begin + shift, stop + shift])
	};
}

/** Where the first word at or after `least` begins, at the latest at `most`. */
function wordFrom(line: string, least: number, most: number): number {
	if (least === 0) return 0;
	const space = line.indexOf(' ', least - 1);
	return space < 0 || space >= most ? most : space + 1;
}

/** Where the last word that ends by `most` ends, at the earliest at `least`; `most` when that word is longer than fits. */
function wordUpTo(line: string, most: number, least: number): number {
	if (most >= line.length) return line.length;
	const space = line.lastIndexOf(' ', most);
	return space < least ? Math.min(least, most) : space;
}
