// What files of CBS, PDOK and a municipality say about areas, and what we make of it.
import { describe, expect, test } from 'vitest';
import { levelOf, slugFor } from '#lib/areas/area.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { parseFigures } from '#lib/areas/figure-file.ts';
import { figuresOf, parseNumber } from '#lib/areas/figure-row.ts';
import { figureText } from '#lib/areas/figures.ts';
import { combine } from '#lib/areas/group-figures.ts';
import { parseBoundaries } from '#lib/areas/official.ts';
import { parseOwnAreas } from '#lib/areas/own-areas.ts';
import { parsePostcodes, pc4Of } from '#lib/areas/postcode.ts';
import { emptyReport, reportLines } from '#lib/areas/report.ts';

const ring = [
	[5.5, 51.7],
	[5.6, 51.7],
	[5.6, 51.8],
	[5.5, 51.7]
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const feature = (properties: object, geometry: object | null = polygon) => ({ type: 'Feature', properties, geometry });
const collection = (features: unknown[], more: object = {}) =>
	JSON.stringify({ type: 'FeatureCollection', name: 'wijken-2022', ...more, features });

describe('addresses of areas', () => {
	const centrum = { name: 'Centrum', code: 'WK001400', level: 'district' as const, municipalityName: 'Groningen' };

	test('here a wijk is called what it is called, elsewhere it says where', () => {
		expect(slugFor(centrum, true, new Set())).toBe('centrum');
		expect(slugFor(centrum, false, new Set())).toBe('centrum-groningen');
		expect(slugFor({ ...centrum, municipalityName: null }, false, new Set())).toBe('centrum-gm0014');
		expect(slugFor(centrum, false, new Set(['centrum-groningen']))).toBe('centrum-wk001400');
	});

	test('a buurt with the name of its wijk says that it is a buurt', () => {
		const buurt = { name: 'Geffen', code: 'BU08282200', level: 'neighbourhood' as const, municipalityName: 'Oss' };
		expect(slugFor(buurt, true, new Set(['geffen']))).toBe('geffen-buurt');
	});

	test.each([
		['Deursen-Dennenburg', 'deursen-dennenburg'],
		['’s-Hertogenbosch', 's-hertogenbosch'],
		['Súdwest-Fryslân', 'sudwest-fryslan'],
		['  ', '']
	])('%s', (name, slug) => expect(slugOf(name)).toBe(slug));

	test.each([
		['GM0828', 'municipality'],
		['WK082801', 'district'],
		['BU08280101', 'neighbourhood'],
		['NL00', null],
		['WK0828', null]
	])('%s is a %s', (code, level) => expect(levelOf(code)).toBe(level));
});

describe('borders', () => {
	test.each([
		['CBS shapefile', { WK_CODE: 'WK082801', WK_NAAM: 'Schadewijk', GM_CODE: 'GM0828', GM_NAAM: 'Oss' }],
		['PDOK wijken en buurten', { wijkcode: 'WK082801', wijknaam: 'Schadewijk', gemeentecode: 'GM0828', water: 'NEE' }],
		['CBS gebiedsindelingen', { statcode: 'WK082801', statnaam: 'Schadewijk', jrstatcode: '2022WK082801' }],
		['PDOK bestuurlijke gebieden', { identificatie: 'WK082801', naam: 'Schadewijk' }]
	])('%s names are understood', (_, properties) => {
		const { boundaries, refused } = parseBoundaries(collection([feature(properties)]));
		expect(refused).toEqual([]);
		expect(boundaries).toMatchObject([
			{ code: 'WK082801', name: 'Schadewijk', level: 'district', boundaryYear: 2022, bbox: [5.5, 51.7, 5.6, 51.8] }
		]);
	});

	test('a buurt is a buurt, also when it says in which wijk and gemeente it lies', () => {
		const properties = {
			buurtcode: 'BU08280402',
			buurtnaam: 'Mettegeupel',
			wijkcode: 'WK082804',
			wijknaam: 'Krinkelhoek'
		};
		expect(parseBoundaries(collection([feature({ ...properties, gemeentenaam: 'Oss' })])).boundaries).toMatchObject([
			{ code: 'BU08280402', name: 'Mettegeupel', level: 'neighbourhood', municipalityName: 'Oss' }
		]);
	});

	test('water is left out, and counted', () => {
		const water = feature({ WK_CODE: 'WK082801', WK_NAAM: '', WATER: 'JA' });
		expect(parseBoundaries(collection([water]))).toMatchObject({ read: 1, skipped: 1, boundaries: [], refused: [] });
	});

	test('RD metres become degrees; a system nobody knows is refused', () => {
		const rd = [
			[161_000, 420_000],
			[162_000, 420_000],
			[162_000, 421_000],
			[161_000, 420_000]
		];
		const text = collection([
			feature({ WK_CODE: 'WK082801', WK_NAAM: 'Schadewijk' }, { type: 'Polygon', coordinates: [rd] })
		]);
		const [west, south] = parseBoundaries(text).boundaries[0]!.bbox;
		expect([west.toFixed(2), south.toFixed(2)]).toEqual(['5.47', '51.77']);
		const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } };
		expect(parseBoundaries(collection([feature({})], crs)).refused[0]?.reason).toContain('onbekend coördinatenstelsel');
	});

	test('the year is what was asked, or what the feature says, or what the file is called', () => {
		const properties = { WK_CODE: 'WK082801', WK_NAAM: 'Schadewijk' };
		const year = (text: string, options = {}) => parseBoundaries(text, options).boundaries[0]?.boundaryYear;
		expect(year(collection([feature({ ...properties, jaar: 2021 })]))).toBe(2021);
		expect(year(collection([feature(properties)]))).toBe(2022);
		expect(year(collection([feature(properties)]), { year: 2016 })).toBe(2016);
		expect(year(collection([feature(properties)], { name: undefined }), { name: 'wijken_2019_v3.geojson' })).toBe(2019);
		const nameless = parseBoundaries(collection([feature(properties)], { name: undefined }));
		expect(nameless.refused[0]?.reason).toContain('--year 2022');
	});

	test('figures in the properties come along, each of its own year', () => {
		const properties = { wijkcode: 'WK082801', wijknaam: 'Schadewijk', inwoners_2017: 9675, inwoners: 10480 };
		expect(parseBoundaries(collection([feature({ ...properties, pct_0_15: null })])).figures).toEqual([
			{
				code: 'WK082801',
				figures: [
					{ key: 'inhabitants', year: 2017, value: 9675 },
					{ key: 'inhabitants', year: 2022, value: 10480 },
					{ key: 'share_0_14', year: 2022, value: null }
				]
			}
		]);
	});

	test('what is wrong is said of the feature it is wrong with', () => {
		const schadewijk = { WK_CODE: 'WK082801', WK_NAAM: 'Schadewijk' };
		const { refused } = parseBoundaries(
			collection([
				feature(schadewijk),
				feature(schadewijk),
				feature({ WK_CODE: 'WK082802' }),
				feature({ WK_NAAM: 'Zonder code' }),
				feature({ WK_CODE: 'WK082803', WK_NAAM: 'Zonder vlak' }, null),
				null,
				feature({ ...schadewijk, WK_CODE: 'WK082804', AANT_INW: 'veel' })
			])
		);
		expect(refused.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([
			'vlak 2 (WK082801): WK082801 staat er twee keer in',
			'vlak 3 (WK082802): geen naam in de eigenschappen',
			'vlak 4: geen CBS-code (GM…, WK… of BU…) in de eigenschappen',
			'vlak 5 (WK082803): geen vlak (Polygon of MultiPolygon)',
			'vlak 6: geen CBS-code (GM…, WK… of BU…) in de eigenschappen',
			'vlak 7 (WK082804): AANT_INW is "veel", maar hier hoort een getal'
		]);
	});

	test('one page of a service is not the whole country', () => {
		const page = collection([feature({ WK_CODE: 'WK082801', WK_NAAM: 'Schadewijk' })], { numberMatched: 3340 });
		expect(parseBoundaries(page)).toMatchObject({ boundaries: [], refused: [{ where: 'bestand' }] });
	});

	test.each(['', 'geen json', '[]', 'null', '{}', '{"type":"FeatureCollection","features":{}}', collection([])])(
		'%s is no file of borders',
		(text) => {
			expect(parseBoundaries(text)).toMatchObject({ boundaries: [], refused: [{ where: 'bestand' }] });
		}
	);
});

