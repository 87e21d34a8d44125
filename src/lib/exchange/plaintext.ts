// What other people's files hold, as text we can keep: no markup, no control characters, never longer than we show.
import { createHash } from 'node:crypto';

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	euro: '€',
	eacute: 'é',
	euml: 'ë',
	iuml: 'ï'
};

/** UTF-8, or what older programs on Windows write. */
export function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** One line: white space and control characters become single spaces; cut at `most` characters. */
export function oneLine(text: string, most: number): string {
	return cut(plain(text).replace(/\s+/g, ' ').trim(), most);
}

/** Several paragraphs: at most one empty line between them; cut at `most` characters. */
export function paragraphs(text: string, most: number): string {
	const lines = plain(text).split('\n');
	const tidy = lines.map((line) => line.replace(/[ \t]+/g, ' ').trim()).join('\n');
	return cut(tidy.replace(/\n{3,}/g, '\n\n').trim(), most);
}

/** The first sentence or sentences of a text, up to 200 characters; '' when the first one is longer. */
export function lead(text: string): string {
	const first = text.split('\n', 1)[0] ?? '';
	if (first.length <= 200) return first;
	const head = first.slice(0, 200);
	const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
	return end < 0 ? '' : head.slice(0, end + 1);
}

/** A web address as it may stand in a link; null for anything but http and https. */
export function webAddress(text: string): string | null {
	const address = text.trim();
	return /^https?:\/\/[^\s<>"]{3,500}$/i.test(address) && URL.canParse(address) ? address : null;
}

/** An id for something that came without one: the same for the same words. 24 hexadecimal digits. */
export const fingerprint = (...words: string[]): string =>
	createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 24);

function plain(text: string): string {
	let kept = text.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n');
	if (kept.includes('<')) {
		kept = kept.replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^<>]{0,200}>/gi, '\n');
		kept = kept.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '').replace(/<!--/g, '');
	}
	if (kept.includes('&')) kept = kept.replace(/&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/gi, entity);
	// Control characters (line feeds and tabs stay) and characters that turn the direction of a whole page.
	// eslint-disable-next-line no-control-regex
	return kept.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

function entity(whole: string, name: string): string {
	if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	const surrogate = code >= 0xd800 && code <= 0xdfff;
	return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : '';
}

function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	// Not in the middle of a character that takes two.
	return text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '') + '…';
}
