// What becomes of what somebody saw at a place, and of two who saw different things.
import { describe, expect, test } from 'vitest';
import { changedLast, changedWords } from '#lib/visits/changed.ts';
import { choicesIn, parseNewPlace, parseVisit, pointOf } from '#lib/visits/form.ts';
import { changeOf, markOf, merge, standings, verifies, type Standings } from '#lib/visits/visit.ts';

const bare = { accessibility: {}, facilities: ['koffie'] };
const ramp = { accessibility: { 'step-free': { answer: 'yes', checkedOn: '2026-09-01' } }, facilities: [] } as const;
const now: Standings = standings({ ...ramp, facilities: [] });
const mark = markOf(now['step-free']);

describe('two people looked at the same door', () => {
	test.each([
		['nobody changed it since', { 'step-free': 'no' }, { 'step-free': mark }, { 'step-free': 'no' }, 0],
		['both saw the same', { 'step-free': 'yes' }, { 'step-free': 'no 2026-01-01' }, { 'step-free': 'yes' }, 0],
		['somebody else said otherwise since', { 'step-free': 'no' }, { 'step-free': 'unknown' }, {}, 1],
		['the same answer was looked at again since', { 'step-free': 'no' }, { 'step-free': 'yes 2026-08-01' }, {}, 1],
		['what was known is not told along', { 'step-free': 'no' }, {}, {}, 1],
		['nobody knew it', { toilet: 'no' }, { toilet: 'yes 2026-01-01' }, { toilet: 'no' }, 0],
		['"weet ik niet" takes nothing away', { 'step-free': 'unknown' }, { 'step-free': mark }, {}, 0],
		['only what nobody touched goes in', { 'step-free': 'no', lit: 'yes' }, {}, { lit: 'yes' }, 1]
	] as const)('%s', (_, answers, base, apply, waiting) => {
		const merged = merge(answers, base, now);
		expect(merged.apply).toEqual(apply);
		expect(merged.conflicts).toHaveLength(waiting);
	});

	test('both values are shown side by side', () => {
		expect(merge({ 'step-free': 'no' }, { 'step-free': 'unknown' }, now).conflicts).toEqual([
			{ what: 'step-free', mine: 'no', theirs: 'yes 2026-09-01' }
		]);
	});
});

describe('what is written down', () => {
	test('a fact gets the day on which it was seen', () => {
		expect(changeOf(bare, { 'step-free': 'limited' }, '2026-11-20').accessibility).toEqual({
			'step-free': { answer: 'limited', checkedOn: '2026-11-20' }
		});
	});

	test('a note stays beside the answer it explains, and goes with it', () => {
		const noted = {
			accessibility: { toilet: { answer: 'yes', checkedOn: '2026-01-01', note: 'achterin' } },
			facilities: []
		} as const;
		const place = { ...noted, facilities: [] };
		expect(changeOf(place, { toilet: 'yes' }, '2026-11-20').accessibility?.toilet?.note).toBe('achterin');
		expect(changeOf(place, { toilet: 'no' }, '2026-11-20').accessibility?.toilet).toEqual({
			answer: 'no',
			checkedOn: '2026-11-20'
		});
	});

	test('a visit that arrives late does not turn back the day of a later look', () => {
		const place = { ...ramp, facilities: [] };
		expect(changeOf(place, { 'step-free': 'yes' }, '2026-08-01').accessibility?.['step-free']?.checkedOn).toBe(
			'2026-09-01'
		);
	});

	test('light stands among what there is, in one word at a time', () => {
		const dark = changeOf(bare, { lit: 'no' }, '2026-11-20');
		expect(dark.facilities).toEqual(['koffie', 'geen verlichting']);
		const light = changeOf({ ...bare, facilities: dark.facilities! }, { lit: 'yes' }, '2026-11-20');
		expect(light.facilities).toEqual(['koffie', 'verlichting']);
		expect(standings({ accessibility: {}, facilities: light.facilities! }).lit.answer).toBe('yes');
	});

	test.each([
		['everything was right', { exists: 'yes', open: 'yes' }, 0, true],
		['the hours are wrong', { exists: 'yes', open: 'no' }, 0, false],
		['it is gone', { exists: 'no' }, 0, false],
		['nothing was known', { 'step-free': 'unknown' }, 0, false],
		['something waits for a choice', { exists: 'yes' }, 1, false]
	] as const)('the place counts as checked? %s', (_, answers, waiting, counts) => {
		const conflict = { what: 'toilet', mine: 'no', theirs: 'yes' } as const;
		expect(verifies(answers, waiting ? [conflict] : [])).toBe(counts);
	});
});

