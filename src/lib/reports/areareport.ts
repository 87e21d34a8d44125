// The report of an area: one result that screen, print, spreadsheet and snapshot are all made from. Pure, plain JSON.
import type { Basis, Figure, GapCell } from '#lib/gaps/result.ts';
import type { WeekLine } from '#lib/gaps/lines.ts';
import { answersTold } from '#lib/gaps/rounding.ts';
import { MIN_ANSWERS } from '#lib/needs/threshold.ts';
import type { SharedNeed, Talk } from './agreed.ts';
import type { Focus } from './findings.ts';
import type { Forecast } from './forecast.ts';
import type { Domain } from './domains.ts';
import { whyOf, type Why } from './why.ts';

export type SupplyRow = {
	/** 'place 12': the same thing has the same key in every report. */
	key: string;
	noun: 'place' | 'activity';
	title: string;
	/** Of its public page. */
	path: string;
	lon: number;
	lat: number;
	/** 0–1; why is in `reasons`. */
	fit: number;
	counts: boolean;
	/** Whether it counts, and else what keeps it from that. */
	why: Why;
	peopleReached: Figure;
	reasons: { key: string; value: number; sentence: string }[];
};

/** Who answered, beside who lives there. */
export type ResponseRow = {
	key: string;
	label: string;
	answers: Figure;
	people: Figure;
	perThousand: Figure;
	/** How loud they are beside how many they are. */ loudness: string;
};

/** A room that is free in the day part that is asked about. */
export type SpareRow = {
	key: string;
	space: string;
	place: string;
	path: string;
	seats: number | null;
	/** From the middle of the area, as it is told: 'ongeveer 9 minuten lopen'. */
	distance: string;
	/** Than the norm of the group; left out of reports that were kept before. */
	further?: boolean;
	free: string;
	/** Whom to ask; null in a snapshot, because people change. */
	contact: string | null;
};

/** The three questions of *Sociale Basis Oss 2040*, each with what the figures say. */
export type ReportQuestion = { key: 'enough' | 'fitting' | 'buildings'; title: string; says: string[] };

/** What residents said, as a moderator approved it: about what is asked, or else about anything, from the whole area. */
export type Quotes = { about: 'question' | 'area'; sentences: string[] };

export type AreaReport = {
	/** Of this shape: a snapshot of an older one is still read (`readKept`). */
	format: 2;
	/** The same figures have the same mark: two reports can be told to be one. Empty of a report that was kept before. */
	mark: string;
	area: { id: number; slug: string; name: string; levelName: string };
	basis: Basis;
	/** What the week, the supply and the rooms are about. */
	focus: Focus;
	headline: string[];
	/** Of this area, every group × kind × day part; withheld already. */
	cells: GapCell[];
	/** The 21 parts of a week, in order. */
	week: WeekLine[];
	/** What counts first, then what fits best. */
	supply: SupplyRow[];
	quotes: Quotes;
	/** Gedeelde behoeften of the area and of the whole municipality. */
	agreed: SharedNeed[];
	/** Gebiedsgesprekken, the latest first. */
	talks: Talk[];
	/** Figures of another year beside these, when one was asked: of each group, for the kind and day part. */
	forecast: Forecast | null;
	response: ResponseRow[];
	spare: SpareRow[];
	domains: Domain[];
	questions: ReportQuestion[];
	/** What nobody knows, in sentences. */
	unknown: string[];
	/** Whose figures, borders and streets these are. */
	sources: string[];
};

/**
 * What a snapshot keeps. Who told something can take it back, what was written down of an evening can be mended, and whom
 * to call changes: none of these may stay in what never changes.
 */
export const kept = (report: AreaReport): AreaReport => ({
	...report,
	quotes: { about: 'area', sentences: [] },
	talks: report.talks.map((talk) => ({ ...talk, answers: [], followUp: '' })),
	spare: report.spare.map((row) => ({ ...row, contact: null }))
});

/** A report as the first snapshots hold it. */
type First = Omit<AreaReport, 'format' | 'mark' | 'quotes' | 'agreed' | 'talks' | 'forecast'> & { format: 1 };

/** What a result stood on, as it was kept when answers were told by day and setting, and floods could be left out. */
type FirstBasis = Omit<Basis, 'answersCounted'> & {
	answersCounted: Figure | number;
	floodsLeftOut?: boolean;
};

function basisNow({ answersCounted: counted, answersFrom, floodsLeftOut, ...basis }: FirstBasis): Basis {
	const whole = basis.setting === 'any' && !floodsLeftOut;
	if (typeof counted !== 'number') return { ...basis, answersCounted: counted, answersFrom };
	return whole
		? { ...basis, ...answersTold({ total: counted, from: answersFrom }, basis.settings.min_answers ?? MIN_ANSWERS) }
		: { ...basis, answersCounted: { value: null, why: 'protects-another' }, answersFrom: null };
}

/** A snapshot of any format, as reports are now. */
export const readKept = (
	data: (Omit<AreaReport, 'basis'> | Omit<First, 'basis'>) & { basis: FirstBasis }
): AreaReport =>
	data.format === 2
		? { ...data, basis: basisNow(data.basis) }
		: {
				...data,
				basis: basisNow(data.basis),
				...{ format: 2, mark: '', agreed: [], talks: [], forecast: null },
				quotes: { about: 'area', sentences: [] },
				cells: data.cells.map((cell) => ({ ...cell, heard: false, setting: data.basis.setting, used: 'unknown' })),
				supply: data.supply.map((row) => ({ ...row, why: whyOf(row) }))
			};

/** The cell that the report is about; undefined when the figures hold none. */
export const focusCell = ({ cells, focus }: Pick<AreaReport, 'cells' | 'focus'>): GapCell | undefined =>
	cells.find(({ group, kind, dayPart }) => group === focus.group && kind === focus.kind && dayPart === focus.dayPart);
