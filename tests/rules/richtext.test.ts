/** What residents type becomes text, lists and links; what attackers type becomes text. */
import { describe, expect, it } from 'vitest';
import { parseRichText } from '#lib/design/richtext.ts';
import type { Block } from '#lib/design/richtext.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const link = (value: string, href = value) => ({ kind: 'link', text: value, href });
const links = (blocks: Block[]) =>
	blocks
		.flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
		.flat()
		.filter((piece) => piece.kind === 'link');

describe('what Fatima writes about her coffee morning', () => {
	it('keeps her paragraphs and her line breaks', () => {
		expect(parseRichText('Kom gezellig langs.\nDe koffie staat klaar.\r\n\r\nTot dinsdag!')).toEqual([
			{ kind: 'paragraph', lines: [[text('Kom gezellig langs.')], [text('De koffie staat klaar.')]] },
			{ kind: 'paragraph', lines: [[text('Tot dinsdag!')]] }
		]);
	});

	it('makes a list of the lines that begin with a dash', () => {
		expect(parseRichText('Neem mee:\n- een mok\n- goede zin\n\n-5 graden is te koud')).toEqual([
			{ kind: 'paragraph', lines: [[text('Neem mee:')]] },
			{ kind: 'list', items: [[text('een mok')], [text('goede zin')]] },
			{ kind: 'paragraph', lines: [[text('-5 graden is te koud')]] }
		]);
	});

	it('leads to her website, her mail and her telephone, without the full stop of the sentence', () => {
		expect(
			parseRichText('Kijk op https://koffie.example/wolput, mail mailto:fatima@koffie.example. Of bel tel:0412-123456!')
		).toEqual([
			{
				kind: 'paragraph',
				lines: [
					[
						text('Kijk op '),
						link('https://koffie.example/wolput'),
						text(', mail '),
						link('fatima@koffie.example', 'mailto:fatima@koffie.example'),
						text('. Of bel '),
						link('0412-123456', 'tel:0412-123456'),
						text('!')
					]
				]
			}
		]);
	});

	it('shows where a long address leads, not all of it', () => {
		const long = 'https://www.koffie.example/agenda/2026/november?week=48&dag=dinsdag&zaal=2';
		expect(links(parseRichText(`Zie ${long}.`))).toEqual([link('koffie.example/…', long)]);
	});

	it('keeps a bracket that belongs to the address and drops one that belongs to the sentence', () => {
		expect(links(parseRichText('(zie https://a.example/x) en https://a.example/y_(z)'))).toEqual([
			link('https://a.example/x'),
			link('https://a.example/y_(z)')
		]);
	});

	it('shows nothing for nothing', () => {
		expect(parseRichText(' \n\n\t\n')).toEqual([]);
	});
});

describe('what somebody with bad intentions writes', () => {
	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:msgbox(1)',
		'file:///etc/passwd',
		'//kwaad.example',
		'https://',
		'https://bank.example@kwaad.example/',
		'https://user:geheim@kwaad.example/',
		'mailto:a@b.example?bcc=iedereen@b.example',
		'mailto:?to=x',
		'tel:*21*0900123456#',
		'tel:javascript'
	])('%s stays text', (hostile) => {
		expect(links(parseRichText(hostile))).toEqual([]);
	});

	it('never loses or invents a character of markup: it stays text', () => {
		const hostile = '<img src=x onerror=alert(1)> <a href="javascript:1">klik</a> & "quotes"';
		expect(parseRichText(hostile)).toEqual([{ kind: 'paragraph', lines: [[text(hostile)]] }]);
	});

	it('ends an address at a quote or an angle bracket', () => {
		expect(links(parseRichText('https://a.example/"onmouseover="alert(1) https://b.example/<script>'))).toEqual([
			link('https://a.example/'),
			link('https://b.example/')
		]);
	});

	it('takes out characters that turn the reading order around or hide', () => {
		expect(parseRichText('veilig\u202e\u0000\u200b tekst')).toEqual([
			{ kind: 'paragraph', lines: [[text('veilig tekst')]] }
		]);
	});

	it('reads a very long text in a moment', () => {
		const long = 'https://'.repeat(20_000) + '\n- '.repeat(20_000) + ')'.repeat(20_000) + '.'.repeat(20_000);
		const start = performance.now();
		parseRichText(long);
		expect(performance.now() - start).toBeLessThan(1000);
	});
});
