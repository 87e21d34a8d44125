// A letter as text and as HTML: the same words in both, nothing loaded from anywhere. Pure.
import { lineOf } from '#lib/foundation/typed.ts';
import type { Letter, LetterGroup } from './letter.ts';

const SITE = 'Thuis in de buurt';
const ITEM = /^- /;

/** The subject on one line: no header can come from it. */
export const subjectOf = ({ subject }: Letter): string => lineOf(subject, 200);

/** The text part, always there. */
export function textOf({ paragraphs, groups = [], action, after = [], stopUrl }: Letter): string {
	const blocks = [...paragraphs, ...groups.map(groupText)];
	if (action) blocks.push(`${action.label}:\n${action.url}`);
	blocks.push(...after);
	if (stopUrl) blocks.push(`Wil je deze mail niet meer? Stop met één klik:\n${stopUrl}`);
	return `${blocks.join('\n\n')}\n\n${SITE}\n`;
}

const groupText = ({ title, items }: LetterGroup): string =>
	[`${title}:`, ...items.map(({ label, note, url }) => `- ${label}. ${note}\n  ${url}`)].join('\n');

/** The HTML part: the same, with a button. Styles stand on the elements: mail programs throw style sheets away. */
export function htmlOf(letter: Letter): string {
	const { paragraphs, groups = [], action, after = [], stopUrl } = letter;
	const body = [
		`<h1 style="${look.title}">${escaped(subjectOf(letter))}</h1>`,
		...paragraphs.map(paragraph),
		...groups.map(group),
		action ? button(action) : '',
		...after.map(paragraph)
	].join('\n');
	const stop = stopUrl
		? `<p style="margin:0 0 8px">Wil je deze mail niet meer? <a href="${escaped(stopUrl)}" style="${look.quietLink}">Stop met één klik</a></p>`
		: '';
	return `<!doctype html>
<html lang="nl" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(subjectOf(letter))}</title>
</head>
<body style="${look.page}">
<div role="article" aria-label="${escaped(subjectOf(letter))}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${look.page}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${look.sheet}">
<tr><td style="${look.head}">${SITE}</td></tr>
<tr><td style="${look.body}">
${body}
</td></tr>
<tr><td style="${look.foot}">
${stop}<p style="margin:0">${SITE}</p>
</td></tr>
</table>
</td></tr></table>
</div>
</body>
</html>
`;
}

// The colours of the site (design/tokens.css), as they are: a mail knows no variables.
const look = {
	page: 'margin:0;background:#f9f2e6;color:#2c231c;font-family:Verdana,Segoe UI,Helvetica,Arial,sans-serif;font-size:17px;line-height:1.55',
	sheet: 'max-width:600px;background:#fffdf8;border-radius:12px;text-align:left',
	head: 'padding:18px 28px;background:#1f5e47;color:#fffdf8;border-radius:12px 12px 0 0;font-size:18px;font-weight:bold',
	body: 'padding:28px 28px 12px',
	foot: 'padding:16px 28px 24px;border-top:1px solid #dfd0b8;color:#635548;font-size:15px',
	title: 'margin:0 0 20px;font-size:24px;line-height:1.25',
	heading: 'margin:24px 0 8px;color:#1c5540;font-size:18px;line-height:1.3',
	list: 'margin:0 0 20px;padding-left:22px',
	link: 'color:#1c5540;font-weight:bold',
	quietLink: 'color:#1c5540',
	button:
		'display:inline-block;padding:14px 24px;background:#1f5e47;color:#fffdf8;border-radius:8px;text-decoration:none;font-weight:bold'
};

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function paragraph(text: string): string {
	const lines = text.split('\n');
	const from = lines.findIndex((line) => ITEM.test(line));
	if (from < 0 || !lines.slice(from).every((line) => ITEM.test(line)))
		return `<p style="margin:0 0 16px">${lines.map(escaped).join('<br>')}</p>`;
	const items = lines.slice(from).map((line) => `<li style="margin:0 0 6px">${escaped(line.replace(ITEM, ''))}</li>`);
	const before = from > 0 ? `<p style="margin:0 0 6px">${lines.slice(0, from).map(escaped).join('<br>')}</p>` : '';
	return `${before}<ul style="${look.list}">${items.join('')}</ul>`;
}

const group = ({ title, items }: LetterGroup): string => {
	const rows = items.map(
		({ label, note, url }) =>
			`<li style="margin:0 0 12px"><a href="${escaped(url)}" style="${look.link}">${escaped(label)}</a><br>${escaped(note)}</li>`
	);
	return `<h2 style="${look.heading}">${escaped(title)}</h2><ul style="${look.list}">${rows.join('')}</ul>`;
};

// The address stands below in full: who does not trust a button sees where it leads, and can copy it.
const button = ({ label, url }: { label: string; url: string }): string =>
	`<p style="margin:8px 0 12px"><a href="${escaped(url)}" style="${look.button}">${escaped(label)}</a></p>
<p style="margin:0 0 20px;color:#635548;font-size:14px;word-break:break-all">Werkt de knop niet? Ga naar:<br><a href="${escaped(url)}" style="${look.quietLink}">${escaped(url)}</a></p>`;
