// What somebody is called by who they work with. Pure.

const LONGEST = 80;

/** The name on one line; null when it is too long. Empty is a name too: then the mail address is shown. */
export function parseName(text: unknown): string | null {
	const name = (typeof text === 'string' ? text : '').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
	return name.length <= LONGEST ? name : null;
}
