// Which changes can be put back. Pure.

/** Things a moderator can put back: what was taken away or merged, and what has a copy of how it was. */
export const canUndo = ({ what, before }: { what: string; before: unknown }): boolean =>
	what === 'withdrawn' || what === 'merged' || (before !== null && !notAState.has(what));

// These say what happened, not how the thing stood.
const notAState = new Set(['approved', 'rejected', 'proposed', 'unmerged', 'merged-in', 'manager-added']);
