// The two forms about a place: what is typed becomes a change, what is not shown stays, and what is wrong is told.
import { expect, test } from 'vitest';
import { parseBuilding, parseContent } from '#lib/places/managing.ts';
import { huiskamerDeWolput } from '../support/neighbours.ts';

const form = (fields: Record<string, string | string[]>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
	return data;
};
const today = '2026-11-22';
const wolput = huiskamerDeWolput();
const office = Object.fromEntries(
	[1, 2, 3, 4, 5].flatMap((day) => [
		[`van-${day}-0`, '09:00'],
		[`tot-${day}-0`, '17:00']
	])
);
const building = (fields: Record<string, string | string[]>) =>
	parseBuilding(
		form({ open: 'week', feestdagen: 'closed', 'feit-step-free': 'yes', ...office, ...fields }),
		wolput,
		today
	);

test('the same hours and facts as they stand are the same hours and facts', () => {
	expect(building({ straat: 'Wolput 1' })).toMatchObject({
		ok: true,
		change: { hours: wolput.hours, accessibility: wolput.accessibility, street: 'Wolput 1' }
	});
});

test('an evening is added, a week is closed with its reason, and an answer that is new has the day of today', () => {
	const parsed = building({
		'van-2-1': '19:00',
		'tot-2-1': '00:00',
		'dicht-van': '2026-12-24',
		'dicht-tot': '2026-12-31',
		'dicht-waarom': 'De vloer wordt gelakt',
		'feit-toilet': 'limited'
	});
	expect(parsed).toMatchObject({
		ok: true,
		change: {
			hours: {
				week: { 2: [{ from: '09:00' }, { from: '19:00', to: '24:00', mode: 'open' }] },
				exceptions: [{ from: '2026-12-24', to: '2026-12-31', blocks: [], reason: 'De vloer wordt gelakt' }]
			},
			accessibility: { 'step-free': { checkedOn: '2026-09-01' }, toilet: { answer: 'limited', checkedOn: today } }
		}
	});
});

test('a day that differs stays while its tick stands, and goes when it is taken away', () => {
	const differs = { from: '2026-12-05', to: '2026-12-05', blocks: [], reason: 'Sinterklaas' };
	const place = { ...wolput, hours: { ...wolput.hours!, exceptions: [differs] } };
	const read = (houd: string[]) => parseBuilding(form({ open: 'week', feestdagen: 'closed', houd }), place, today);
	expect(read(['2026-12-05 2026-12-05'])).toMatchObject({ change: { hours: { exceptions: [differs] } } });
	expect(read([])).toMatchObject({ change: { hours: { exceptions: [] } } });
});

test('hours that nobody knows are unknown, not closed', () => {
	expect(building({ open: 'unknown' })).toMatchObject({ ok: true, change: { hours: null } });
});

test.each([
	[{ 'tot-1-0': '' }, 'tot-1-0', 'Vul een tijd in zoals 09:30, of laat van en tot allebei leeg.'],
	[{ 'van-1-1': '16:00', 'tot-1-1': '18:00' }, 'van-1-0', 'Deze tijden lopen door elkaar. Kijk ze na.'],
	[{ 'dicht-van': '2026-12-24' }, 'dicht-waarom', 'Schrijf op waarom het dan dicht is. Bezoekers lezen dit.'],
	[{ postcode: 'Oss' }, 'postcode', 'Schrijf de postcode zo: 5341 AB.']
])('%j is told at its field', (fields, field, message) => {
	expect(building(fields)).toMatchObject({ ok: false, problems: [{ field, message }] });
});

test('words about a place: what is empty is empty, what is wrong is told, other fields reach nothing', () => {
	const parsed = parseContent(
		form({ naam: 'De Wolput', kort: 'Warm', doelgroep: ['everyone', 'admin'], slug: 'x', source: 'y' })
	);
	expect(parsed).toEqual({
		ok: true,
		change: {
			name: 'De Wolput',
			summary: 'Warm',
			description: '',
			targetGroups: ['everyone'],
			phone: null,
			email: null,
			website: null
		}
	});
	expect(parseContent(form({ naam: '', website: 'javascript:alert(1)', email: 'x' }))).toMatchObject({
		ok: false,
		problems: [{ field: 'naam' }, { field: 'email' }, { field: 'website' }]
	});
});
