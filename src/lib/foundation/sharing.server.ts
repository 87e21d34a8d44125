// Many who ask the same at the same moment are told by one reading.

/**
 * One reading for all who ask while another is under way: it begins after each of them asked, so that nobody hears of less
 * than there was at that moment.
 */
export function sharing<Read>(read: () => Promise<Read>): () => Promise<Read> {
	let underWay: Promise<unknown> | undefined;
	let next: Promise<Read> | undefined;
	const begin = async () => {
		await underWay?.catch(() => undefined);
		next = undefined;
		const reading = read();
		underWay = reading;
		return reading;
	};
	return () => (next ??= begin());
}