describe('figures', () => {
	test.each<[unknown, number | null | undefined]>([
		['.', null],
		['', null],
		[null, null],
		[-99999999, null],
		['-99997', null],
		['0', 0],
		['43,2', 43.2],
		[' 5880 ', 5880],
		['-3', undefined],
		['1.000.000', undefined],
		['1e99', undefined],
		['veel', undefined]
	])('%j is read as %j', (raw, value) => expect(parseNumber(raw)).toBe(value));

	test('counts of kwb become shares of the inhabitants', () => {
		const { figures } = figuresOf({ a_inw: '200', a_00_14: '30', a_hh: '.', a_1p_hh: '10', a_opp_ha: '206' }, 2023);
		expect(Object.fromEntries(figures.map(({ key, value }) => [key, value]))).toEqual({
			inhabitants: 200,
			share_0_14: 15,
			households: null,
			share_one_person_households: null,
			area_km2: 2.06
		});
	});

	test('a file with semicolons, a BOM and decimal commas', () => {
		const text =
			'\uFEFFgwb_code_10;regio;a_inw;p_ink_li\r\nNL00;Nederland;17000000;40\r\nWK082801;Schadewijk;10480;42,5\r\n';
		const { rows, skipped, refused } = parseFigures(text, { name: 'kwb-2022.csv' });
		expect({ skipped, refused }).toEqual({ skipped: 1, refused: [] });
		expect(rows).toMatchObject([
			{
				code: 'WK082801',
				figures: [
					{ key: 'inhabitants', year: 2022 },
					{ key: 'share_low_income', value: 42.5 }
				]
			}
		]);
	});

	test('a wrong line is named by its number', () => {
		const text =
			'wijkcode,inwoners,pct_0_15\nWK082801,10,120\nOss,5,1\nWK082802,veel,1\nWK082803,1,1,9\nWK082804,1,1\nWK082804,1,1\n';
		expect(parseFigures(text, { year: 2022 }).refused.map(({ where }) => where)).toEqual([
			'regel 2',
			'regel 3',
			'regel 4',
			'regel 5',
			'regel 7'
		]);
	});

	test('what is unknown is said, and is not 0', () => {
		expect(figureText({ key: 'inhabitants', value: 10480 })).toBe('10.480');
		expect(figureText({ key: 'share_low_income', value: 42.5 })).toBe('42,5 %');
		expect(figureText({ key: 'property_value', value: 242 })).toBe('€ 242.000');
		expect(figureText({ key: 'share_65_plus', value: null })).toBe('onbekend');
		expect(figureText({ key: 'share_65_plus', value: 0 })).toBe('0 %');
	});

	test('of a group: people are added up, shares weigh by people, and one unknown makes it unknown', () => {
		const row = (areaId: number, key: string, value: number | null) => ({
			areaId,
			key,
			value,
			year: 2022,
			source: 'CBS'
		});
		const rows = [
			row(1, 'inhabitants', 100),
			row(2, 'inhabitants', 300),
			row(1, 'share_65_plus', 10),
			row(2, 'share_65_plus', 30),
			row(1, 'share_low_income', 40),
			row(2, 'share_low_income', null),
			row(1, 'density', 10)
		];
		expect(combine(9, rows).map(({ key, value }) => [key, value])).toEqual([
			['inhabitants', 400],
			['share_65_plus', 25],
			['share_low_income', null]
		]);
	});
});

