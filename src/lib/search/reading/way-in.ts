// Naar binnen kunnen, lopen of rijden: how somebody gets in, which is no filter and nothing to look for; zo binnen lopen is
// what people do at an inloop. Pure.

const wayIn =
	/\bnaar binnen(?:(?: (?:kan|kunt?|kunnen|mag|mogen|te))? (?:loop|loopt|lopen|ryd|rydt|ryden|rol|rolt|rollen))?$/;

// Who walks on something there does so inside: binnen lopen op een loopband.
const walkIn =
	/(?:^| )(?:(?:zo|zomaar|vry|gewoon|even) binnen(?: [a-z]+)?|(?:kan|kun|mag|kunnen|mogen) (?:ik|je|jy|u|we|wy|men) binnen|binnen (?:kan|kunt?|kunnen|mag|mogen)) (?:lopen|vallen)(?!\S| op (?:een|de|het) | als )/;

/** Whether this word (normalised) says that one walks in: no filter, but to be looked for. */
export const isWalkIn = (words: readonly string[], at: number): boolean =>
	walkIn.test(`${words.slice(Math.max(0, at - 2), at + 4).join(' ')} `);

/** Whether this word (normalised) only says so; binnen sporten is a filter, and lopen an activity. */
export const isWayIn = (words: readonly string[], at: number): boolean =>
	wayIn.test(words.slice(Math.max(0, at - 3), at + 1).join(' '));
