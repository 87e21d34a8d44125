// How far a long job is: a bar that moves on a terminal, a plain line now and then in a log.

type Screen = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

/** Takes what is done and the total (null when unknown). Draws on a terminal; elsewhere one line a tenth or 10,000. */
export function progressBar(screen: Screen): (done: number, total: number | null) => void {
	const amount = new Intl.NumberFormat('nl-NL');
	let last = -1;
	return (done, total) => {
		const part = total ? Math.min(1, done / total) : 0;
		const step = total ? Math.floor(part * (screen.isTTY ? 200 : 10)) : Math.floor(done / 10_000);
		const finished = total !== null && done >= total;
		if (step === last && !finished) return;
		last = step;
		const words = total === null ? amount.format(done) : `${amount.format(done)} van ${amount.format(total)}`;
		if (!screen.isTTY) {
			screen.write(`${words}\n`);
			return;
		}
		const width = Math.max(10, Math.min(40, (screen.columns ?? 80) - words.length - 10));
		const bar = total === null ? '' : `[${'#'.repeat(Math.round(part * width)).padEnd(width, '·')}] `;
		screen.write(`\r${bar}${words}\x1b[K${finished ? '\n' : ''}`);
	};
}
