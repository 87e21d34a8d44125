// Letters reach a real mail server: each at most once, as text and as HTML, and never later than they are worth.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden } from '#lib/accounts/rights.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { deliver, tidy } from '#lib/mail/delivery.server.ts';
import type { Letter } from '#lib/mail/letter.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { ownDatabase } from '../support/database.ts';
import { mailServer, type MailServer } from '../support/mailserver.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const sender = { from: 'buurt@oss.example', origin: 'https://buurt.oss.example' };
const MINUTE = 60_000;
const start = new Date('2026-11-23T07:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
const letter = (more: Partial<Letter> = {}): Letter => ({
	kind: 'claim',
	to: 'fatima@voorbeeld.example',
	subject: 'Jouw aanvraag voor buurthuis De Schakel',
	paragraphs: ['Dag Fatima,', 'De gemeente heeft je aanvraag gelezen.'],
	action: { label: 'Bekijk de aanvraag', url: 'https://buurt.oss.example/beheer?een=1&twee=2' },
	...more
});

let server: MailServer;
const running = async (answers: Parameters<typeof mailServer>[0] = {}) => (server = await mailServer(answers));
const post = (letters: Letter[], now = start) => sql.begin((tx) => mail.post(tx, letters, now));
const send = (minutes = 0) => deliver(server.url, sender, () => later(minutes));
const endings = () => sql<{ how: string; answer: string }[]>`select how, answer from letter_endings order by at, how`;

beforeEach(() => sql`truncate letters cascade`);
afterEach(() => server?.stop());

describe('what arrives', () => {
	test('is text and HTML, with an address of its own, and says that a program wrote it', async () => {
		await running();
		await post([letter()]);
		expect(await send()).toMatchObject({ sent: 1 });
		const [row] = await sql<{ id: string }[]>`select id from letters`;
		const [message] = await server.mails();
		expect(message).toMatchObject({
			subject: 'Jouw aanvraag voor buurthuis De Schakel',
			messageId: `<${row?.id}@buurt.oss.example>`,
			from: { name: 'Thuis in de buurt', address: 'buurt@oss.example' },
			to: [{ address: 'fatima@voorbeeld.example' }]
		});
		expect(new Date(message?.date ?? '')).toEqual(start);
		expect(message?.text).toContain('De gemeente heeft je aanvraag gelezen.');
		expect(message?.text).toContain('https://buurt.oss.example/beheer?een=1&twee=2');
		expect(message?.html).toContain('<html lang="nl"');
		expect(message?.html).toContain('href="https://buurt.oss.example/beheer?een=1&amp;twee=2"');
		expect(message?.html).not.toMatch(/<img|<link|<script|url\(/);
		const header = (name: string) => message?.headers.find(({ key }) => key === name)?.value;
		expect(header('auto-submitted')).toBe('auto-generated');
		expect(header('list-unsubscribe')).toBeUndefined();
	});

	test('a subscription can be stopped by one click of the mail program (RFC 8058)', async () => {
		await running();
		await post([letter({ stopUrl: 'https://buurt.oss.example/volgen/stop/abc' })]);
		await send();
		expect(server.raw[0]).toMatch(/^List-Unsubscribe: <https:\/\/buurt\.oss\.example\/volgen\/stop\/abc>\r$/m);
		expect(server.raw[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
	});

	test('no name, subject or address writes a header of its own', async () => {
		await running();
		await post([
			letter({
				subject: 'Kookclub\r\nBcc: iedereen@voorbeeld.example\r\n\r\nHallo',
				paragraphs: ['<b>vet</b>\r\nBcc: iedereen@voorbeeld.example'],
				stopUrl: 'https://buurt.oss.example/volgen/stop/a%0d%0aBcc:x'
			}),
			letter({ to: 'jan@voorbeeld.example\r\nRCPT TO:<piet@voorbeeld.example>' }),
			letter({ to: 'jan@voorbeeld.example, piet@voorbeeld.example' })
		]);
		await send();
		const messages = await server.mails();
		for (const message of messages) {
			expect(message.headers.map(({ key }) => key)).not.toContain('bcc');
			expect(message.bcc).toBeUndefined();
			expect(message.to).toHaveLength(1);
		}
		expect(messages.find(({ subject }) => subject?.startsWith('Kookclub'))?.html).toContain('&lt;b&gt;vet&lt;/b&gt;');
	});

	test('a letter with the same key is written once', async () => {
		expect(await post([letter({ once: 'digest:1' }), letter({ once: 'digest:2' })])).toBe(2);
		expect(await post([letter({ once: 'digest:1' })])).toBe(0);
	});
});

describe('when the mail server says no', () => {
	test('"not now" is tried again after a minute, two, four, and given up after three days', async () => {
		await running({ recipient: () => 451 });
		await post([letter()]);
		expect(await send()).toMatchObject({ later: 1 });
		expect(await send(0.9)).toMatchObject({ later: 0 });
		expect(await send(1)).toMatchObject({ later: 1 });
		expect(await send(2.9)).toMatchObject({ later: 0 });
		expect(await send(3)).toMatchObject({ later: 1 });
		let tries = 3;
		for (let minute = 4; minute < 3 * 24 * 60; minute += 30) tries += (await send(minute)).later;
		expect(tries).toBeGreaterThan(15);
		expect(await tidy(later(3 * 24 * 60))).toEqual({ inDoubt: 0, tooLate: 1 });
		expect(await endings()).toMatchObject([{ how: 'too-late' }]);
	});

	test('after "not now" the letter arrives once the server takes it, and others are not held up', async () => {
		let busy = true;
		await running({ message: (raw) => (busy && raw.includes('De Schakel') ? 452 : undefined) });
		await post([letter(), letter({ subject: 'Iets anders', to: 'jan@voorbeeld.example' })]);
		expect(await send()).toMatchObject({ sent: 1, later: 1 });
		busy = false;
		expect(await send(2)).toMatchObject({ sent: 1 });
		expect(server.raw).toHaveLength(2);
	});

	test('"never" ends it, and what is kept of the answer holds no address', async () => {
		await running({ recipient: (address) => (address.startsWith('fatima') ? 550 : undefined) });
		await post([letter(), letter({ to: 'jan@voorbeeld.example' })]);
		expect(await send()).toMatchObject({ refused: 1, sent: 1 });
		const refused = (await endings()).find(({ how }) => how === 'refused');
		expect(refused?.answer).toContain('550');
		expect(refused?.answer).not.toContain('@');
		expect(await send(60 * 24)).toMatchObject({ sent: 0, refused: 0 });
	});

	test('a line that breaks after the message went leaves it in doubt: it is not sent again', async () => {
		await running({ hangUp: () => true });
		await post([letter()]);
		expect(await send()).toMatchObject({ 'in-doubt': 1 });
		await send(60 * 24);
		expect(server.raw).toHaveLength(1);
		expect(await endings()).toMatchObject([{ how: 'in-doubt' }]);
	});

	test('who keeps the site running sees whom it did not reach, and may call; nobody else sees that', async () => {
		await running({ hangUp: () => true });
		await post([letter()]);
		await send();
		const annelies = await signedIn(sql, { staff: ['administrator'] });
		expect(await accounts.missedLetters(annelies, 10)).toMatchObject([
			{ recipient: 'fatima@voorbeeld.example', how: 'in-doubt', subject: 'Jouw aanvraag voor buurthuis De Schakel' }
		]);
		const moderator = await signedIn(sql, { staff: ['moderator'] });
		await expect(accounts.missedLetters(moderator, 10)).rejects.toThrow(Forbidden);
	});
});

describe('when the mail server is away', () => {
	test('letters wait untouched, are counted, and go when it is back', async () => {
		await running();
		const { port } = server;
		await server.stop();
		await post([letter(), letter({ to: 'jan@voorbeeld.example' })]);
		await expect(send()).rejects.toThrow();
		await expect(send(5)).rejects.toThrow();
		expect(await mail.late(later(5))).toBe(2);
		await running({ port });
		expect(await send(6)).toMatchObject({ sent: 2 });
		expect(await mail.late(later(6))).toBe(0);
	});

	test('who gives a wrong password sends nothing, and loses nothing', async () => {
		await running({ password: 'geheim: @1' });
		await post([letter()]);
		const as = (password: string) =>
			deliver(server.url.replace('//', `//buurt:${encodeURIComponent(password)}@`), sender, () => start);
		await expect(as('fout')).rejects.toThrow('535');
		expect(await as('geheim: @1')).toMatchObject({ sent: 1 });
	});

	test('a link to sign in that comes too late is not sent', async () => {
		await running();
		await post([letter({ kind: 'sign-in' })]);
		expect(await tidy(later(14))).toEqual({ inDoubt: 0, tooLate: 0 });
		expect(await send(15)).toMatchObject({ sent: 0 });
		expect(await tidy(later(15))).toEqual({ inDoubt: 0, tooLate: 1 });
	});
});

test('two workers at once never send the same letter', async () => {
	await running({ slow: 2 });
	const many = Array.from({ length: 120 }, (_, index) => letter({ to: `bewoner${index}@voorbeeld.example` }));
	await post(many);
	const counts = await Promise.all([send(), send(), send()]);
	expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(120);
	const ids = (await server.mails()).map(({ messageId }) => messageId);
	expect(new Set(ids).size).toBe(120);
	expect(ids).toHaveLength(120);
});

test('a letter is not sent before its moment, and thrown away after its term', async () => {
	await running();
	await post([letter({ sendAt: later(60), keptDays: 2 })]);
	expect(await send(59)).toMatchObject({ sent: 0 });
	expect(await send(60)).toMatchObject({ sent: 1 });
	expect(await mail.forgetOld('2026-11-24')).toBe(0);
	expect(await mail.forgetOld('2026-11-25')).toBe(1);
});
