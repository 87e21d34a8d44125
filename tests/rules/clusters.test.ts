// Which answers belong together and why, and what may be said in words: a table a neighbour could argue with.
import { describe, expect, test } from 'vitest';
import { dueWords, isAllDone, isLate, type ActionState } from '#lib/clusters/action.ts';
import { askedWords, partsWords } from '#lib/clusters/asked.ts';
import { answerWords, countWords, isNews } from '#lib/clusters/cluster.ts';
import { stepBelow } from '#lib/needs/threshold.ts';
import {
	changedMeanwhile,
	parseAgreed,
	parseLink,
	parseOwn,
	parseProgress,
	parseStatus,
	parseSupport,
	parseWords
} from '#lib/clusters/form.ts';
import { notMade, suggesting, titleFor, why, type Told } from '#lib/clusters/suggest.ts';
import { finish } from '#lib/gaps/steps.ts';

const EVENING = 1 << 2;
const MORNING = 1 << 0;
const SUNDAY = 1 << 4;

let last = 0;
const told = (change: Partial<Told> = {}): Told => ({
	id: `need-${++last}`,
	kinds: ['eat-together'],
	targetGroups: ['age-65-plus'],
	dayParts: EVENING,
	districtId: 1,
	sentence: null,
	...change
});
const many = (count: number, change: Partial<Told> = {}) => Array.from({ length: count }, () => told(change));
const suggest = (all: readonly Told[], existing: Parameters<typeof notMade>[1] = []) =>
	notMade(finish(suggesting(all)), existing);
const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

describe('answers that belong together', () => {
	test('ten from one wijk about the same are suggested, nine are not', () => {
		expect(suggest(many(9))).toEqual([]);
		expect(suggest(many(10))).toMatchObject([{ areaId: 1, kind: 'eat-together', targetGroup: 'age-65-plus', dayParts: EVENING }]); // prettier-ignore
	});

	test('nine of one wijk and nine of another stay apart', () => {
		expect(suggest([...many(9), ...many(9, { districtId: 2 })])).toEqual([]);
	});

	test('who wants it at another moment is left out, unless the words are the same', () => {
		const soup = (dayParts: number) => ({ dayParts, sentence: 'Samen soep koken met de buren' });
		const found = suggest([...many(9), ...many(3, soup(EVENING)), ...many(2, soup(MORNING)), ...many(2, { dayParts: MORNING })]); // prettier-ignore
		expect(found[0]).toMatchObject({ dayParts: EVENING, atThatTime: 12 });
		expect(found[0]?.needIds).toHaveLength(14);
		expect(found[0]?.words).toContain('soep');
		expect(found[0]?.words).not.toContain('met');
	});

	test('a word counts in any form and inside a longer one', () => {
		const sentences = ['Een soepavond graag', 'Soep eten', 'Lekkere soepen'];
		const found = suggest([...many(8), ...sentences.map((sentence) => told({ sentence }))]);
		expect(found[0]?.words).toContain('soep');
	});

	test('words are shown as people write them', () => {
		expect(suggest(many(10, { sentence: 'Fijn bij de IJssalon' }))[0]?.words).toEqual(['fijn', 'ijssalon']);
	});

	test('what there is already is not suggested again', () => {
		const one = { areaId: 1, kind: 'eat-together', targetGroup: 'age-65-plus' } as const;
		expect(suggest(many(12), [one])).toEqual([]);
		expect(suggest(many(12), [{ ...one, areaId: 2 }])).toHaveLength(1);
	});

	test('the same answers for two groups are one suggestion, for two kinds they are two', () => {
		const both = many(12, { targetGroups: ['age-65-plus', 'carers'], kinds: ['eat-together', 'walk-in'] });
		expect(suggest(both).map(({ kind }) => kind)).toEqual(['eat-together', 'walk-in']);
	});

	test('the order in which answers came in does not matter', () => {
		const answers = [...many(14), ...many(11, { kinds: ['play'], sentence: 'een schommel' })];
		const ids = (found: ReturnType<typeof suggest>) =>
			found.map(({ needIds, ...rest }) => ({ ...rest, needIds: needIds.toSorted() }));
		expect(ids(suggest(answers.toReversed()))).toEqual(ids(suggest(answers)));
	});

	test('it says why, in sentences', () => {
		const [found] = suggest([...many(10, { sentence: 'Soep koken' }), told({ dayParts: SUNDAY, sentence: 'soep' })]);
		expect(why(found!, 'Schadewijk')).toEqual([
			'11 antwoorden uit Schadewijk noemen “Samen eten” voor “Ouderen (65 jaar en ouder)”.',
			'10 ervan noemen een van deze momenten: doordeweeks in de avond.',
			'Woorden die terugkomen: koken, soep.',
			'Het andere antwoord noemt een ander moment, maar dezelfde woorden.'
		]);
		expect(titleFor(found!)).toBe('Samen eten voor ouderen, doordeweeks in de avond');
	});
});

