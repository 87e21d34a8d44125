// How a list of places is read: what its columns are, and what its cells say.
import { describe, expect, test } from 'vitest';
import { placeColumns } from '#lib/inventory/columns.ts';
import { distantFrom } from '#lib/imports/distant.ts';
import { fields, type FieldKey } from '#lib/imports/fields.ts';
import { hoursIn, whyUnread } from '#lib/imports/hours.ts';
import { likeness, nameIndex, trigrams } from '#lib/imports/likeness.ts';
import { chosenIn, guessed, remembered, rivalOf, skipped } from '#lib/imports/mapping.ts';
import { pointIn } from '#lib/imports/point.ts';
import { tableIn } from '#lib/imports/filetable.server.ts';
import { mappingOf } from '#lib/imports/reading.ts';
import { toldIn } from '#lib/imports/told.ts';
import * as values from '#lib/imports/values.ts';
import { distanceWords, fieldsShown } from '#lib/imports/differences.ts';
import { problemWords, skippedWords, undoneWords } from '#lib/imports/words.ts';
import { choicesIn } from '#lib/imports/choosing.ts';
import { weekTable } from '#lib/places/hours-words.ts';

describe('a point that lost a digit', () => {
	const distant = distantFrom([{ pc4: '5341', lon: 5.5185, lat: 51.7655 }]);
	const pub = { lon: 5.51, lat: 51.76 };

	test.each([
		[pub, '5341 GB', null],
		[{ lon: 3.38, lat: 51.75 }, '5341 GB', '147 km van postcode 5341'],
		[{ lon: 5.7, lat: 51.77 }, '5341 GB', '12 km van postcode 5341'],
		[{ lon: 5.7, lat: 51.77 }, undefined, null],
		[{ lon: 3.38, lat: 51.75 }, '9999 ZZ', '147 km van de postcodes die we kennen']
	])('%j of %s: %s', (point, postcode, away) => {
		expect(distant(point, postcode)).toBe(away);
	});

	test('is refused with its cell and what to do; where no postcode is known nothing is far', () => {
		const mapping = { titles: [], fields: ['postcode', 'lon', 'lat'] as FieldKey[], otherwise: null };
		const told = toldIn(['5341 GB', '3,38', '51,75'], mapping, (column) => `${'ABC'[column]}9`, distant);
		expect(told.told.point).toBeUndefined();
		expect(told.problems).toEqual([{ cell: 'B9', problem: 'distant', value: '147 km van postcode 5341' }]);
		expect(distantFrom([])({ lon: 3.38, lat: 51.75 }, '5341 GB')).toBeNull();
	});
});

