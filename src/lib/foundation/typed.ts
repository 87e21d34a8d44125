// What somebody typed in a form, made fit to keep and to show. Pure.

// Postgres refuses NUL and half of a character; the others are not seen, and a turn of direction makes words look like
// other ones. Joiners stay: emoji and Persian need them. \s has U+2028 and U+2029 in it.
const UNSEEN = /[\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;
const UNSEEN_BUT_BREAKS = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * The first `most` characters of a text, on one line, with single spaces; '' for anything that is no text, such as a file
 * or a field left out. Cut before it is cleaned: a cut may leave half of a character.
 */
export const lineOf = (text: unknown, most?: number): string =>
	typeof text === 'string' ? text.slice(0, most).replace(UNSEEN, ' ').trim() : '';

/** The same for a text that keeps its lines, each ended by '\n'. */
export const linesOf = (text: unknown, most?: number): string =>
	typeof text === 'string' ? text.slice(0, most).replace(BREAK, '\n').replace(UNSEEN_BUT_BREAKS, ' ').trim() : '';

/** A field of a form that is one line: a name, an address, a choice. */
export const line = (form: FormData, name: string, most?: number): string => lineOf(form.get(name), most);

/** A field of a form in which somebody may start a new line: a description, a message. */
export const lines = (form: FormData, name: string, most?: number): string => linesOf(form.get(name), most);