describe('what neighbours ask, in words and never in figures', () => {
	const evening = { kind: 'eat-together', answers: 12, parts: [1, 0, 12, 0, 0, 0] };
	test.each([
		['too few answers', 9, [{ ...evening, answers: 9 }], []],
		['enough, and a clear moment', 14, [evening], ['samen eten, doordeweeks in de avond']],
		['a moment that too few name', 14, [{ ...evening, parts: [9, 9, 9, 0, 0, 0] }], ['samen eten']],
		['a moment that less than half names', 40, [{ ...evening, answers: 30, parts: [0, 0, 12, 0, 0, 0] }], ['samen eten']], // prettier-ignore
		['a kind that too few name', 14, [evening, { kind: 'play', answers: 9, parts: [9, 0, 0, 0, 0, 0] }], ['samen eten, doordeweeks in de avond']] // prettier-ignore
	])('%s', (_, total, counts, words) => {
		expect(askedWords(total, counts)).toEqual(words);
	});

	test('a moment that leads by fewer than five is not named, and nowhere where pages lie in each other', () => {
		const of = (...parts: number[]) => askedWords(14, [{ ...evening, answers: 14, parts }]);
		expect([of(0, 6, 10, 0, 0, 0), of(0, 5, 10, 0, 0, 0)]).toEqual([['samen eten'], ['samen eten, doordeweeks in de avond']]); // prettier-ignore
		expect(askedWords(14, [evening], { moments: false })).toEqual(['samen eten']);
	});

	test('what most ask for does not stand first: the order is always the same, and none that enough name is left out', () => {
		const of = (kind: string, answers: number) => ({ kind, answers, parts: [0, 0, 0, 0, 0, 0] });
		const counts = ['play', 'eat-together', 'walk-in', 'meet-outdoors', 'garden'].map((kind, at) => of(kind, 10 + at));
		expect(askedWords(40, counts)).toEqual(askedWords(40, counts.map((one) => ({ ...one, answers: 30 - one.answers })))); // prettier-ignore
	});

	test.each([
		[0b000100, 'doordeweeks in de avond'],
		[0b011001, 'doordeweeks in de ochtend en in het weekend in de ochtend en in de middag'],
		[0b111000, 'in het weekend op elk moment']
	])('the parts of the day of %i', (set, words) => {
		expect(partsWords(set)).toBe(words);
	});

	test.each([
		[9, 9, ''],
		[9, 12, ''],
		[10, 3, 'Minstens 10 antwoorden noemen dit.'],
		[110, 12, 'Minstens 100 antwoorden noemen dit. Minstens 10 keer zei iemand: ik ook.']
	])(
		'%i answers and %i who say "ik ook": what was counted is said, and below ten nothing',
		(answers, supports, words) => {
			expect(countWords({ answers, supports })).toBe(words);
		}
	);

	test('a count is told in steps: what is told of a group of wijken less that of its wijken is no count of the rest', () => {
		const told = [10, 14, 15, 29, 30, 99, 100, 149, 999, 1000].map((count) => stepBelow(count));
		expect(told).toEqual([10, 10, 15, 20, 30, 75, 100, 100, 750, 1000]);
		// 25 together, 12 and 10 of two wijken: the third has 3, and nobody can know.
		expect([25, 24, 23, 22, 20].map((count) => stepBelow(count))).toEqual([20, 20, 20, 20, 20]);
		expect([5, 9, 10].map((count) => stepBelow(count, 5))).toEqual([5, 5, 10]);
		expect([25, 29, 30].map((count) => stepBelow(count, 25))).toEqual([25, 25, 30]);
		for (let count = 10; count < 3000; count++) {
			expect(stepBelow(count)).toBeLessThanOrEqual(count);
			expect(stepBelow(count)).toBeGreaterThanOrEqual(stepBelow(count - 1));
		}
	});

	test.each([
		['not-now', 'Er dit jaar gebouwd wordt.', 'Nu niet, omdat er dit jaar gebouwd wordt.'],
		['not-now', 'omdat er geen ruimte is.', 'Nu niet, omdat er geen ruimte is.'],
		['not-now', 'Thuis in Oss verbouwt.', 'Nu niet, omdat Thuis in Oss verbouwt.'],
		['looking', 'We zoeken een kok.', 'We zoeken een kok.']
	] as const)('the answer %s, %s, reads as one sentence', (status, words, sentence) => {
		expect(answerWords(status, words)).toBe(sentence);
	});

	test.each([
		[9, null, false],
		[9, 'heard', false],
		[9, 'looking', true],
		[9, 'not-now', true],
		[10, null, true]
	] as const)('a wijk is told of %i answers with status %s: %s', (answers, status, told) => {
		expect(isNews({ answers, status })).toBe(told);
	});
});

