/** Which page numbers to show: the first, the last, and those beside the current one. */

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
