// What an import did, row by row, and how it is told to who ran it. Pure.

/** Where in the file ('regel 12', 'vlak 3 (WK082801)') and why, in Dutch. */
export type Refusal = { where: string; reason: string };

export type ImportReport = {
	/** Dutch, plural: what the rows are. */
	what: string;
	read: number;
	added: number;
	changed: number;
	unchanged: number;
	/** Rows that are right but not for here: water, areas this site does not have. */
	skipped: number;
	refused: Refusal[];
	/** False: nothing in the database has changed. */
	applied: boolean;
	/** Other things worth knowing, each a sentence. */
	notes: string[];
};

const MOST_REFUSALS = 50;

export const emptyReport = (what: string): ImportReport => ({
	what,
	read: 0,
	added: 0,
	changed: 0,
	unchanged: 0,
	skipped: 0,
	refused: [],
	applied: false,
	notes: []
});

/** The report as lines for a terminal. */
export function reportLines(report: ImportReport): string[] {
	const { what, read, added, changed, unchanged, skipped, refused, applied, notes } = report;
	const shown = refused.slice(0, MOST_REFUSALS).map(({ where, reason }) => `  ${where}: ${reason}`);
	const rest = refused.length - shown.length;
	return [
		`${what}: ${read} gelezen, ${added} nieuw, ${changed} gewijzigd, ${unchanged} gelijk gebleven, ` +
			`${skipped} overgeslagen, ${refused.length} geweigerd.`,
		...shown,
		...(rest > 0 ? [`  … en nog ${rest} geweigerd.`] : []),
		...notes,
		...(applied ? [] : ['Er is niets gewijzigd.'])
	];
}
