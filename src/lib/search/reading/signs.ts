// What the signs between the words of a question say: 24-11, 15.30, € 5, dinsdag- of donderdagochtend. Pure.
import type { Token } from '../dutch/normalise.ts';

/** Each of the word at some place; where signs are not known, none is so. */
export type Signs = {
	/** Whether it hangs on the one before it by a hyphen or a slash: 24-11. */
	glued: (at: number) => boolean;
	/** Whether the sign of the euro stands before it: € 5. */
	isEuro: (at: number) => boolean;
	/** Whether a point or comma hangs it on the number before it: the 50 of 7,50, the 000 of 1.000. */
	isDecimals: (at: number) => boolean;
	/** Whether a number is one by itself: not of 15.30, 24/12, 7,50 or € 5. Not known: each is. */
	isBare: (at: number) => boolean;
	/** Whether it is the hour of a time as that is written: 15.30, 9:05. */
	isClock: (at: number) => boolean;
	/** Whether a hyphen says that the rest of it comes with the next one: dinsdag- of … */
	isHalf: (at: number) => boolean;
};

export function signsIn(text: string, tokens: readonly Token[]): Signs {
	const before = (at: number) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start);
	const isEuro = (at: number) => /€\s*$/.test(before(at));
	const isAlone = (from: number, to: number) => {
		const [start, end] = [tokens[from]!.start, tokens[to]!.end];
		return (
			!/\d[.:/]$/.test(text.slice(Math.max(0, start - 2), start)) &&
			!/^(?:[.:/]\d|,\d\d)/.test(text.slice(end, end + 3))
		);
	};
	return {
		glued: (at) => at > 0 && /^[-/]$/.test(before(at)),
		isEuro,
		isDecimals: (at) => at > 0 && /^[.,]$/.test(before(at)) && /^\d+$/.test(tokens[at]?.word ?? ''),
		isBare: (at) => !isEuro(at) && isAlone(at, at),
		isClock: (at) =>
			at + 1 < tokens.length &&
			time.test(text.slice(tokens[at]?.start, tokens[at + 1]?.end)) &&
			!scaled.test(tokens[at - 1]?.word ?? '') &&
			!isEuro(at) &&
			isAlone(at, at + 1),
		isHalf: (at) => /^-[\s,]/.test(text.slice(tokens[at]?.end))
	};
}

// 12.10 may be a day, 7.50 what it costs, and 1:50 how small a model is.
const time = /^(?:(?!1:(?!00|30|45))\d{1,2}:[0-5]\d|\d{1,2}\.(?:00|15|30|45))$/;
const scaled = /^schaal$|^model|trein(?:en)?$/;
