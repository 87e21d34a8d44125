// Dutch postcodes: what people type, and files of the centres of four-digit postcodes. Pure.
import papaparse from 'papaparse';
import { distance } from '#lib/geo/distance.ts';
import { isDutch } from '#lib/geo/rd.ts';
import { plainName } from './figure-row.ts';
import type { Refusal } from './report.ts';

/** The centre of a four-digit postcode, in degrees. */
export type PostcodeCentre = { pc4: string; locality: string; lon: number; lat: number };
export type PostcodeFile = { centres: PostcodeCentre[]; read: number; skipped: number; refused: Refusal[] };

const MOST_ROWS = 50_000;
// The columns of a GeoNames postal code file, which has no header.
const geonames = ['country', 'pc4', 'plaats', 'p1', 'c1', 'p2', 'c2', 'p3', 'c3', 'lat', 'lon', 'accuracy'];

/** '5341', '5341AB' or '5341 ab' → '5341'; null for anything else. */
export const pc4Of = (text: string): string | null => /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(text)?.[1] ?? null;

/** GeoNames' own file (tabs, no header), or a CSV with pc4 or postcode, plaats or woonplaats, lat and lon. */
export function parsePostcodes(text: string): PostcodeFile {
	const file: PostcodeFile = { centres: [], read: 0, skipped: 0, refused: [] };
	const refuse = (where: string, reason: string) => void file.refused.push({ where, reason });
	const parsed = papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), {
		skipEmptyLines: 'greedy',
		delimitersToGuess: ['\t', ';', ',']
	}).data;
	const plain = parsed[0]?.[0] === 'NL';
	const header = plain ? geonames : (parsed[0] ?? []).map(plainName);
	const at = (...names: string[]) => header.findIndex((field) => names.includes(field));
	const columns = {
		pc4: at('pc4', 'postcode'),
		place: at('plaats', 'woonplaats', 'locality'),
		lon: at('lon', 'longitude'),
		lat: at('lat', 'latitude'),
		kind: at('soort')
	};
	const rows = plain ? parsed : parsed.slice(1);
	file.read = rows.length;
	if (columns.pc4 < 0 || columns.place < 0 || columns.lon < 0 || columns.lat < 0)
		return (refuse('regel 1', 'de kolommen postcode, plaats, lat en lon zijn nodig'), file);
	if (rows.length > MOST_ROWS) return (refuse('bestand', `meer dan ${MOST_ROWS} regels`), file);
	const byPostcode = new Map<string, PostcodeCentre[]>();
	rows.forEach((row, index) => {
		const where = `regel ${index + (plain ? 1 : 2)}`;
		// Nobody lives in a box of letters.
		if (columns.kind >= 0 && row[columns.kind] === 'Postbus') return void file.skipped++;
		const pc4 = pc4Of(row[columns.pc4] ?? '');
		const locality = (row[columns.place] ?? '').trim();
		const [lon, lat] = [Number(row[columns.lon] || NaN), Number(row[columns.lat] || NaN)];
		if (!pc4) refuse(where, `"${(row[columns.pc4] ?? '').slice(0, 20)}" is geen postcode`);
		else if (!locality || locality.length > 120) refuse(where, 'geen plaatsnaam');
		else if (!isDutch([lon, lat])) refuse(where, 'het punt ligt niet in Nederland (graden, WGS84)');
		else byPostcode.set(pc4, [...(byPostcode.get(pc4) ?? []), { pc4, locality, lon, lat }]);
	});
	file.centres = [...byPostcode.values()].map(middle);
	return file;
}

// A postcode that names several villages is where it lies closest to all of them.
function middle(points: PostcodeCentre[]): PostcodeCentre {
	const total = (from: PostcodeCentre) =>
		points.reduce((sum, to) => sum + distance(from.lon, from.lat, to.lon, to.lat), 0);
	return points.reduce((best, point) => (total(point) < total(best) ? point : best));
}
