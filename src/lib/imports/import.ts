// What an import of places is: a list from a file, judged row by row, applied once, undone as a whole. Pure.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Values } from '#lib/places/places.server.ts';
import type { Mapping } from './mapping.ts';
import type { Decisions } from './taking.ts';
import type { Format } from './table.ts';
import type { Problem, Told } from './told.ts';

/** What would happen to a row. */
export type Verdict = 'new' | 'same' | 'changed' | 'twin' | 'refused';
/** What an officer wants with a row that is probably a place we have. */
export type Choice = 'add' | 'merge' | 'skip';

/** Those that ask for a person first. */
export const verdicts: readonly Verdict[] = ['refused', 'twin', 'changed', 'new', 'same'];
export const choices: readonly Choice[] = ['merge', 'add', 'skip'];

/** Which rows a page shows: of one verdict, whose hours we do not understand, all but those that stay as they are, or (null) all. */
export type Which = Verdict | 'hours' | 'differs' | null;

export const isVerdict = (text: unknown): text is Verdict => verdicts.includes(text as Verdict);
export const isChoice = (text: unknown): text is Choice => choices.includes(text as Choice);

/** What is kept of a row: what it tells, and of the columns it would change what stands and what would come. */
export type Draft = { told: Told; sourceId: string; /** 'B12' */ at: string; before: Values; after: Values };

/** `open`: rows that are probably double, of which nobody said yet what they are. */
export type Counts = Record<Verdict, number> & { open: number };

/**
 * A place with which people did something since: these columns stayed as they were. When it was new it stays on the site,
 * also for what hangs on it: names of tables.
 */
export type Stays = { placeId: number; name: string; slug: string; fields: string[]; hangs: string[] };
/** How long what rows told and what places were is kept, to take a list back; it may hold names and telephone numbers. */
export const UNDO_DAYS = 90;
/**
 * How long the columns of a list are known, from the last file that was put on the site: lists come back each year. Of one
 * list the last file is enough, once the others cannot be taken back.
 */
export const COLUMNS_DAYS = 730;
/** The last day on which a list can be taken back. */
export const undoUntil = (appliedAt: Date): Day => addDays(dayAt(appliedAt), UNDO_DAYS);

/** What came of taking an import back. */
export type Taken = { withdrawn: number; restored: number; stays: Stays[] };

/** An import as its page shows it. */
export type PlaceImport = {
	id: string;
	/** Of the file. */
	name: string;
	format: Format;
	/** 'import:buurthuizen' */
	source: string;
	mapping: Mapping;
	notes: string[];
	rowsRead: number;
	at: Date;
	by: string;
	previewedAt: Date | null;
	/** 0–100 */
	progress: number;
	appliedAt: Date | null;
	undoneAt: Date | null;
	undone: Taken | null;
	counts: Counts;
	/** Rows of which we do not understand the opening hours. */
	hoursLeft: number;
};

/** A row as its page shows it. */
export type ImportRow = {
	row: number;
	verdict: Verdict;
	placeId: number | null;
	draft: Draft;
	fields: string[];
	kept: string[];
	problems: Problem[];
	choice: Choice | null;
	/** Of a row that is probably double, when it is the same: who is right about which field. */
	decisions: Decisions;
	/** The place it is about, when the public may see it. */
	place: { name: string; slug: string } | null;
};

/** 'import:buurthuizen' of what somebody calls a list; the same name is the same list. */
export const sourceOf = (name: string): string =>
	`import:${name.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 80) || 'lijst'}`; // prettier-ignore

/** 'buurthuizen' of 'import:buurthuizen'. */
export const listName = (source: string): string => source.replace(/^import:/, '');

/** What a list is called that nobody gave a name: its file without the ending. */
export const nameOfFile = (file: string): string => file.replace(/\.[a-z]{2,8}$/i, '');
