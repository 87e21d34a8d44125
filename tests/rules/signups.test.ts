// Signing up: what somebody may type, who gets in, and what a spreadsheet does with it.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#lib/signups/csv.ts';
import { placeLetter } from '#lib/signups/letters.ts';
import { doubles, letIn, parsePerson } from '#lib/signups/signup.ts';

const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};
const parsed = (fields: Record<string, string>) => {
	const answer = parsePerson(form({ naam: 'Fatima', contact: 'fatima@voorbeeld.example', ...fields }));
	return answer.ok ? answer.person : answer.problems.map(({ field }) => field);
};

describe('who signs up gives a name and one way to be reached', () => {
	test.each([
		[{}, { name: 'Fatima', contact: 'fatima@voorbeeld.example', people: 1 }],
		[{ contact: ' Fatima@Voorbeeld.Example ', aantal: '3' }, { name: 'Fatima', contact: 'fatima@voorbeeld.example', people: 3 }],
		[{ contact: '06 - 1234 5678' }, { name: 'Fatima', contact: '06 - 1234 5678', people: 1 }],
		[{ contact: '+31 (0)412 123456' }, { name: 'Fatima', contact: '+31 (0)412 123456', people: 1 }],
		[{ naam: '  ' }, ['naam']],
		[{ naam: 'x'.repeat(101) }, ['naam']],
		[{ naam: 'Fatima\r\nBcc: iedereen' }, { name: 'Fatima Bcc: iedereen', contact: 'fatima@voorbeeld.example', people: 1 }],
		[{ contact: '' }, ['contact']],
		[{ contact: '12345' }, ['contact']],
		[{ contact: 'fatima@' }, ['contact']],
		[{ contact: 'bel me maar' }, ['contact']],
		[{ contact: '=cmd|1234567890' }, ['contact']],
		[{ contact: 'a@b.nl, c@d.nl' }, ['contact']],
		[{ aantal: '11' }, ['aantal']],
		[{ aantal: '0' }, ['aantal']],
		[{ aantal: '1.5' }, ['aantal']],
		[{ aantal: '-1' }, ['aantal']],
		[{ website: 'https://koop.example' }, ['naam']]
	])('%j', (fields, expected) => expect(parsed(fields)).toEqual(expected)); // prettier-ignore
});

describe('the waiting list', () => {
	const list = (...people: number[]) => people.map((count) => ({ people: Math.abs(count), waiting: count < 0 }));
	// Negative waits. The numbers of who is let in.
	test.each<[string, number | null, number[], number[]]>([
		['who comes first gets in', 2, [-1, -1, -1], [1, 1]],
		['a party is not split: a smaller one behind it gets in', 10, [9, -2, -1], [1]],
		['the first who fits goes before a later one', 10, [7, -2, -3, -1], [2, 1]],
		['nobody is sent away when there is less room than before', 2, [3, 2, -1], []],
		['without a limit everybody gets in', null, [9, 9, -10, -10], [10, 10]],
		['full is full', 3, [3, -1], []]
	])('%s', (_, capacity, people, expected) =>
		expect(letIn(capacity, list(...people)).map((one) => one.people)).toEqual(expected)
	);
});

describe('of somebody who is on a list twice one stays', () => {
	const one = (id: string, at: number, change = {}) => ({ id, at: new Date(at), name: 'Fatima', contact: 'fatima@voorbeeld.example', people: 1, waiting: false, ...change }); // prettier-ignore
	const phone = { contact: '0412 123456' };
	test.each([
		['one with a place', [one('a', 1, { waiting: true, people: 3 }), one('b', 2)], [['a', 'b']]],
		['of those with a place the one for the most people', [one('a', 1), one('b', 2, { people: 3 })], [['a', 'b']]],
		['of those who wait the first', [one('a', 2, { waiting: true, people: 3 }), one('b', 1, { waiting: true })], [['a', 'b']]],
		['by telephone the same in everything is the same', [one('a', 1, phone), one('b', 2, { ...phone, name: 'fatima' })], [['b', 'a']]],
		['by telephone somebody else of that house is not', [one('a', 1, phone), one('b', 2, { ...phone, name: 'Ali' })], []]
	])('%s', (_, list, expected) =>
		expect(doubles(list).map(({ goes, stays }) => [goes, stays])).toEqual(expected)
	); // prettier-ignore
});

test('a list opens in a spreadsheet as text, whatever somebody called themselves', () => {
	const names = [
		'=1+1',
		'+31',
		'-2',
		'@som',
		'\tTab',
		'Jan; "de kok"\r\nmet regel',
		'=HYPERLINK("https://kwaad.example")'
	];
	const coming = names.map((name) => ({ name, contact: '+31 6 12345678', people: 2 }));
	const file = csvOf([
		{ starts: '2026-11-24T18:00', coming, waiting: [{ name: 'Mo', contact: 'mo@x.example', people: 1 }] }
	]);
	expect(file.startsWith('\uFEFFDatum;Tijd;Lijst;Naam;Aantal;E-mail;Telefoon\r\n')).toBe(true);
	const rows = Papa.parse<Record<string, string>>(file.slice(1).trimEnd(), { header: true, delimiter: ';' }).data;
	expect(rows).toHaveLength(8);
	for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
	expect(rows[0]).toMatchObject({ Naam: "'=1+1", Telefoon: "'+31 6 12345678", 'E-mail': '', Lijst: 'komt' });
	expect(rows[5]?.Naam).toBe('Jan; "de kok"\r\nmet regel');
	expect(rows[7]).toMatchObject({ Naam: 'Mo', 'E-mail': 'mo@x.example', Telefoon: '', Lijst: 'wachtlijst' });
});

test('a list that nobody is on has its headings', () => {
	expect(csvOf([])).toBe('\uFEFFDatum;Tijd;Lijst;Naam;Aantal;E-mail;Telefoon\r\n');
});

test.each([
	['Fatima', 'Hallo Fatima,'],
	['Noor el-Amrani', 'Hallo Noor el-Amrani,'],
	['Win nu: https://slecht.example', 'Hallo,'],
	['x'.repeat(60), 'Hallo,']
])('a letter to who signed up as “%s” begins with “%s”', (name, hello) => {
	const about = { title: 'Samen eten', where: null, starts: '2026-11-24T18:00', today: '2026-11-22', page: 'x' };
	const letter = placeLetter(about, { contact: 'fatima@voorbeeld.example', name, people: 1, link: 'x' });
	expect(letter.paragraphs[0]).toBe(hello);
	expect(letter.paragraphs.join(' ')).not.toContain('knop');
});
