// The same streets in the three forms they come in: OpenStreetMap as XML and as PBF, and GeoJSON.
import { deflateSync } from 'node:zlib';

export type Street = { tags: Record<string, string>; points: number[] };
export type Town = { points: Map<number, [lon: number, lat: number]>; streets: Street[] };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export function asXml({ points, streets }: Town): string {
	const nodes = [...points].map(([id, [lon, lat]]) => `<node id="${id}" lon="${lon}" lat="${lat}"/>`);
	const ways = streets.map(({ tags, points }, index) => {
		const refs = points.map((ref) => `<nd ref="${ref}"/>`).join('');
		const lines = Object.entries(tags).map(([k, v]) => `<tag k="${escaped(k)}" v="${escaped(v)}"/>`);
		return `<way id="${index + 1}">${refs}${lines.join('')}</way>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">\n${[...nodes, ...ways].join('\n')}\n</osm>`;
}

export function asGeoJson({ points, streets }: Town): string {
	const features = streets.map(({ tags, points: refs }) => ({
		type: 'Feature',
		properties: tags,
		geometry: { type: 'LineString', coordinates: refs.map((ref) => points.get(ref)) }
	}));
	return JSON.stringify({ type: 'FeatureCollection', features });
}

/** wiki.openstreetmap.org/wiki/PBF_Format: a header block, one of dense nodes, one of ways. */
export function asPbf({ points, streets }: Town): Buffer {
	const ids = [...points.keys()].sort((one, other) => one - other);
	const at = (id: number, axis: 0 | 1) => Math.round(points.get(id)![axis] * 1e7);
	const dense = Buffer.concat([
		bytes(1, packed(deltas(ids).map(zigzag))),
		bytes(8, packed(deltas(ids.map((id) => at(id, 1))).map(zigzag))),
		bytes(9, packed(deltas(ids.map((id) => at(id, 0))).map(zigzag)))
	]);
	const strings = ['', ...new Set(streets.flatMap(({ tags }) => Object.entries(tags).flat()))];
	const place = new Map(strings.map((text, index) => [text, index]));
	const ways = streets.map(({ tags, points: refs }, index) =>
		bytes(
			3,
			Buffer.concat([
				number(1, index + 1),
				bytes(2, packed(Object.keys(tags).map((key) => place.get(key)!))),
				bytes(3, packed(Object.values(tags).map((value) => place.get(value)!))),
				bytes(8, packed(deltas(refs).map(zigzag)))
			])
		)
	);
	const header = ['OsmSchema-V0.6', 'DenseNodes'].map((feature) => bytes(4, Buffer.from(feature)));
	return Buffer.concat([
		block('OSMHeader', Buffer.concat(header)),
		block('OSMData', Buffer.concat([table(['']), bytes(2, bytes(2, dense))])),
		block('OSMData', Buffer.concat([table(strings), bytes(2, Buffer.concat(ways))]))
	]);
}

function block(type: string, content: Buffer): Buffer {
	const blob = Buffer.concat([number(2, content.length), bytes(3, deflateSync(content))]);
	const header = Buffer.concat([bytes(1, Buffer.from(type)), number(3, blob.length)]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(header.length);
	return Buffer.concat([length, header, blob]);
}

const table = (strings: string[]) => bytes(1, Buffer.concat(strings.map((text) => bytes(1, Buffer.from(text)))));
const deltas = (numbers: number[]) => numbers.map((value, index) => value - (index ? numbers[index - 1]! : 0));
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const number = (field: number, value: number) => packed([field << 3, value]);
const bytes = (field: number, content: Buffer) => Buffer.concat([packed([(field << 3) | 2, content.length]), content]);

function packed(values: number[]): Buffer {
	const written: number[] = [];
	for (let value of values) {
		for (; value >= 128; value = Math.floor(value / 128)) written.push((value % 128) | 128);
		written.push(value);
	}
	return Buffer.from(written);
}