describe('what a column is', () => {
	test.each([
		['Naam', 'name'],
		['NAAM PLEK', 'name'],
		['Naam accommodatie', 'name'],
		['Locatie', 'name'],
		['Categorie', 'type'],
		['E-mailadres', 'email'],
		['Telefoonnummer:', 'phone'],
		['X-coördinaat', 'lon'],
		['latitude', 'lat'],
		['Rolstoeltoegankelijk', 'step-free'],
		['opening_hours', 'hours'],
		['addr:street', 'street'],
		['Aantal stoelen', null]
	])('%s', (title, key) => expect(guessed([title], []).fields).toEqual([key]));

	test('a title we do not know is guessed by what stands below it', () => {
		const rows = [
			['5345 AB', 'info@linde.nl', '06-12345678', '51,76', '5,53', 'ma-vr 9:00-17:00', '12'],
			['5346CD', 'x@boek.nl', '0412 123456', '51,77', '5,54', 'di 10:00-12:00', '30']
		];
		const found = guessed(['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'], rows);
		expect(found.fields).toEqual(['postcode', 'email', 'phone', 'lat', 'lon', 'hours', null]);
	});

	test('an address beside a postcode of its own is a street; a number behind a street is that of the house', () => {
		expect(guessed(['Naam', 'Adres', 'Postcode'], [['x', 'Wolput 1', '5345 AA']]).fields[1]).toBe('street');
		expect(guessed(['Naam', 'Adres'], [['x', 'Wolput 1, 5345 AA Oss']]).fields[1]).toBe('address');
		expect(guessed(['Straat', 'Nummer'], []).fields).toEqual(['street', 'housenumber']);
		expect(guessed(['Nummer', 'Naam'], []).fields).toEqual(['number', 'name']);
	});

	test('a number that counts the rows is not that of a house, and our own name goes before another one', () => {
		const rows = [1, 2, 3].map((number) => [`${number}`, 'Kerkstraat', `${number * 7}`]);
		const mapping = guessed(['Nr.', 'Straat', 'Huisnr'], rows);
		expect(mapping.fields).toEqual([null, 'street', 'housenumber']);
		expect(rivalOf(mapping, 0)).toEqual({ label: 'Huisnummer', title: 'Huisnr' });
		expect(rivalOf(mapping, 2)).toBeNull();
		expect(guessed(['Nr.', 'Straat'], rows).fields).toEqual([null, 'street']);
		expect(guessed(['Straat', 'Nr.'], [['Kerkstraat', '12'], ['Kerkstraat', '9']]).fields[1]).toBe('housenumber'); // prettier-ignore
		expect(guessed(['Locatie', 'Naam'], []).fields).toEqual([null, 'name']);
	});

	test('a title that tells nothing: the types and hours below it do, also when some of them are words we do not know', () => {
		const rows = [
			['De Hoek', 'buurthuis', 'ma t/m vr 9-17 uur', '12'],
			['Het Veld', 'sportkantine', 'woensdag 13.00-17.00', '8'],
			['De Kring', 'soos', 'op afspraak', '3'],
			['De Plank', 'bibliotheek', 'elke 1e zaterdag 10-12', '4']
		];
		const mapping = guessed(['Naam', 'Wat is het', 'Wanneer open', 'Tafels'], rows);
		expect(mapping.fields).toEqual(['name', 'type', 'hours', null]);
		expect(skipped(mapping)).toEqual(['Tafels']);
		expect(skippedWords(['Tafels'])).toBe(
			'De kolom “Tafels” slaan we over. Hoort die erbij? Kies hieronder wat erin staat.'
		);
	});

	test('what stands below “Binnen/buiten” tells what it is', () => {
		const below = (...cells: string[]) => guessed(['Naam', 'Binnen/buiten'], cells.map((cell) => ['x', cell])).fields[1]; // prettier-ignore
		expect(below('publiek', 'openbaar', 'Publiek')).toBe('access');
		expect(below('binnen', 'buiten')).toBe('indoors');
	});

	test('what was chosen last time holds for columns of the same name', () => {
		const earlier = { titles: ['Waar', 'Telefoon'], fields: ['name' as const, null], otherwise: 'park' };
		const guess = guessed(['Telefoon', 'Waar', 'Naam'], []);
		expect(remembered(guess, earlier)).toMatchObject({ fields: [null, 'name', null], otherwise: 'park' });
	});

	test('a form that chooses one thing twice, or no name, is told so', () => {
		const form = new FormData();
		form.set('kolom-0', 'phone');
		form.set('kolom-1', 'phone');
		const { ok, ...said } = chosenIn(form, ['a', 'b']);
		expect(ok).toBe(false);
		expect(said).toMatchObject({ problems: [{ field: 'kolom-1' }, { field: 'kolom-0' }] });
	});

	test('every column of our own list is known by its title', () => {
		const titles = placeColumns.map(({ title }) => title);
		const keys = placeColumns.map(({ key }) => key);
		expect(guessed(titles, []).fields).toEqual(keys);
		expect(keys.filter((key) => !fields.some((field) => field.key === key))).toEqual([]);
	});
});

