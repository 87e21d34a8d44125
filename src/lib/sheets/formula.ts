// Text that a spreadsheet would take for a formula, and how it is told apart from one in a file of text. Pure.

// What Excel, LibreOffice or Google Sheets may read as the beginning of a formula, also in full width.
const beginning = /^[=+\-@\t\r\n＝＋－＠]/;
const kept = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/** The text with an apostrophe before it where a spreadsheet would calculate it; other text as it is. */
export const neutral = (text: string): string => (beginning.test(text) ? `'${text}` : text);

/** What `neutral` was given: for who reads such a file again. */
export const plain = (text: string): string => text.replace(kept, '');