describe('postcodes', () => {
	test.each([
		['5341', '5341'],
		['5341AB', '5341'],
		[' 5341 ab ', '5341'],
		['0341', null],
		['53411', null],
		['5341 A', null],
		['Oss', null]
	])('%j', (text, pc4) => expect(pc4Of(text)).toBe(pc4));

	test('a postcode of three villages lies in the middle one', () => {
		const text =
			'NL\t5371\tDemen\t\t\t\t\t\t\t51.81\t5.63\t\nNL\t5371\tRavenstein\t\t\t\t\t\t\t51.79\t5.65\t\nNL\t5371\tHerpen\t\t\t\t\t\t\t51.77\t5.64\t\n';
		expect(parsePostcodes(text)).toMatchObject({
			read: 3,
			centres: [{ pc4: '5371', locality: 'Ravenstein' }],
			refused: []
		});
	});

	test('a point in the sea off Africa is no postcode', () => {
		const { centres, refused } = parsePostcodes(
			'postcode;woonplaats;latitude;longitude\n5341;Oss;0;0\n5342;;51.7;5.5\n'
		);
		expect(centres).toEqual([]);
		expect(refused.map(({ where }) => where)).toEqual(['regel 2', 'regel 3']);
	});
});

describe('own names and groups', () => {
	test('each wrong entry is named by its place in the list', () => {
		const group = { scheme: 'oss-beleid', code: 'maas', name: 'Maasdorpen', members: ['WK082818', 'WK082820'] };
		const text = JSON.stringify({
			names: [{ code: 'WK082817', name: 'Deursen-Dennenburg' }, { code: 'Oss', name: 'Oss' }, { code: 'GM0828' }],
			groups: [group, { ...group, scheme: 'cbs' }, { ...group, members: [] }]
		});
		const { names, groups, refused, read } = parseOwnAreas(text);
		expect([names.length, groups.length, read]).toEqual([1, 1, 6]);
		expect(refused.map(({ where }) => where)).toEqual(['names 2', 'names 3', 'groups 2', 'groups 3']);
		expect(refused[1]).toEqual({ where: 'names 3', reason: 'geen naam' });
	});

	test.each(['', '[]', '{"names":{}}'])('%s is no such file', (text) => {
		expect(parseOwnAreas(text)).toMatchObject({ read: 0, refused: [{ where: 'bestand' }] });
	});
});

test('a report says what was read, what was refused and why, and that nothing changed', () => {
	const refused = [{ where: 'regel 12', reason: 'geen plaatsnaam' }];
	expect(reportLines({ ...emptyReport('postcodes'), read: 20, refused })).toEqual([
		'postcodes: 20 gelezen, 0 nieuw, 0 gewijzigd, 0 gelijk gebleven, 0 overgeslagen, 1 geweigerd.',
		'  regel 12: geen plaatsnaam',
		'Er is niets gewijzigd.'
	]);
});
