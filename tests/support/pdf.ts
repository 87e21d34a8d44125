// What stands in a PDF that the browser made: how many pages, and the text on them. Of no other PDF: it knows just what
// Chromium writes, where each font says which letters its signs are.
import { inflateSync } from 'node:zlib';

/** Text without the white space, which a PDF draws by moving on instead of writing it. */
export type Pdf = { pages: number; text: string };

/** @param bytes as `page.pdf()` gives them */
export function readPdf(bytes: Uint8Array): Pdf {
	const file = Buffer.from(bytes).toString('latin1');
	const objects = new Map<string, string>();
	for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\b([^]*?)\bendobj/g))
		objects.set(number, body);
	const fonts = new Map<string, Map<string, string>>();
	for (const body of objects.values())
		for (const [, name = '', number = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const letters = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '')?.[1];
			if (letters) fonts.set(name, lettersOf(streamOf(objects.get(letters) ?? '')));
		}
	let pages = 0;
	let text = '';
	for (const body of objects.values()) {
		if (!/\/Type\s*\/Page\b/.test(body)) continue;
		pages++;
		for (const [, number = ''] of (/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g))
			text += textOf(streamOf(objects.get(number) ?? ''), fonts);
	}
	return { pages, text: text.replaceAll(/\s+/g, '') };
}

function streamOf(body: string): string {
	const [, head = '', data = ''] = /^([^]*?)stream\r?\n([^]*)\r?\nendstream/.exec(body) ?? [];
	return /FlateDecode/.test(head) ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

/** From a sign, four hexadecimal figures, to what it says. */
function lettersOf(map: string): Map<string, string> {
	const letters = new Map<string, string>();
	const put = (sign: number, text: string) => letters.set(sign.toString(16).padStart(4, '0'), text);
	for (const [, lines = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
		for (const [, sign = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) put(parseInt(sign, 16), wide(text));
	for (const [, lines = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
		for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
			for (let sign = parseInt(from, 16); sign <= parseInt(to, 16); sign++)
				put(sign, String.fromCodePoint(parseInt(text, 16) + sign - parseInt(from, 16)));
	return letters;
}

const wide = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function textOf(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
	let letters: Map<string, string> | undefined;
	let text = '';
	for (const [, font, signs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g))
		if (font) letters = fonts.get(font);
		else text += (signs.match(/.{4}/g) ?? []).map((sign) => letters?.get(sign.toLowerCase()) ?? '').join('');
	return text;
}
