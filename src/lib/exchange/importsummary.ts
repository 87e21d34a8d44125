// What an import did, in words: how many, and of what was refused where and why.

export type Refusal = { line?: number; event?: string; field?: string; message: string };

/** Counts of activities; `refused` counts lines or events, of which `refusals` (one a problem) holds the first thousand. */
export type ImportSummary = {
	read: number;
	added: number;
	changed: number;
	same: number;
	refused: number;
	refusals: Refusal[];
};

/** Refusals that are written out; after that a count. */
const shown = 20;

/** The summary for a person, a line each: 'regel 12 · eventSchedule.byDay: …'. */
export function summaryLines(file: string, summary: ImportSummary): string[] {
	const { read, added, changed, same, refused, refusals } = summary;
	const amount = (count: number) => new Intl.NumberFormat('nl-NL').format(count);
	const counts = `${amount(read)} gelezen, ${amount(added)} toegevoegd, ${amount(changed)} gewijzigd, ${amount(same)} gelijk, ${amount(refused)} geweigerd`;
	const rest = refusals.length - shown;
	return [
		`${file}: ${counts}.`,
		...refusals.slice(0, shown).map((refusal) => `  ${refusalWords(refusal)}`),
		...(rest > 0 ? [`  … en nog ${amount(rest)}${refusals.length >= 1000 ? ' of meer' : ''}.`] : [])
	];
}

function refusalWords({ line, event, field, message }: Refusal): string {
	const where = [line === undefined ? null : `regel ${line}`, event ? `“${event}”` : null, field || null];
	const known = where.filter(Boolean).join(' · ');
	return known ? `${known}: ${message}` : message;
}
