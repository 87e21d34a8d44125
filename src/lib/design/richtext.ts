/**
 * Plain text that people typed, as paragraphs, lists and links. Pure: it returns data, never HTML, so nothing in the
 * text can become markup.
 */

/** A piece of a line: text, or a link that is safe to follow. */
export type Inline = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

/** A paragraph of one or more lines, or a list whose items each began with "- ". */
export type Block = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; items: Inline[][] };

/**
 * Control and formatting characters, among them bidirectional overrides that make an address look like another one.
 * Line ends, tabs and the joiners of emoji and of Persian stay.
 */
const INVISIBLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const ITEM = /^\s*[-*•]\s+/;
const LINK = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"]+/gi;
const LONGEST_SHOWN = 40;
const TRAILING = /[.,;:!?'’”]$/;

/**
 * Reads plain text. An empty line starts a new paragraph, a line that begins with "- " is an item of a list, and
 * addresses that begin with http(s):, mailto: or tel: become links.
 * @param text what somebody typed, of any length; work grows with its length only
 * @param longest web addresses of more characters are shown as where they lead
 */
export function parseRichText(text: string, longest = LONGEST_SHOWN): Block[] {
	const blocks: Block[] = [];
	let open: Block | undefined;
	for (const raw of text
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(INVISIBLE, '')
		.split('\n')) {
		const line = raw.trim();
		if (line === '') {
			open = undefined;
			continue;
		}
		const kind = ITEM.test(raw) ? 'list' : 'paragraph';
		if (open?.kind !== kind) {
			open = kind === 'list' ? { kind, items: [] } : { kind, lines: [] };
			blocks.push(open);
		}
		if (open.kind === 'list') open.items.push(parseLine(line.replace(ITEM, ''), longest));
		else open.lines.push(parseLine(line, longest));
	}
	return blocks;
}

function parseLine(line: string, longest: number): Inline[] {
	const pieces: Inline[] = [];
	let from = 0;
	for (const match of line.matchAll(LINK)) {
		const address = withoutPunctuation(match[0]);
		const href = safeHref(address);
		if (href === undefined) continue;
		if (match.index > from) pieces.push({ kind: 'text', text: line.slice(from, match.index) });
		pieces.push({ kind: 'link', text: shown(address, longest), href });
		from = match.index + address.length;
	}
	if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) });
	return pieces;
}

/** The full stop after an address ends the sentence; a closing bracket belongs to it only when one was opened. */
function withoutPunctuation(address: string): string {
	let end = address.length;
	for (;;) {
		const last = address[end - 1];
		if (last !== undefined && TRAILING.test(last)) end--;
		else if (last === ')' && !address.slice(0, end).includes('(')) end--;
		else return address.slice(0, end);
	}
}

/** What a link may lead to: web, mail, telephone. A name before "@" in a web address hides where it really goes. */
function safeHref(address: string): string | undefined {
	if (/^tel:/i.test(address)) return /^tel:\+?[\d().-]{3,20}$/i.test(address) ? address.toLowerCase() : undefined;
	if (/^mailto:/i.test(address)) {
		// Only the address: "?bcc=" and "&body=" would write somebody's mail for them.
		return /^mailto:[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/i.test(address) ? address : undefined;
	}
	const url = URL.parse(address);
	if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return undefined;
	return url.href;
}

/** A long web address is shown as where it leads: an address is no reading. */
function shown(address: string, longest: number): string {
	const host = /^https?:/i.test(address) && address.length > longest && URL.parse(address)?.host;
	return host ? `${host.replace(/^www\./, '')}/…` : address.replace(/^(?:mailto|tel):/i, '');
}
