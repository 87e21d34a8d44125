// Distances as they stand on screen. Pure, and apart from the filters: the first page has distances and no filters.

/** 250 → '250 meter', 2000 → '2 kilometer', 1400 → '1,4 kilometer'. */
export function distanceWords(metres: number): string {
	if (metres < 1000) return `${metres < 100 ? metres : Math.round(metres / 10) * 10} meter`;
	const kilometres = Math.round(metres / 100) / 10;
	return `${String(kilometres).replace('.', ',')} kilometer`;
}
