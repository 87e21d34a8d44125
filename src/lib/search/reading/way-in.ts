// Naar binnen kunnen, lopen of rijden: how somebody gets in, which is no filter and nothing to look for; zo binnen lopen is
// what people do at an inloop. Pure.

const wayIn =
	/\bnaar binnen(?:(?: (?:kan|kunt?|kunnen|mag|mogen|te))? (?:loop|loopt|lopen|ryd|rydt|ryden|rol|rolt|rollen))?$/;

const walkIn =
	/^(?:(?:zo|zomaar|vrij) binnen(?: [a-z]+)?|\S+ binnen (?:kan|kunt?|kunnen|mag|mogen)) (?:lopen|vallen)\b/;

/** Whether this word (normalised) says that one walks in: no filter, but to be looked for. */
export const isWalkIn = (words: readonly string[], at: number): boolean =>
	walkIn.test([words[at - 1] ?? '-', ...words.slice(at, at + 3)].join(' '));

/** Whether this word (normalised) only says so; binnen sporten is a filter, and lopen an activity. */
export const isWayIn = (words: readonly string[], at: number): boolean =>
	wayIn.test(words.slice(Math.max(0, at - 3), at + 1).join(' '));