describe('forms', () => {
	test('an answer of the municipality has words, always', () => {
		expect(parseStatus(form({ status: 'not-now', antwoord: ' ' }))).toMatchObject({ ok: false, problems: [{ field: 'antwoord' }] }); // prettier-ignore
		expect(parseStatus(form({ status: 'gedaan', antwoord: 'Ja' }))).toMatchObject({ ok: false, problems: [{ field: 'status' }] }); // prettier-ignore
		expect(parseStatus(form({ status: 'done', antwoord: 'Ja' }))).toMatchObject({ ok: true });
		expect(parseWords(form({ titel: '', tekst: '' }))).toMatchObject({ ok: false });
	});

	test('an officer chooses where, what, for whom and when; the whole municipality is a choice too', () => {
		const own = { gebied: '3', soort: 'play', groep: 'everyone', dagdeel: 'weekend-ochtend', titel: 'Een schommel', tekst: '' }; // prettier-ignore
		expect(parseOwn(form(own), [3])).toMatchObject({ value: { areaId: 3, kind: 'play', dayParts: 8 } });
		expect(parseOwn(form({ ...own, dagdeel: 'altijd' }), [3])).toMatchObject({ value: { dayParts: 63 } });
		expect(parseOwn(form({ ...own, gebied: 'alle' }), [3])).toMatchObject({ value: { areaId: null } });
		for (const [field, value] of [
			['gebied', '4'],
			['gebied', ''],
			['soort', ''],
			['groep', 'x'],
			['dagdeel', ''],
			['titel', '']
		] as const)
			// prettier-ignore
			expect(parseOwn(form({ ...own, [field]: value }), [3])).toMatchObject({ ok: false, problems: [{ field }] });
	});

	test('what answers it is one page of ours', () => {
		for (const plek of ['de-wolput', 'De Wolput'])
			expect(parseLink(form({ plek }))).toMatchObject({ value: { noun: 'place', slug: 'de-wolput' } });
		expect(parseLink(form({ activiteit: 'soep' }))).toMatchObject({ value: { noun: 'activity', slug: 'soep' } });
		for (const wrong of [{}, { plek: 'x', activiteit: 'y' }])
			// prettier-ignore
			expect(parseLink(form(wrong as unknown as Record<string, string>))).toMatchObject({ ok: false });
	});

	test('what is agreed says what, and which team does it; the day may come later, and nobody is named', () => {
		const agreed = { wat: 'Een kok zoeken', wie: 'team wijken', klaar: '2026-12-01' };
		expect(parseAgreed(form(agreed))).toMatchObject({ value: { words: 'Een kok zoeken', dueOn: '2026-12-01' } });
		expect(parseAgreed(form({ ...agreed, klaar: '' }))).toMatchObject({ value: { dueOn: null } });
		for (const [field, value] of [
			['wat', ''],
			['wat', 'x'.repeat(301)],
			['wie', ''],
			['wie', 'jan@oss.example'],
			['klaar', '31 december']
		] as const)
			// prettier-ignore
			expect(parseAgreed(form({ ...agreed, [field]: value }))).toMatchObject({ ok: false, problems: [{ field }] });
		expect(parseProgress(form({ ...agreed, stand: 'done' }))).toMatchObject({ value: { state: 'done', why: '' } });
		for (const stand of ['dropped', '', 'x'])
			expect(parseProgress(form({ ...agreed, stand }))).toMatchObject({ ok: false });
	});

	test('of what a colleague saved meanwhile only that is told which differs from what was typed', () => {
		const stands = { id: 1, words: 'Een kok zoeken', owner: 'team wijken', dueOn: '2026-12-01', state: 'done', why: '', since: '2026-11-22' } as const; // prettier-ignore
		const told = { ...stands, words: 'Een goede kok zoeken', dueOn: null } as const;
		expect(changedMeanwhile(stands, stands)).toEqual([]);
		expect(changedMeanwhile(stands, told)).toMatchObject([
			{ field: 'wat', message: expect.stringContaining('“Een kok zoeken”') },
			{ field: 'klaar', message: expect.stringContaining('“1 december 2026”') }
		]);
		expect(changedMeanwhile(stands, { ...told, why: 'Er is er een.' })).toMatchObject([{ field: 'waarom', message: expect.stringContaining('niets') }, {}, {}]); // prettier-ignore
	});

	test('only what is still open and past its day is late, and all is done when nothing is open', () => {
		const action = (state: ActionState, dueOn: string | null) => ({ state, dueOn });
		expect(isLate(action('doing', '2026-11-21'), '2026-11-22')).toBe(true);
		for (const fine of [action('doing', '2026-11-22'), action('done', '2026-11-01'), action('planned', null)])
			expect(isLate(fine, '2026-11-22')).toBe(false);
		const promised = { ...action('doing', '2026-11-21'), since: '2026-11-01' };
		expect(dueWords(promised)).toBe('klaar op 21 november 2026');
		expect(dueWords(promised, '2026-11-22')).toBe('zou klaar zijn op 21 november 2026');
		expect(dueWords({ ...promised, state: 'done' }, '2026-11-22')).toBe('klaar sinds 1 november 2026');
		expect(dueWords({ ...promised, state: 'dropped' }, '2026-11-22')).toBe('');
		expect(isAllDone([action('done', null), action('dropped', null)])).toBe(true);
		for (const not of [[], [action('dropped', null)], [action('done', null), action('doing', null)]])
			expect(isAllDone(not)).toBe(false);
	});

	test('"ik ook" needs no address; one that is there is right, and not typed by a machine', () => {
		const now = new Date('2026-11-22T12:00:00Z');
		const before = String(now.getTime() - 5_000);
		expect(parseSupport(form({}), now)).toMatchObject({ value: { email: null } });
		expect(parseSupport(form({ email: ' Noor@Voorbeeld.example ', geopend: before }), now)).toMatchObject({ value: { email: 'noor@voorbeeld.example' } }); // prettier-ignore
		for (const wrong of [
			{ email: 'noor', geopend: before },
			{ email: 'noor@voorbeeld.example', geopend: String(now.getTime()) },
			{ alles: 'ja', geopend: before },
			{ mail: 'ja', geopend: before },
			{ website: 'x' }
		])
			// prettier-ignore
			expect(parseSupport(form(wrong as unknown as Record<string, string>), now)).toMatchObject({ ok: false });
	});
});
