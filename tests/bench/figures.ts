// What was measured, beside what was promised.

export type Figure = {
	name: string;
	value: number;
	unit: string;
	/** The promise: at most, or at least, this much. Left out: measured to know, promised to nobody. */
	most?: number;
	least?: number;
};

/** Whether a figure keeps its promise; null when there is none. A value that is not a number keeps nothing. */
export function kept({ value, most, least }: Figure): boolean | null {
	if (most === undefined && least === undefined) return null;
	return value <= (most ?? Infinity) && value >= (least ?? -Infinity);
}

/** A table for the terminal; a promise that is not kept is never hidden. */
export function table(figures: readonly Figure[]): string {
	const rows = figures.map((figure) => [
		figure.name,
		`${shown(figure.value)} ${figure.unit}`.trim(),
		figure.most !== undefined ? `≤ ${figure.most}` : figure.least !== undefined ? `≥ ${figure.least}` : '',
		{ true: 'ok', false: 'MISSED', null: '' }[String(kept(figure)) as 'true' | 'false' | 'null']
	]);
	const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows
		.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
		.map((line) => line.trimEnd())
		.join('\n');
}

const shown = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));
