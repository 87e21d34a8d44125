// One cell as a value: yes or no, a postcode, a telephone number, a day, names of kinds. Undefined: not understood. Pure.
import { isDay, type Day } from '#lib/calendar/days.ts';
import { placeTypes, type PlaceType } from '#lib/places/types.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Term } from '#lib/vocabulary/term.ts';
import { plainTitle } from './fields.ts';

const yes = new Set('ja j yes y true waar 1 x v aanwezig wel designated'.split(' '));
const no = new Set('nee n no false onwaar 0 geen niet afwezig'.split(' '));
const partly = new Set('gedeeltelijk deels beperkt limited soms'.split(' '));
const unknown = new Set('onbekend nietbekend unknown nvt'.split(' '));

/** null is "not known". */
export function yesNo(text: string): boolean | null | undefined {
	const word = plainTitle(text);
	if (unknown.has(word)) return null;
	return yes.has(word) ? true : no.has(word) ? false : undefined;
}

export function answer(text: string): Answer | undefined {
	if (partly.has(plainTitle(text))) return 'limited';
	const said = yesNo(text);
	return said === undefined ? undefined : said === null ? 'unknown' : said ? 'yes' : 'no';
}

/** '5341ab' → '5341 AB'; four digits are kept as they are. */
export function postcode(text: string): string | undefined {
	const found = /^([1-9]\d{3})\s{0,3}([A-Z]{2})?$/i.exec(text.trim());
	return found ? [found[1], found[2]?.toUpperCase()].filter(Boolean).join(' ') : undefined;
}

/** As it was written; a spreadsheet that took it for a number left out the zero in front. */
export function phone(text: string): string | undefined {
	const written = text.trim();
	const digits = written.replace(/\D/g, '');
	if (/^[1-9]\d{8}$/.test(written)) return `0${written}`;
	// Of a municipality: 14 0412.
	if (/^14 ?0\d{2,3}$/.test(written)) return written;
	return digits.length >= 8 && digits.length <= 15 && /^[+\d\s()./-]{8,30}$/.test(written) ? written : undefined;
}

export const email = (text: string): string | undefined =>
	/^[^\s@<>]{1,100}@[^\s@<>.]{1,100}(?:\.[^\s@<>.]{1,60}){1,6}$/.test(text.trim()) ? text.trim() : undefined;

/** With https:// before it where that was left out. */
export function website(text: string): string | undefined {
	const written = text.trim();
	const address = /^https?:\/\//i.test(written) ? written : `https://${written}`;
	return /^https?:\/\/[^\s<>"/]{1,100}\.[a-z]{2,20}(?:[/?#:][^\s<>"]{0,300})?$/i.test(address) && URL.canParse(address)
		? address
		: undefined;
}

/** '2026-11-21', '21-11-2026', '21/11/2026'. */
export function day(text: string): Day | undefined {
	const [, date = '', month = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? [];
	const written = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text.trim().slice(0, 10);
	return isDay(written) ? written : undefined;
}

const typeWords: Record<string, string> = {
	'community-centre': 'gemeenschapshuis buurthuis wijkcentrum dorpshuis buurtcentrum wijkgebouw mfc mfa multifunctioneelcentrum communitycentre ontmoetingscentrum wijkhuis',
	'living-room': 'huiskamer buurthuiskamer buurtkamer inloophuis inloop',
	library: 'bibliotheek bieb',
	'coffee-corner': 'koffiehoek koffiecorner koffieruimte cafe lunchroom koffiehuis',
	'neighbourhood-shop': 'buurtwinkel buurtsuper dorpswinkel weggeefwinkel kringloopwinkel',
	'village-pub': 'dorpscafe kroeg pub eetcafe',
	'sports-canteen': 'sportkantine kantine clubhuis sporthal sportzaal sportaccommodatie sportcomplex',
	faith: 'kerk moskee parochie religieus gebedshuis synagoge tempel',
	school: 'school basisschool onderwijs',
	'care-home': 'zorgcentrum verzorgingshuis verpleeghuis woonzorgcentrum zorglocatie',
	'youth-centre': 'jongerencentrum jongerenwerk jeugdhonk',
	workshop: 'werkplaats atelier makerspace repaircafe',
	playground: 'speeltuin speelplek speelplaats speelveld',
	park: 'park plantsoen stadspark groen',
	'sports-field': 'sportveld voetbalveld sportpark',
	'urban-sports': 'trapveld trapveldje urbansports skatebaan skatepark basketbalveld calisthenics cruyffcourt pannaveld',
	hangout: 'hangplek jop jongerenontmoetingsplek',
	square: 'plein dorpsplein marktplein',
	bench: 'bankje ommetje picknickplek picknicktafel rustpunt',
	'community-garden': 'buurtmoestuin moestuin buurttuin pluktuin volkstuin',
	water: 'water strandje plas zwemplas visplek'
}; // prettier-ignore

const typeByWord = new Map<string, PlaceType>();
for (const type of placeTypes)
	for (const word of [plainTitle(type.name), plainTitle(type.key), ...(typeWords[type.key] ?? '').split(' ')])
		typeByWord.set(word, type);

/** By its name here, by its key, or by what others call it. */
export const type = (text: string): PlaceType | undefined => typeByWord.get(plainTitle(text));

/** The type that the name of a place gives away: 'Bibliotheek Oss'. */
export const typeInName = (name: string): PlaceType | undefined =>
	name.split(/[\s/-]+/).flatMap((word) => type(word) ?? [])[0]; // prettier-ignore

const termsOf = <Key extends string>(list: { all: readonly Term<Key>[] }, extra: Record<string, Key>) =>
	new Map<string, Key>([
		...list.all.flatMap(({ key, slug, name }) => [key, slug, name].map((word) => [plainTitle(word), key] as const)),
		...Object.entries(extra)
	]);

const groupWords = termsOf(targetGroups, {
	allen: 'everyone',
	kinderen: 'age-0-14',
	jeugd: 'age-0-14',
	jongeren: 'age-15-24',
	ouderen: 'age-65-plus',
	senioren: 'age-65-plus',
	'65': 'age-65-plus',
	gezinnen: 'parents',
	gehandicapten: 'disability',
	mensenmeteenhandicap: 'disability',
	statushouders: 'newcomers',
	mantelzorger: 'carers'
});
const kindWords = termsOf(kinds, {
	koffie: 'walk-in',
	eten: 'eat-together',
	sport: 'move-together',
	sporten: 'move-together',
	bewegen: 'move-together',
	spel: 'play',
	leren: 'make-and-learn',
	creatief: 'make-and-learn',
	hangen: 'hang-out',
	groen: 'rest-and-green',
	vergaderen: 'room',
	zaalverhuur: 'room',
	advies: 'help-and-advice'
});

/** Several, with a comma or semicolon between; a name may hold a comma itself. Undefined when one is not known. */
const several =
	<Key extends string>(words: Map<string, Key>) =>
	(text: string): Key[] | undefined => {
		const whole = words.get(plainTitle(text));
		const found = whole ? [whole] : list(text).map((part) => words.get(plainTitle(part)));
		return found.every((key) => key !== undefined) ? [...new Set(found)] : undefined;
	};

export const groups = several(groupWords);
export const meetings = several(kindWords);

/** What stands between commas, semicolons, bars or line ends, but not between brackets. */
export const list = (text: string): string[] =>
	(text.match(/(?:\([^()]{0,200}\)|[^,;|\n(])+|\(/g) ?? []).map((part) => part.trim()).filter(Boolean).slice(0, 50); // prettier-ignore
