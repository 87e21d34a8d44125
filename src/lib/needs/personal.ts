// Words by which somebody can be found: asked to be left out before a sentence is kept. Pure.

export type Personal = 'phone' | 'mail' | 'postcode' | 'address';

const NUMBER = /[+0][\d\s().-]{8,18}\d/g;
const MAIL = /[^\s@]@[^\s@.]{1,60}\.\p{L}{2}/u;
// Capitals, or with a number behind it: "in 2025 is" is a year.
const POSTCODE =
	/(?<!\d)[1-9]\d{3}(?: ?[A-Z]{2}(?!\p{L})| ?[A-Za-z]{2}[ ,-]{1,3}(?:nr\.? ?)?\d{1,4}(?!\d)|[a-z]{2}(?!\p{L}))/u;
const NO_POSTCODE = / (?:is|in|om|op|en|of|al|er|te|na|ze|we|je|was) /i;
const STREET =
	/\p{L}(?:straat|laan|weg|plein|hof|dijk|pad|dreef|steeg|kade|singel|plantsoen|erf|wal)\.? (?:nummer |nr\.? ?)?\d{1,4}(?!\d| ?(?:uur|jaar|keer|x|meter|minuten|mensen))/iu;

/** What stands in a sentence that says who or where somebody is; each kind once. Names cannot be told from words. */
export function personalIn(sentence: string): Personal[] {
	const found: Personal[] = [];
	if ((sentence.match(NUMBER) ?? []).some(isPhone)) found.push('phone');
	if (MAIL.test(sentence)) found.push('mail');
	const postcode = POSTCODE.exec(sentence)?.[0];
	if (postcode && !NO_POSTCODE.test(` ${postcode.slice(4).trim()} `)) found.push('postcode');
	if (STREET.test(sentence)) found.push('address');
	return found;
}

/** What to ask of who wrote it. */
export const personalWords: Record<Personal, string> = {
	phone: 'een telefoonnummer',
	mail: 'een e-mailadres',
	postcode: 'een postcode',
	address: 'een adres'
};

/** Who said it cannot be found by what is written: everybody reads it. `allowed` says what is no secret there. */
export function personalProblem(
	field: string,
	text: string,
	allowed: readonly Personal[] = []
): { field: string; message: string }[] {
	const found = personalIn(text).filter((kind) => !allowed.includes(kind));
	const message = `Haal dit eruit: ${found.map((kind) => personalWords[kind]).join(' en ')}. Iedereen kan het lezen.`;
	return found.length ? [{ field, message }] : [];
}

// Ten digits, or eleven with the 31 of the country before nine.
const isPhone = (text: string) => /^(?:0\d{9}|\+?(?:00)?31\d{9}|\+310\d{9})$/.test(text.replaceAll(/[^\d+]/g, ''));
