// A letter as text and as HTML: the same words in both, nothing loaded from anywhere. Pure.
import type { Letter } from './letter.ts';

/** The subject on one line: no header can come from it. */
export const subjectOf = ({ subject }: Letter): string =>
	subject
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.trim()
		.slice(0, 200);

/** The text part, always there. */
export function textOf({ paragraphs, action, after = [], stopUrl }: Letter): string {
	const blocks = [...paragraphs];
	if (action) blocks.push(`${action.label}:\n${action.url}`);
	blocks.push(...after);
	if (stopUrl) blocks.push(`Wil je deze mail niet meer? Stop met één klik:\n${stopUrl}`);
	return `${blocks.join('\n\n')}\n\nThuis in de buurt\n`;
}

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const paragraph = (text: string): string => `<p>${escaped(text).replace(/\n/g, '<br>')}</p>`;

/** The HTML part: the same, with a button. */
export function htmlOf({ paragraphs, action, after = [], stopUrl }: Letter): string {
	const button = action
		? `<p><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;background:#8a2f1c;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:bold">${escaped(action.label)}</a></p>`
		: '';
	const stop = stopUrl ? `<p><a href="${escaped(stopUrl)}">Stop deze mail met één klik</a></p>` : '';
	return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="max-width:36em;margin:1em auto;padding:0 1em;font:16px/1.5 sans-serif;color:#222222">${paragraphs.map(paragraph).join('')}${button}${after.map(paragraph).join('')}${stop}<p>Thuis in de buurt</p></body></html>`;
}