describe('a form from a telephone', () => {
	const id = '0b8f6f0e-6a3c-4f0e-9a51-2f6f6a1f0c11';
	const at = new Date('2026-11-22T12:00:00Z');
	const form = (fields: Record<string, string>) => {
		const data = new FormData();
		for (const [name, value] of Object.entries({ id, plek: '7', ...fields })) data.set(name, value);
		return data;
	};

	test('"alles klopt nog" says again what stood there', () => {
		const parsed = parseVisit(form({ klopt: 'ja', 'was-toilet': 'no 2026-01-01', 'was-lit': 'unknown' }), at);
		expect(parsed).toMatchObject({ ok: true, value: { answers: { exists: 'yes', open: 'yes', toilet: 'no' } } });
	});

	test('nothing answered is no visit', () => expect(parseVisit(form({}), at).ok).toBe(false));

	test.each([
		['2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000Z'],
		['2031-01-01T00:00:00Z', at.toISOString()],
		['1999-01-01T00:00:00Z', at.toISOString()],
		['gisteren', at.toISOString()]
	])('a telephone that says it is %s', (clock, made) => {
		const parsed = parseVisit(form({ exists: 'yes', toen: clock }), at);
		expect(parsed.ok && parsed.value.madeAt.toISOString()).toBe(made);
	});

	test('a new place has a name, a kind and a pin in the Netherlands', () => {
		const wrong = parseNewPlace(form({ naam: '', soort: 'kasteel', lat: '48.8', lon: '2.3' }), at);
		expect(wrong.ok ? [] : wrong.problems.map(({ field }) => field)).toEqual(['naam', 'soort', 'lat']);
		const right = parseNewPlace(form({ naam: 'Bankje', soort: 'bench', lat: '51.7681', lon: '5.5383' }), at);
		expect(right).toMatchObject({
			ok: true,
			value: { point: { lon: 5.5383, lat: 51.7681 }, type: { access: 'openbaar' } }
		});
	});

	test('a place is where somebody pressed "Ik sta hier", unless they type its address or move the pin', () => {
		const at51 = { naam: 'Bankje', soort: 'bench', hier: 'ja', 'hier-punt': '51.7,5.5' };
		const pointIn = (more: Record<string, string>) => {
			const parsed = parseNewPlace(form({ ...at51, ...more }), at);
			return parsed.ok && parsed.value.point;
		};
		expect(pointIn({})).toEqual({ lon: 5.5, lat: 51.7 });
		expect(pointIn({ lat: '51.8', lon: '5.6' })).toEqual({ lon: 5.6, lat: 51.8 });
		expect(pointIn({ adres: 'Bolstraat 1, Oss' })).toBeNull();
	});

	test.each([
		['51.77,5.53', { lon: 5.53, lat: 51.77 }],
		['5,5', undefined],
		['schadewijk', undefined]
	])('a point: %s', (text, point) => expect(pointOf(text)).toEqual(point));

	test('only a choice is a choice', () => {
		const told = form({ 'kies-toilet': 'mine', 'gezien-toilet': 'yes', 'kies-lit': 'beide' });
		expect(choicesIn(told)).toEqual([{ what: 'toilet', keep: 'mine', seen: 'yes' }]);
	});
});

describe('what changed meanwhile', () => {
	const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);
	const vera = '0b8f7f5e-0000-4000-a000-000000000001';
	const other = '0b8f7f5e-0000-4000-a000-000000000002';
	const toilet = (answer: string) => ({ accessibility: { toilet: { answer, checkedOn: '2026-11-22' } } });
	const history = [
		{ at: at('13:05'), by: 'import:plekken.xlsx', before: { facilities: [] }, after: { facilities: ['verlichting'] } },
		{ at: at('12:05'), by: vera, before: toilet('no'), after: toilet('yes') },
		{
			at: at('11:05'),
			by: other,
			before: { photo: null, ...toilet('no') },
			after: { photo: '/fotos/een', ...toilet('no') }
		}
	];
	test.each([
		['toilet', 'Jij veranderde dit zelf op 22 november 2026 om 13:05, bijvoorbeeld op een ander apparaat.'],
		['photo', 'Iemand anders veranderde dit op 22 november 2026 om 12:05.'],
		['lit', 'Dit kwam op 22 november 2026 om 14:05 uit een lijst van buiten.'],
		['step-free', 'Dit veranderde nadat jij de plek opende.']
	] as const)('%s is told with who and when', (what, words) => {
		expect(changedWords(changedLast(what, history, vera))).toBe(words);
	});
});
