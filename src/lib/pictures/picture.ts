// What a picture of ours is: its address, the files it is kept as, and what can be wrong with one that is sent. Pure.

/** Widths in pixels it is made in: a phone, a sharp phone or a card, a screen. Never larger than it was. */
export const WIDTHS = [400, 800, 1600] as const;
/** Width of the JPEG for who cannot show WebP: messages that share a page. */
export const SHARED_WIDTH = 1200;

export const MOST_BYTES = 12_000_000;
export const MOST_PIXELS = 40_000_000;
export const LONGEST_ALT = 300;

/** What a form may offer; a phone that keeps HEIC then sends a JPEG by itself. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif';

export type PictureProblem =
	| 'missing'
	| 'heavy'
	| 'large'
	| 'kind'
	| 'drawing'
	| 'heic'
	| 'moving'
	| 'disguised'
	| 'broken'
	| 'slow'
	| 'busy'
	| 'alt-missing'
	| 'alt-long';

const another = 'Kies een foto van het soort JPEG, PNG, WebP of AVIF.';

/** What is wrong, and what to do about it. */
export const pictureWords: Record<PictureProblem, string> = {
	missing: 'Kies een foto.',
	heavy: 'Deze foto is groter dan 12 MB. Stuur hem eerst naar jezelf in een berichten-app: dan wordt hij kleiner.',
	large: 'Deze foto heeft te veel beeldpunten. Maak hem kleiner, of maak er een schermafbeelding van.',
	kind: `Dit bestand is geen foto die we kunnen gebruiken. ${another}`,
	drawing: `Dit is een tekening (SVG). Die kunnen we niet gebruiken. ${another}`,
	heic: 'Deze foto is van het soort HEIC. Die kunnen we niet openen. Bewaar hem als JPEG, of maak er een schermafbeelding van.',
	moving: 'Dit plaatje beweegt. Kies een foto die stilstaat.',
	disguised: 'In dit bestand zit nog iets anders dan een foto. Maak een schermafbeelding van de foto, en kies die.',
	broken: 'Deze foto is beschadigd of niet heel aangekomen. Probeer het nog een keer, of kies een andere foto.',
	slow: 'Het lukt ons niet om deze foto te verwerken. Maak hem kleiner, of kies een andere foto.',
	busy: 'Er komen nu veel foto’s tegelijk binnen. Probeer het over een minuut nog een keer.',
	'alt-missing': 'Schrijf op wat er op de foto te zien is. Dat is voor wie de foto niet kan zien.',
	'alt-long': `De tekst bij de foto is te lang. Gebruik hoogstens ${LONGEST_ALT} tekens.`
};

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ownPath = new RegExp(`^/fotos/(${ID})$`);
const fileName = new RegExp(`^(${ID})(?:-(400|800|1600)\\.webp|(?:\\.jpg)?)$`);

/** '/fotos/<id>': how a picture of ours stands in a row or a form. */
export const pathOf = (id: string): string => `/fotos/${id}`;

/** The id in such a path; undefined when it is no picture of ours. */
export const idIn = (path: string): string | undefined => ownPath.exec(path)?.[1];

/** The file of this width; without a width the JPEG. */
export const fileOf = (id: string, width?: number): string => (width ? `${id}-${width}.webp` : `${id}.jpg`);

/** What a name in an address asks for: a width, or the JPEG. */
export function parseName(name: string): { id: string; width: number | null } | undefined {
	const [, id, width] = fileName.exec(name) ?? [];
	return id ? { id, width: width ? Number(width) : null } : undefined;
}

/** What the browser chooses from; null when the path is not of a picture of ours. */
export function srcsetOf(path: string): string | null {
	const id = idIn(path);
	return id ? WIDTHS.map((width) => `/fotos/${fileOf(id, width)} ${width}w`).join(', ') : null;
}
