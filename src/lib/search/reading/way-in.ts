// Naar binnen kunnen, lopen of rijden: how somebody gets in, which is no filter and nothing to look for. Pure.

const wayIn =
	/\bnaar binnen(?:(?: (?:kan|kunt?|kunnen|mag|mogen|te))? (?:loop|loopt|lopen|ryd|rydt|ryden|rol|rolt|rollen))?$/;

/** Whether this word (normalised) only says so; binnen sporten is a filter, and lopen an activity. */
export const isWayIn = (words: readonly string[], at: number): boolean =>
	wayIn.test(words.slice(Math.max(0, at - 3), at + 1).join(' '));
