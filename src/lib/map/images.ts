// The marks of the map, drawn as images when first needed: round, square, and a group with its number. Shape tells as much as colour.
import type { Colours } from './colours.ts';

export type Shape = 'round' | 'square' | 'other';

/** Which shape a dot has, by its property `access`. */
const shapes: Record<string, Shape> = { publiek: 'round', openbaar: 'square' };
export const shapeOf = (access: string | null | undefined): Shape => (access && shapes[access]) || 'other';

/** Pixels in an image for one on the page. */
export const DENSITY = 2;

const DOT = 22;
const MARKED = 36;
const GROUP = 34;

type Image = { width: number; height: number; data: Uint8ClampedArray };

/**
 * The image with this name: `dot:publiek`, `marked:publiek`, or `group:12`. Null for a name that is not ours. The number
 * stands in the image, so a base map needs no letters of its own for it.
 */
export function drawMark(name: string, colours: Colours): Image | null {
	const [kind, value = ''] = name.split(':');
	if (kind === 'dot') return drawDot(shapeOf(value), DOT, colours);
	if (kind === 'marked') return drawDot(shapeOf(value), MARKED, colours);
	return kind === 'group' && /^\d+$/.test(value) ? drawGroup(Number(value), colours) : null;
}

function drawDot(shape: Shape, size: number, colours: Colours): Image | null {
	return draw(size, size, (pen) => {
		outline(pen, shape, size, 0.5);
		pen.fillStyle = size === MARKED ? colours.group : colours.edge;
		pen.fill();
		if (size === MARKED) {
			outline(pen, shape, size, 3.5);
			pen.fillStyle = colours.edge;
			pen.fill();
		}
		outline(pen, shape, size, size === MARKED ? 6.5 : 2.5);
		pen.fillStyle = colours[shape];
		pen.fill();
	});
}

function outline(pen: CanvasRenderingContext2D, shape: Shape, size: number, inset: number) {
	const side = size - 2 * inset;
	pen.beginPath();
	if (shape === 'round') pen.arc(size / 2, size / 2, side / 2, 0, 2 * Math.PI);
	else if (shape === 'square') pen.roundRect(inset + 1, inset + 1, side - 2, side - 2, 2);
	else {
		pen.moveTo(size / 2, inset);
		for (const [x, y] of [
			[size - inset, size / 2],
			[size / 2, size - inset],
			[inset, size / 2]
		] as const)
			pen.lineTo(x, y);
		pen.closePath();
	}
}

// Neither round nor square: a group holds both.
function drawGroup(count: number, colours: Colours): Image | null {
	const text = count.toLocaleString('nl-NL');
	const width = Math.max(GROUP + 6, 20 + 10 * text.length);
	return draw(width, GROUP, (pen) => {
		pen.beginPath();
		pen.roundRect(1, 1, width - 2, GROUP - 2, 10);
		pen.fillStyle = colours.group;
		pen.fill();
		pen.lineWidth = 2;
		pen.strokeStyle = colours.edge;
		pen.stroke();
		pen.fillStyle = colours.groupText;
		pen.font = 'bold 16px "Noto Sans", sans-serif';
		pen.textAlign = 'center';
		pen.textBaseline = 'middle';
		pen.fillText(text, width / 2, GROUP / 2 + 1);
	});
}

function draw(width: number, height: number, paint: (pen: CanvasRenderingContext2D) => void): Image | null {
	const canvas = Object.assign(document.createElement('canvas'), {
		width: width * DENSITY,
		height: height * DENSITY
	});
	const pen = canvas.getContext('2d');
	if (!pen) return null;
	pen.scale(DENSITY, DENSITY);
	paint(pen);
	return { width: canvas.width, height: canvas.height, data: pen.getImageData(0, 0, canvas.width, canvas.height).data };
}
