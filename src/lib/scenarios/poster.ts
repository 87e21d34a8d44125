// A picture of a scenario as one drawing that stands alone: to send, to print large, to show on a screen. Pure.
import { longDay } from '#lib/calendar/daywords.ts';
import { marksOn } from '#lib/map/marks.ts';
import type { Sketch } from '#lib/map/sketch.ts';
import type { Picture } from './picture.ts';

const WIDTH = 1200;
const MARGIN = 60;
/** Letters of a line, for a size of 1: Noto Sans is about half as wide as it is high. */
const LETTER = 0.5;
const MOST_CHANGES = 6;

const ink = '#1a1a1a';
const quiet = '#4a4a4a';
const land = '#ffffff';
const chosenLand = '#e3efe6';
const ground = '#eef1f3';
const line = '#8a949c';

/** `room`: how much is left free above it. */
type Text = { text: string; size: number; bold?: boolean; colour?: string; room?: number };

/** As SVG, 1200 wide and as high as its words and map are. */
export function posterOf(picture: Picture, sketch: Sketch | null): string {
	const texts: Text[] = [
		{ text: `Wat als: ${picture.name}`, size: 52, bold: true },
		{ text: 'Dit is een idee, geen besluit.', size: 30, bold: true, colour: '#8a2b06' },
		...picture.changes
			.slice(0, MOST_CHANGES)
			.map(({ sentence }, index) => ({ text: `${index + 1}. ${sentence}`, size: 28 })),
		...more(picture),
		{ text: 'Wat zou dat doen?', size: 36, bold: true, room: 24 },
		...picture.effect.map((text) => ({ text, size: 30 })),
		{ text: `Alles samen: ${picture.cost || 'kosten nog niet ingevuld'}.`, size: 28 },
		{ text: `Dit gaat over ${picture.about}.`, size: 24, colour: quiet, room: 16 },
		{ text: basis(picture), size: 22, colour: quiet }
	];
	let y = MARGIN;
	const drawn = texts.map((text) => {
		const { svg, height } = lines(text, y);
		y += height;
		return svg;
	});
	const map = sketch ? mapOf(sketch, picture, y) : { svg: '', height: 0 };
	const height = y + map.height + MARGIN;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Noto Sans, DejaVu Sans, Arial, sans-serif" role="img" aria-label="${escaped(`Wat als: ${picture.name}`)}">`,
		`<rect width="100%" height="100%" fill="#ffffff"/>`,
		...drawn,
		map.svg,
		'</svg>'
	].join('');
}

const more = ({ changes }: Picture): Text[] =>
	changes.length > MOST_CHANGES ? [{ text: `En nog ${changes.length - MOST_CHANGES} andere.`, size: 28 }] : [];

function basis({ basis: { figureYear, reachLabel, today } }: Picture): string {
	const figures =
		figureYear === null ? 'Er zijn geen cijfers over inwoners.' : `Cijfers over inwoners van ${figureYear}.`;
	return `Berekend op ${longDay(today)}. ${figures} Loopafstand: ${reachLabel}.`;
}

function lines(
	{ text, size, bold = false, colour = ink, room = 0 }: Text,
	top: number
): { svg: string; height: number } {
	const from = top + room;
	const step = Math.round(size * 1.35);
	const found = wrapped(text, Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER * (bold ? 1.08 : 1))));
	const svg = found
		.map(
			(one, index) =>
				`<text x="${MARGIN}" y="${from + size + index * step}" font-size="${size}"${bold ? ' font-weight="bold"' : ''} fill="${colour}">${escaped(one)}</text>`
		)
		.join('');
	return { svg, height: room + found.length * step + 10 };
}

/** Text in lines of at most so many letters; a word that is longer is cut. */
export function wrapped(text: string, most: number): string[] {
	const found: string[] = [];
	let line = '';
	for (const word of text
		.split(/\s+/)
		.filter(Boolean)
		.flatMap((one) => pieces(one, most))) {
		if (line && line.length + 1 + word.length > most) {
			found.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return line ? [...found, line] : found;
}

const pieces = (word: string, most: number): string[] =>
	Array.from({ length: Math.ceil(word.length / most) }, (_, index) => word.slice(index * most, (index + 1) * most));

function mapOf(sketch: Sketch, { changes }: Picture, y: number): { svg: string; height: number } {
	const scale = (WIDTH - 2 * MARGIN) / sketch.width;
	const spots = changes.flatMap(({ lon, lat }, index) =>
		lon === null || lat === null ? [] : [{ lon, lat, label: String(index + 1), strong: true }]
	);
	const areas = sketch.shapes.map(({ path, chosen }) => `<path d="${path}" fill="${chosen ? chosenLand : land}"/>`);
	const placed = marksOn(sketch, spots).marks;
	// A name that a number would hide stands below it; of the lines it keeps its edge free.
	const names = sketch.shapes.flatMap(({ label, name }) => {
		if (!label) return [];
		const hidden = placed.find(
			({ x, y }) => Math.abs(x - label.x) < 5 * name.length + 17 && Math.abs(y - label.y) < 28
		);
		const y = hidden ? hidden.y + 36 : label.y + 6;
		return [`<text x="${label.x}" y="${y}" font-size="18" text-anchor="middle" fill="${quiet}" stroke="${land}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(name)}</text>`]; // prettier-ignore
	});
	const marks = placed.map(
		({ x, y, label }) =>
			`<circle cx="${x}" cy="${y}" r="17" fill="${ink}" stroke="#ffffff" stroke-width="3"/><text x="${x}" y="${y + 6}" font-size="18" font-weight="bold" text-anchor="middle" fill="#ffffff">${escaped(label)}</text>`
	);
	const height = Math.round(sketch.height * scale);
	return {
		height: height + 20,
		svg: [
			`<g transform="translate(${MARGIN} ${y + 20}) scale(${scale.toFixed(4)})">`,
			`<rect width="${sketch.width}" height="${sketch.height}" rx="12" fill="${ground}"/>`,
			`<svg width="${sketch.width}" height="${sketch.height}">`,
			...areas,
			`<path d="${sketch.borders}" fill="none" stroke="${line}" stroke-width="1.5"${sketch.indicative ? ' stroke-dasharray="6 4"' : ''}/>`,
			...names,
			...marks,
			`<rect width="${sketch.width}" height="${sketch.height}" rx="12" fill="none" stroke="${line}" stroke-width="2"/>`,
			'</svg></g>'
		].join('')
	};
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// Signs that XML does not know would break the file.
const escaped = (text: string): string =>
	// eslint-disable-next-line no-control-regex
	text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => entities[sign]!); // prettier-ignore
