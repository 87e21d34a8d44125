// How sure a count is: the 95 % interval of Wilson (1927) for a share, as answers per 1,000 people. Pure.

const Z = 1.959963984540054;

/**
 * Low and high per 1,000, one decimal, of `answers` among `people`. Who answers twice counts twice: a share above one is
 * taken as one.
 */
export function wilson(answers: number, people: number): [low: number, high: number] {
	const share = Math.min(1, answers / people);
	const z2 = Z * Z;
	const middle = (share + z2 / (2 * people)) / (1 + z2 / people);
	const half = (Z / (1 + z2 / people)) * Math.sqrt((share * (1 - share)) / people + z2 / (4 * people * people));
	return [perThousand(Math.max(0, middle - half)), perThousand(Math.min(1, middle + half))];
}

const perThousand = (share: number) => Math.round(share * 10_000) / 10;
