// What an officer types in a row or for many places at once, and what it changes.
import { expect, test } from 'vitest';
import { bulkChoices, changeOf, parseBulk, parseRow, settingWords, type Setting } from '#lib/inventory/change.ts';

const today = '2026-11-22';
const school = {
	type: 'school',
	access: 'publiek' as const,
	accessibility: { toilet: { answer: 'yes' as const, checkedOn: '2026-01-01', note: 'achterin' } }
};
const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

test('of a row only what is in the form is told', () => {
	expect(parseRow(form({ naam: ' De  Wolput ', 'feit-toilet': 'no', consumptie: 'onbekend', beheerder: '' }))).toEqual({
		ok: true,
		value: [
			{ field: 'name', value: 'De Wolput' },
			{ field: 'operator', value: null },
			{ field: 'consumption', value: null },
			{ field: 'fact', fact: 'toilet', value: 'no' }
		]
	});
});

test.each([
	[{ naam: '' }, 'naam'],
	[{ naam: 'x'.repeat(121) }, 'naam'],
	[{ soort: 'kasteel' }, 'soort'],
	[{ toegang: 'soms' }, 'toegang'],
	[{ consumptie: 'misschien' }, 'consumptie'],
	[{ 'feit-bus': 'maybe' }, 'feit-bus'],
	[{ beheerder: 'x'.repeat(201) }, 'beheerder']
])('%o is said to be wrong at its own field', (fields, field) => {
	expect(parseRow(form(fields as Record<string, string>))).toMatchObject({ ok: false, problems: [{ field }] });
});

test.each<[string, Setting[], object]>([
	[
		'a new type brings its access',
		[{ field: 'type', value: 'playground' }],
		{ type: 'playground', access: 'openbaar' }
	],
	[
		'unless the officer says otherwise',
		[
			{ field: 'type', value: 'playground' },
			{ field: 'access', value: 'openbaar' }
		],
		{ type: 'playground', access: 'openbaar' }
	],
	['the same type changes no access', [{ field: 'type', value: 'school' }], { type: 'school' }],
	[
		'who looked today, dates it, and it holds a year',
		[{ field: 'verified' }],
		{ verifiedAt: today, verifyBy: '2027-11-22' }
	],
	[
		'two facts at once are both kept',
		[
			{ field: 'fact', fact: 'bus', value: 'yes' },
			{ field: 'fact', fact: 'quiet', value: 'limited' }
		],
		{
			accessibility: {
				...school.accessibility,
				bus: { answer: 'yes', checkedOn: today },
				quiet: { answer: 'limited', checkedOn: today }
			}
		}
	],
	[
		'the same answer stays as it was checked',
		[{ field: 'fact', fact: 'toilet', value: 'yes' }],
		{ accessibility: school.accessibility }
	],
	['an answer can be taken away', [{ field: 'fact', fact: 'toilet', value: 'unknown' }], { accessibility: {} }]
])('%s', (_, settings, change) => {
	expect(changeOf(settings, school, today)).toEqual(change);
});

test('every choice for many places can be made, and says what it does', () => {
	for (const { value, label } of bulkChoices.flatMap(({ options }) => options)) {
		const parsed = parseBulk(value, 'Ons Welzijn');
		expect(parsed, value).toMatchObject({ ok: true });
		if (parsed.ok && value !== 'beheerder:tekst') expect(settingWords(parsed.value)).toBe(label);
	}
	expect(parseBulk('beheerder:tekst', 'Ons Welzijn')).toEqual({
		ok: true,
		value: { field: 'operator', value: 'Ons Welzijn' }
	});
});

test.each([
	['', '', 'invullen'],
	['naam:x', '', 'invullen'],
	['feit-x:yes', '', 'invullen'],
	['constructor:y', '', 'invullen'],
	['beheerder:tekst', ' ', 'tekst'],
	['gecontroleerd:gisteren', '', 'invullen']
])('%j with %j is no choice', (choice, text, field) => {
	expect(parseBulk(choice, text)).toMatchObject({ ok: false, problems: [{ field }] });
});
