// A whole country out of files, one municipality after the other: in memory is never more than one of them.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { municipalityOf } from '#lib/areas/area.ts';
import { parseBoundaries, type Boundary, type BoundaryFile } from '#lib/areas/official.ts';
import { boundingBox, type BoundingBox } from '#lib/geo/distance.ts';
import { featuresOf } from '#lib/geo/featurestream.ts';
import { placeLine, readAnswer, readPlace } from './countrylines.server.ts';
import { openDrawers, type Drawers } from './drawers.server.ts';
import { municipalityFigures, type Question, type Told } from './municipality.server.ts';
import type { Supply } from './supply.ts';

export type CountryFiles = {
	/** GeoJSON of wijken, and of buurten if there are, with the figures of CBS in their properties. */
	areas: string;
	/** GeoJSON of places as `/gemeente/plekken.geojson` writes it. */
	places?: string;
	/** JSON, a line for each answer. */
	answers?: string;
	/** Of the borders, when the file does not tell. */
	year?: number;
};
/** A municipality, and how many places and answers were counted for it. */
export type Municipality = Told & { code: string; places: number; answers: number };
/** Hears of what cannot be read: which file, and what is wrong in Dutch. */
export type Refuse = (file: keyof CountryFiles, reason: string) => void;

type AreaLine = { boundary: Boundary; figures: BoundaryFile['figures'] };
type Boxes = Map<string, BoundingBox>;

/**
 * The figures of every municipality of a file, in order of code. First each file is read once and sorted into drawers; a
 * place lies in the drawer of each municipality from where one may walk to it.
 */
export async function* country(files: CountryFiles, question: Question, refuse: Refuse): AsyncGenerator<Municipality> {
	const drawers = await openDrawers();
	try {
		const boxes = await sortAreas(drawers, files, refuse);
		if (files.places) await sortPlaces(drawers, files.places, boxes, furthest(question), refuse);
		if (files.answers) await sortAnswers(drawers, files.answers, boxes, refuse);
		for (const code of [...boxes.keys()].sort()) yield await municipality(drawers, code, question, refuse);
	} finally {
		await drawers.close();
	}
}

async function municipality(drawers: Drawers, code: string, question: Question, refuse: Refuse): Promise<Municipality> {
	const areas = (await drawers.all(`${code}.areas`)).map((line) => JSON.parse(line) as AreaLine);
	const answers = (await drawers.all(`${code}.answers`)).map((line) => readAnswer(line)!);
	const places: Supply[] = [];
	for (const [index, line] of (await drawers.all(`${code}.places`)).entries()) {
		const place = readPlace(line, index + 1, question.today);
		if (place) places.push(place);
		else refuse('places', line.slice(0, 80));
	}
	const boundaries = areas.map(({ boundary }) => boundary);
	const figures = areas.flatMap(({ figures }) => figures);
	const told = await municipalityFigures({ code, boundaries, figures, places, answers }, question);
	return { ...told, code, places: places.length, answers: answers.length };
}

async function sortAreas(drawers: Drawers, { areas, year }: CountryFiles, refuse: Refuse): Promise<Boxes> {
	const boxes: Boxes = new Map();
	const seen = new Set<string>();
	for await (const { head, feature } of featuresOf(createReadStream(areas, 'utf8'))) {
		const { boundaries, figures, refused } = parseBoundaries(`${head}${feature}]}`, { year, name: areas });
		for (const { reason } of refused) refuse('areas', reason);
		const [boundary] = boundaries;
		if (!boundary || seen.has(boundary.code)) continue;
		seen.add(boundary.code);
		const code = municipalityOf(boundary.code);
		const { bbox } = boundary;
		const box = boxes.get(code) ?? bbox;
		boxes.set(code, [
			...([Math.min(box[0], bbox[0]), Math.min(box[1], bbox[1])] as const),
			...([Math.max(box[2], bbox[2]), Math.max(box[3], bbox[3])] as const)
		]);
		await drawers.put(`${code}.areas`, JSON.stringify({ boundary, figures }));
	}
	return boxes;
}

async function sortPlaces(drawers: Drawers, path: string, boxes: Boxes, metres: number, refuse: Refuse): Promise<void> {
	for await (const { feature } of featuresOf(createReadStream(path, 'utf8'))) {
		const place = placeLine(feature);
		if (typeof place === 'string') {
			refuse('places', place);
			continue;
		}
		const { line, point } = place;
		const near = boundingBox(...point, metres);
		for (const [code, box] of boxes) if (overlap(near, box)) await drawers.put(`${code}.places`, line);
	}
}

const overlap = (one: BoundingBox, other: BoundingBox) =>
	one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** Metres that anybody walks in the most minutes of any norm: what lies further is nobody's. */
const furthest = ({ norms, profiles }: Question): number =>
	(Math.max(...norms.all.map(({ maxMinutes }) => maxMinutes)) / 60) *
	Math.max(...[...profiles.values()].map(({ kmh }) => kmh)) *
	1000;

async function sortAnswers(drawers: Drawers, path: string, boxes: Boxes, refuse: Refuse): Promise<void> {
	for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
		if (!line.trim()) continue;
		const answer = readAnswer(line);
		const code = answer && municipalityOf(answer.area);
		if (code && boxes.has(code)) await drawers.put(`${code}.answers`, line);
		else refuse('answers', line.slice(0, 80));
	}
}
