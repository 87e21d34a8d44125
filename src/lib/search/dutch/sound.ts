// How a word sounds: what is written as it is heard (kompjoeter, valpreventsie, wandele) meets what it is spelled like.
import { bounded } from './bounded.ts';

type Change = readonly [pattern: RegExp, becomes: string];

// In this order; words come in normalised, so ij is y already.
const CHANGES: readonly Change[] = [
	[/(?:ts|t|s)ie(?=s?$|[^aeiou])/g, 'si'],
	[/eau/g, 'o'],
	[/air/g, 'er'],
	[/(?:au|ou)w?/g, 'A'],
	[/j?oe|ju/g, 'u'],
	[/sch(?=[aeiouyr])/g, 'sg'],
	[/sch/g, 's'],
	[/sj|sh/g, 'j'],
	[/nch/g, 'nj'],
	[/ch/g, 'g'],
	[/ph/g, 'f'],
	[/th/g, 't'],
	[/que?$/, 'k'],
	[/qu/g, 'kw'],
	[/gh/g, 'g'],
	[/^y(?=[aou])/, 'j'],
	[/x/g, 'ks'],
	[/c(?=[eiy])/g, 's'],
	[/[cq]/g, 'k'],
	[/ei|ie|y/g, 'i'],
	[/v/g, 'f'],
	[/z/g, 's'],
	[/dt|d$/g, 't'],
	[/b$/g, 'p'],
	[/(.)\1+/g, '$1'],
	[/en$/g, 'e']
];

/**
 * A key that normalised words share when they sound alike in Dutch; words that merely look alike have other keys. Not for
 * showing: `computer` and `kompjoeter` → `komputer`.
 */
export const sound = bounded((word: string): string =>
	CHANGES.reduce((heard, [pattern, becomes]) => heard.replace(pattern, becomes), word)
);
