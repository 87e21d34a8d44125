// When somebody is asked whether it still goes on, and what follows when nobody answers.
import { describe, expect, test } from 'vitest';
import { askFrom, holdsUntil, markFrom, nextStep, type Request } from '#lib/freshness/freshness.ts';
import { letterOf } from '#lib/freshness/letters.ts';
import { outcomeWords } from '#lib/freshness/reply.ts';

const asked: Request = {
	noun: 'activity',
	due: '2026-12-15',
	askedAt: new Date('2026-12-01T09:00:00Z'),
	remindedAt: null,
	unconfirmedAt: null,
	hiddenAt: null,
	answeredAt: null,
	written: true
};
const at = (day: string) => new Date(`${day}T09:00:00Z`);

describe('a question about the kookclub', () => {
	test.each<[string, Partial<Request>, string, string | null]>([
		['a week of rest', {}, '2026-12-07', null],
		['then one reminder', {}, '2026-12-08', 'remind'],
		['another week', { remindedAt: at('2026-12-08') }, '2026-12-14', null],
		['the page says that nobody confirmed it', { remindedAt: at('2026-12-08') }, '2026-12-15', 'mark'],
		['four weeks more', { remindedAt: at('2026-12-08'), unconfirmedAt: at('2026-12-15') }, '2027-01-11', null],
		['then nobody finds it', { remindedAt: at('2026-12-08'), unconfirmedAt: at('2026-12-15') }, '2027-01-12', 'hide'],
		['an answer ends it', { answeredAt: at('2026-12-02') }, '2027-06-01', null],
		['what is hidden stays so', { unconfirmedAt: at('2026-12-15'), hiddenAt: at('2027-01-12') }, '2027-06-01', null],
		['a worker that was away for a month still reminds first', {}, '2027-02-01', 'remind'],
		['and gives a week after that', { remindedAt: at('2027-02-01') }, '2027-02-07', null],
		['nobody to write to: the page says so from the term on', { written: false }, '2026-12-14', null],
		['nobody to write to: on the term', { written: false }, '2026-12-15', 'mark'],
		['who was not asked is never hidden', { written: false, unconfirmedAt: at('2026-12-15') }, '2028-01-01', null]
	])('%s', (_, change, today, step) => {
		expect(nextStep({ ...asked, ...change }, today)).toBe(step);
	});

	test.each<['ask' | 'remind', string, string]>([
		['ask', '2026-12-01', '2026-12-15'],
		['remind', '2026-12-08', '2026-12-15'],
		['ask', '2027-02-01', '2027-02-15'],
		['remind', '2027-02-08', '2027-02-15']
	])('a letter (%s) of %s names the day on which it really is marked, never one that is past', (letter, day, marked) =>
		expect(markFrom('activity', letter, asked.due, day)).toBe(marked)
	);

	test('is asked two weeks before the term, and an answer holds for 13 weeks', () => {
		expect(askFrom('activity', '2026-12-15')).toBe('2026-12-01');
		expect(holdsUntil('activity', '2026-12-01')).toBe('2027-03-02');
		expect(holdsUntil('place', '2026-12-01')).toBe('2027-12-01');
	});
});

test('a letter says what is asked, that nobody has to sign in, and by when', () => {
	const what = { noun: 'activity' as const, title: 'Kookclub', facts: 'Elke vrijdag', markFrom: '2026-12-15' };
	const letter = letterOf('ask', what, 'fatima@voorbeeld.example', 'https://oss.example/bevestigen/x', 'een');
	expect(letter.subject).toBe('Gaat dit nog door? Kookclub');
	expect(letter.after).toEqual([
		'Je hoeft niet in te loggen.',
		'Horen we voor 15 december 2026 niets? Dan zetten we erbij dat het niet bevestigd is.'
	]);
	expect(letterOf('hide', what, 'f@voorbeeld.example', 'https://x', 'een').paragraphs).toContain(
		'Er is niets weggegooid. Geef door dat het klopt, dan staat het er meteen weer.'
	);
});

describe('who answered reads what stands on the site now', () => {
	const said = (kind: string, noun: 'activity' | 'place', fields = '') =>
		outcomeWords(kind, noun, fields, '2026-11-22').join(' ');
	test.each([
		['right', 'activity', '', 'bevestigd tot 21 februari 2027. Op 7 februari 2027 vragen we het weer.'],
		['right', 'place', '', 'bevestigd tot 22 november 2027.'],
		['corrected', 'activity', 'contact', 'staat nu op de site: waar mensen je bereiken.'],
		['corrected', 'place', 'phone,website,onzin', 'staat nu op de site: het telefoonnummer en de website.'],
		['ended', 'activity', '', 'Op de site staat nu dat dit gestopt is.'],
		['ended', 'place', '', 'Deze plek staat niet meer op de site.'],
		['al', 'activity', '', 'Er is niets veranderd.'],
		['constructor', 'activity', '', 'Er is niets veranderd.']
	] as const)('after %s of a %s, with %j', (kind, noun, fields, words) =>
		expect(said(kind, noun, fields)).toContain(words)
	);
});
