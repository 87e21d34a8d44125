// What somebody is called by who they work with. Pure.
import { lineOf } from '#lib/foundation/typed.ts';

const LONGEST = 80;

/** The name on one line; null when it is too long. Empty is a name too: then the mail address is shown. */
export function parseName(text: unknown): string | null {
	const name = lineOf(text);
	return name.length <= LONGEST ? name : null;
}
