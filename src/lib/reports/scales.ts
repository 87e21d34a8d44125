// Where a figure lands in a drawing. Pure.

export type Scale = {
	/** The end of the axis: a round number at or above the largest value. */
	most: number;
	/** Round numbers along the axis, from 0 up to `most`. */
	ticks: number[];
	/** From a value to a length, 0 to `length`; what lies outside stays at the edge. */
	at: (value: number) => number;
};

/** No figure of ours is finer: below it an axis of nothing is drawn. */
const LEAST = 0.01;
const STEPS = [1, 2, 2.5, 5, 10];

/** An axis from 0 over these values, with at most five steps of a round size. Values that are not known are left out. */
export function scaleOf(values: readonly (number | null)[], length: number): Scale {
	const largest = Math.max(0, ...values.filter((value) => value !== null));
	const top = largest < LEAST ? 1 : largest;
	const size = 10 ** Math.floor(Math.log10(top / 5));
	const step = size * (STEPS.find((step) => top / (size * step) <= 5) ?? 10);
	const count = Math.max(1, Math.ceil(top / step - 1e-9));
	const most = round(step * count);
	return {
		most,
		ticks: Array.from({ length: count + 1 }, (_, index) => round(step * index)),
		at: (value) => round((Math.min(Math.max(value, 0), most) / most) * length)
	};
}

/** As `scaleOf`, for shares: always 0 to 100. */
export const percentScale = (length: number): Scale => ({
	most: 100,
	ticks: [0, 25, 50, 75, 100],
	at: (value) => round((Math.min(Math.max(value, 0), 100) / 100) * length)
});

// Without the dust of binary fractions: 0.30000000000000004.
const round = (value: number) => Math.round(value * 1e6) / 1e6;
