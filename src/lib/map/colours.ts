// The colours of the page, for a map that cannot read CSS. A municipality's own sheet and the dark come along.

const tokens = {
	ground: '--basis-color-default-bg-default',
	area: '--basis-color-default-bg-document',
	chosenArea: '--basis-color-action-1-bg-default',
	border: '--basis-color-default-border-default',
	name: '--basis-color-default-color-default',
	round: '--basis-color-accent-1-border-default',
	square: '--basis-color-action-1-border-default',
	other: '--basis-color-info-border-default',
	edge: '--basis-color-default-bg-document',
	group: '--basis-color-default-color-document',
	groupText: '--basis-color-default-bg-document'
} as const;

export type Colours = Record<keyof typeof tokens, string>;

/** What the tokens are worth at this element, as `rgba()`: any CSS colour is allowed in a sheet, not so on the map. */
export function coloursAt(node: HTMLElement): Colours {
	const probe = node.appendChild(document.createElement('i'));
	const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
	const pen = pixel.getContext('2d', { willReadFrequently: true });
	const colours = Object.entries(tokens).map(([name, token]) => {
		probe.style.color = `var(${token})`;
		if (!pen) return [name, getComputedStyle(probe).color];
		pen.clearRect(0, 0, 1, 1);
		pen.fillStyle = getComputedStyle(probe).color;
		pen.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
		return [name, `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`];
	});
	probe.remove();
	return Object.fromEntries(colours) as Colours;
}