describe('encodings and signs between cells', () => {
	const content = 'Naam;Soort;Plaats\r\nCafé ’t Hoekje;Dorpscafé;Ravenstein';
	test.each<[string, Uint8Array, string]>([
		['UTF-8', Buffer.from(content), 'Café ’t Hoekje'],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${content}`), 'Café ’t Hoekje'],
		['Windows-1252', Buffer.from(content.replace('’', '\x92'), 'latin1'), 'Café ’t Hoekje'],
		['Unicode text of Excel', Buffer.from(`\uFEFF${content}`, 'utf16le'), 'Café ’t Hoekje'],
		['commas', Buffer.from('Naam,Soort,Plaats\n"De Linde, Oss",Park,Oss'), 'De Linde, Oss'],
		['tabs', Buffer.from('Naam\tSoort\tPlaats\nDe Linde; Oss\tPark\tOss'), 'De Linde; Oss'],
		['a line end in a cell', Buffer.from('Naam;Soort;Plaats\n"De\nLinde";Park;Oss'), 'De\nLinde'],
		['guarded against formulas', Buffer.from("Naam;Soort;Plaats\n'=1+1;Park;Oss"), '=1+1'],
		['a title above', Buffer.from('Buurthuizen 2026;;\n;;\nNaam;Soort;Plaats\nDe Linde;Park;Oss'), 'De Linde']
	])('%s', async (_what, bytes, name) => {
		const read = await tableIn(bytes, 'x.csv');
		if (!read.ok) throw new Error(read.problem);
		expect(mappingOf(read.table, null).fields).toEqual(['name', 'type', 'locality']);
		expect(read.table.rows.map(({ cells }) => cells[0])).toEqual([name]);
	});
});

test('a row with the total is no place', async () => {
	const read = await tableIn(Buffer.from('Naam;Soort;Plaats\nDe Linde;Park;Oss\nTotaal;1;'), 'x.csv');
	expect(read).toMatchObject({ ok: true, table: { rows: [{ line: 2 }], notes: ['De rij “Totaal” is geen plek. Die slaan we over.'] } }); // prettier-ignore
});

describe('where a place is', () => {
	test.each([
		['5,5312', '51,7712', 5.5312, 51.7712],
		['5.5312', '51.7712', 5.5312, 51.7712],
		['165432,5', '420123', 5.538347, 51.76969],
		['165.432,5', '420.123,0', 5.538347, 51.76969],
		['51.7712, 5.5312', null, 5.5312, 51.7712],
		['51,7712; 5,5312', null, 5.5312, 51.7712],
		['51,7712,5,5312', null, 5.5312, 51.7712],
		['POINT(5.5312 51.7712)', null, 5.5312, 51.7712]
	])('%s and %s', (first, second, lon, lat) => expect(pointIn(first, second)).toEqual({ ok: true, point: { lon, lat } })); // prettier-ignore

	test('metres tell x from y when they stand in each other’s column', () =>
		expect(pointIn('420123', '165432,5')).toEqual({
			ok: true,
			point: { lon: 5.538347, lat: 51.76969 },
			swapped: true
		}));

	test.each([
		['51.77', '5.53', 'swapped'],
		['2,35', '48,85', 'outside'],
		['5.53', '', 'incomplete'],
		['ergens', '51.7', 'not-a-number'],
		['5.53', null, 'not-a-number']
	])('%s and %s: %s', (first, second, problem) => expect(pointIn(first, second)).toEqual({ ok: false, problem }));
});

describe('opening hours as people write them', () => {
	test.each([
		['ma-vr 9:00-17:00; za 10:00-13:00', 'ma 9:00 tot 17:00', 'za 10:00 tot 13:00'],
		['ma t/m vr 09.00 - 17.00 uur, za gesloten', 'ma 9:00 tot 17:00', 'za gesloten'],
		['maandag tot en met vrijdag van 9 tot 17 uur', 'vr 9:00 tot 17:00', 'zo gesloten'],
		['Ma t/m do 9u30 tot 12u00 en vr 13.00-16.00', 'ma 9:30 tot 12:00', 'vr 13:00 tot 16:00'],
		['dinsdag: 10:00 - 12:00\ndonderdag: 13:00 - 15:00', 'di 10:00 tot 12:00', 'do 13:00 tot 15:00'],
		['Mo-Fr 08:00-12:00,13:00-17:00; Sa off; PH off', 'wo 8:00 tot 12:00 en 13:00 tot 17:00', 'za gesloten'],
		['werkdagen 9.00-17.00 uur (op afspraak)', 'ma 9:00 tot 17:00 (op afspraak)', 'za gesloten'],
		['dagelijks 8-20', 'zo 8:00 tot 20:00', 'ma 8:00 tot 20:00'],
		['24/7', 'zo dag en nacht', 'ma dag en nacht'],
		['altijd', 'zo dag en nacht', 'ma dag en nacht'],
		['Zonsopgang - zonsondergang', 'wo dag en nacht'],
		['wo 14-17, vr 19-22u', 'wo 14:00 tot 17:00', 'do gesloten', 'vr 19:00 tot 22:00'],
		['ma-vr 9-17u op afspraak', 'ma 9:00 tot 17:00 (op afspraak)', 'za gesloten'],
		['ma-zo 9-17', 'ma 9:00 tot 17:00', 'zo 9:00 tot 17:00'],
		['Doordeweeks 9.00-17.00', 'vr 9:00 tot 17:00', 'za gesloten'],
		['ma t/m vr 9–12 en 13–17', 'ma 9:00 tot 12:00 en 13:00 tot 17:00', 'za gesloten'],
		['vrijdagmiddag 14-16', 'vr 14:00 tot 16:00', 'za gesloten']
	])('%s', (text, ...days) => {
		const week = weekTable(hoursIn(text)!.hours).map(({ name, text: said }) => `${name.slice(0, 2)} ${said}`);
		for (const day of days) expect(week).toContain(day);
	});

	test.each([
		['ma t/m vr ’s ochtends', ['ochtend'], 'ma 9:00 tot 12:00', 'za gesloten'],
		["dagelijks 's middags", ['middag'], 'zo 13:00 tot 17:00'],
		['ma, wo en vr ochtend', ['ochtend'], 'wo 9:00 tot 12:00', 'di gesloten'],
		['maandagochtend en woensdagavond', ['ochtend', 'avond'], 'ma 9:00 tot 12:00', 'wo 19:00 tot 22:00'],
		['Dinsdag- en donderdagmiddag', ['middag'], 'di 13:00 tot 17:00', 'do 13:00 tot 17:00'],
		['doordeweeks ochtenden en middagen', ['ochtend', 'middag'], 'vr 9:00 tot 12:00 en 13:00 tot 17:00'],
		['elke avond op afspraak', ['avond'], 'za 19:00 tot 22:00 (op afspraak)']
	])('%s: times we read ourselves, and say so', (text, parts, ...days) => {
		const told = hoursIn(text)!;
		expect(told.parts).toEqual(parts);
		expect(told.hours.note).toBe(`Op de lijst staat: “${text}”. Vraag de tijden na.`);
		const week = weekTable(told.hours).map(({ name, text: said }) => `${name.slice(0, 2)} ${said}`);
		for (const day of days) expect(week).toContain(day);
	});

	// Days, a part of the day or an appointment by itself say not when: nothing is open for it.
	test.each([
		['overdag', null],
		['ma 25:00-26:00', null],
		['ma 9-10, 11-12, 13-14', null],
		['elke 1e zaterdag 10-12', 'not-weekly'],
		['eerste maandag van de maand', 'not-weekly'],
		['ma-zo', 'no-times'],
		['doordeweeks', 'no-times'],
		['dagelijks', 'no-times'],
		['ma, wo en vr', 'no-times'],
		['ochtend', 'no-days'],
		['Ochtenden', 'no-days'],
		["'s avonds", 'no-days'],
		['op afspraak', 'appointment'],
		['Alleen op afspraak.', 'appointment']
	])('%s is not understood', (text, why) => {
		expect(hoursIn(text)).toBeUndefined();
		expect(whyUnread(text)).toBe(why);
	});
});

test.each([
	[values.yesNo('Ja'), true],
	[values.yesNo('nee'), false],
	[values.yesNo('onbekend'), null],
	[values.yesNo('misschien'), undefined],
	[values.answer('gedeeltelijk'), 'limited'],
	[values.postcode('5345ab'), '5345 AB'],
	[values.postcode('54a1'), undefined],
	[values.phone('412123456'), '0412123456'],
	[values.phone('+31 412 12 34 56'), '+31 412 12 34 56'],
	[values.phone('14 0412'), '14 0412'],
	[values.phone('bel maar'), undefined],
	[values.email('info@linde.nl'), 'info@linde.nl'],
	[values.email('info at linde'), undefined],
	[values.website('www.linde.nl/agenda'), 'https://www.linde.nl/agenda'],
	[values.website('javascript:alert(1)'), undefined],
	[values.day('1-9-2026'), '2026-09-01'],
	[values.day('31-02-2026'), undefined],
	[values.type('Buurthuis')?.key, 'community-centre'],
	[values.type('Huiskamer van de buurt')?.key, 'living-room'],
	[values.typeInName('Bibliotheek Oss')?.key, 'library'],
	[values.groups('Ouderen, Kinderen (0 tot en met 14 jaar)'), ['age-65-plus', 'age-0-14']],
	[values.groups('Marsmannen'), undefined],
	[values.meetings('Samen eten, Koffie en inloop'), ['eat-together', 'walk-in']]
])('a cell says %j', (said, meant) => expect(said).toEqual(meant));

test('names are alike as Postgres finds them alike, and are found without comparing all of them', () => {
	expect(likeness(trigrams('Huiskamer De Wolput'), trigrams('De Wolput'))).toBeCloseTo(0.5, 1);
	const names = ['Buurthuis De Linde', 'Speeltuin Het Hertje', 'De Linde', 'Kerk'];
	const find = nameIndex(names);
	expect(find('Buurthuis de Linde', 0.6)).toEqual([0]);
	expect(find('De Linde', 0.3).sort()).toEqual([0, 2]);
	expect(find('', 0.3)).toEqual([]);
});

test('a problem names its cell', () =>
	expect(problemWords({ cell: 'C12', problem: 'postcode', value: '54a1' })).toBe('C12: “54a1” is geen postcode.'));

describe('what differs, as an officer reads it', () => {
	const today = '2026-11-22';
	test('a point says how far it moves, with both on the map', () => {
		const [point] = fieldsShown({ lon: 5.5255, lat: 51.7655 }, { lon: 5.5255, lat: 51.7713 }, today);
		const at = (lat: string) => `/kaart?bij=${lat},5.52550`;
		expect(point?.moves).toEqual({ words: 'verschuift 640 m', from: at('51.76550'), to: at('51.77130') });
	});

	test('an address and accessibility are one field, and only what differs of them is said', () => {
		const yes = { answer: 'yes', checkedOn: null };
		const before = { street: 'Wolput 1', postcode: null, accessibility: { 'step-free': yes, toilet: yes } };
		const after = { street: 'Wolput 2', postcode: '5345 AA', accessibility: { 'step-free': { ...yes, answer: 'no' }, toilet: yes, bus: yes } }; // prettier-ignore
		expect(fieldsShown(before, after, today)).toMatchObject([
			{ key: 'address', label: 'Adres', ours: 'Wolput 1', list: 'Wolput 2, 5345 AA', partly: true },
			{ key: 'accessibility', ours: 'Rolstoel: ja', list: 'Rolstoel: nee, Bushalte: ja', partly: true }
		]);
	});

	test('opening hours read as in a cell of a list', () => {
		const hours = (text: string) => hoursIn(text)!.hours;
		const shown = fieldsShown({ hours: hours('ma-vr 9-17') }, { hours: hours('ma-do 9-17; za 10-12') }, today);
		expect(shown).toMatchObject([{ ours: 'ma-vr 09:00-17:00', list: 'ma-do 09:00-17:00; za 10:00-12:00' }]);
	});

	test.each([
		[0.4, '1 m'],
		[42.3, '42 m'],
		[638, '640 m'],
		[1_249, '1,2 km']
	])('%f metres is %s', (metres, words) => expect(distanceWords(metres)).toBe(words));
});

test('a form says per row what it is, and per field who is right', () => {
	const form = new FormData();
	for (const [name, value] of [['keuze-2', 'merge'], ['veld-2-phone', 'list'], ['veld-2-point', 'ours'], ['veld-2-hours', 'fill'], ['veld-3-name', 'list'], ['keuze-4', 'x'], ['rest', 'skip']] as const) form.set(name, value); // prettier-ignore
	expect(choicesIn(form)).toEqual({
		rows: [
			{ row: 2, choice: 'merge', decisions: { phone: 'list', point: 'ours' } },
			{ row: 3, choice: null, decisions: { name: 'list' } },
			{ row: 4, choice: null, decisions: null }
		],
		rest: 'skip'
	});
});

test.each([
	[0, 3, '3 plekken zijn weer zoals ze waren.'],
	[1, 0, '1 nieuwe plek is van de site.'],
	[2, 1, '2 nieuwe plekken zijn van de site. 1 plek is weer zoals die was.'],
	[0, 0, 'Er is niets teruggezet.']
])('taking back %i new and %i changed places says nothing of none', (withdrawn, restored, words) => {
	expect(undoneWords({ withdrawn, restored })).toBe(words);
});
