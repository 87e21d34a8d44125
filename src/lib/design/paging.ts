// Leafing through pages: which one is asked for, and which numbers to show: the first, the last, and those beside the
// current one. Pure.

// Nobody leafs this far; a made-up number costs nothing.
const MOST_PAGES = 1000;

/** The page an address asks for, from 1; the first when it asks for none that can be. */
export function pageIn(params: URLSearchParams): number {
	const page = Number(params.get('pagina') ?? 1);
	return Number.isInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1;
}

/**
 * @param page the current page, from 1
 * @param pages how many pages there are
 * @returns page numbers in order; `null` where numbers are left out
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
	const shown = [...new Set([1, page - 1, page, page + 1, pages])]
		.filter((number) => number >= 1 && number <= pages)
		.sort((a, b) => a - b);
	return shown.flatMap((number, index) => {
		const before = shown[index - 1] ?? number - 1;
		if (number - before === 2) return [number - 1, number];
		return number - before > 2 ? [null, number] : [number];
	});
}
