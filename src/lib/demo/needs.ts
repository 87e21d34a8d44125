// What the invented residents of the demo miss: the same for the same day, different from wijk to wijk. Pure.
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { Channel, Setting } from '#lib/needs/need.ts';
import type { Stored } from '#lib/needs/needs.server.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { sentences } from './needs-sentences.ts';

/** A kind of answer, and how often it comes beside the others of its wijk. */
type Wish = { often: number; kinds: Kind[]; groups: TargetGroup[]; parts: number[]; setting: Setting; says?: keyof typeof sentences }; // prettier-ignore

const [MORNING, AFTERNOON, EVENING, SATURDAY_MORNING, SATURDAY, SATURDAY_EVENING] = [1, 2, 4, 8, 16, 32];
const ALWAYS = 63;

const wish = (often: number, kinds: Kind[], groups: TargetGroup[], parts: number[], setting: Setting, says?: Wish['says']): Wish => ({ often, kinds, groups, parts, setting, says }); // prettier-ignore

// Somebody asks for this anywhere.
const anywhere: Wish[] = [
	wish(5, ['walk-in'], ['age-65-plus'], [AFTERNOON, AFTERNOON | SATURDAY], 'indoors', 'coffee'),
	wish(5, ['eat-together'], ['everyone'], [EVENING, EVENING | SATURDAY_EVENING], 'indoors', 'eat'),
	wish(4, ['move-together'], ['age-45-64'], [EVENING, SATURDAY_MORNING], 'either', 'move'),
	wish(4, ['play'], ['age-0-14', 'parents'], [AFTERNOON, SATURDAY], 'outdoors', 'play'),
	wish(3, ['make-and-learn'], ['everyone'], [EVENING], 'indoors', 'make'),
	wish(3, ['rest-and-green'], ['everyone'], [ALWAYS], 'outdoors', 'green'),
	wish(2, ['help-and-advice'], ['newcomers', 'everyone'], [MORNING], 'indoors', 'help'),
	wish(2, ['walk-in', 'rest-and-green'], ['carers'], [AFTERNOON], 'indoors'),
	wish(2, ['move-together'], ['disability'], [MORNING | AFTERNOON], 'indoors'),
	wish(1, ['room'], ['everyone'], [EVENING], 'indoors'),
	wish(2, ['hang-out'], ['age-15-24'], [EVENING, SATURDAY_EVENING], 'outdoors')
];
const villages: Wish[] = [
	wish(14, ['walk-in'], ['age-65-plus'], [MORNING, AFTERNOON], 'indoors', 'village'),
	wish(10, ['hang-out', 'play'], ['age-15-24'], [EVENING | SATURDAY_EVENING], 'either', 'village')
];
/** What stands out, by CBS code; how many answers, and whether it is a village. */
const wijken: { code: string; answers: number; village?: boolean; own?: Wish[] }[] = [
	{ code: 'WK082800', answers: 110, own: [wish(20, ['rest-and-green'], ['everyone'], [ALWAYS], 'outdoors', 'green')] },
	{
		code: 'WK082801',
		answers: 260,
		// Evenings indoors are short for who is young; nobody misses a coffee morning.
		own: [
			wish(20, ['walk-in'], ['age-15-24'], [EVENING, EVENING | SATURDAY_EVENING], 'indoors', 'young'),
			wish(14, ['play'], ['age-15-24'], [EVENING], 'indoors', 'young'),
			wish(10, ['walk-in', 'play'], ['age-15-24'], [EVENING | SATURDAY_EVENING], 'indoors', 'young')
		]
	},
	{ code: 'WK082803', answers: 100, own: [wish(8, ['move-together'], ['age-65-plus'], [MORNING], 'indoors', 'move')] },
	{ code: 'WK082804', answers: 110, own: [wish(12, ['play'], ['age-0-14'], [SATURDAY], 'outdoors', 'play')] },
	{
		code: 'WK082806',
		answers: 230,
		own: [
			wish(18, ['eat-together'], ['everyone'], [EVENING], 'indoors', 'eat'),
			wish(12, ['help-and-advice'], ['newcomers'], [MORNING, AFTERNOON], 'indoors', 'help')
		]
	},
	{
		code: 'WK082807',
		answers: 150,
		own: [wish(10, ['make-and-learn'], ['age-65-plus'], [AFTERNOON], 'indoors', 'make')]
	},
	{ code: 'WK082809', answers: 3, village: true },
	{ code: 'WK082810', answers: 150, own: [wish(14, ['play'], ['age-0-14', 'parents'], [SATURDAY_MORNING, SATURDAY], 'indoors', 'play')] }, // prettier-ignore
	{ code: 'WK082811', answers: 14, village: true },
	{ code: 'WK082812', answers: 12, village: true },
	{ code: 'WK082813', answers: 35, village: true },
	{ code: 'WK082814', answers: 70, village: true },
	{ code: 'WK082815', answers: 50, village: true },
	// Nearly silent: too few answers to say anything about.
	{ code: 'WK082816', answers: 6, village: true },
	{ code: 'WK082817', answers: 18, village: true },
	{ code: 'WK082818', answers: 60, village: true },
	{ code: 'WK082819', answers: 7, village: true },
	{ code: 'WK082820', answers: 16, village: true },
	{ code: 'WK082821', answers: 4, village: true },
	{ code: 'WK082822', answers: 80, village: true }
];
const channels: [Channel, number][] = [['web', 60], ['paper', 22], ['in-person', 12], ['phone', 6]]; // prettier-ignore

/** Every answer, about the wijken whose ids are given by CBS code, on days of the year before `today`. */
export function needs(today: Day, districts: ReadonlyMap<string, number>): Stored[] {
	const all = wijken.flatMap(({ code, answers, village, own = [] }) => {
		const district = districts.get(code);
		const random = chance(code);
		// Who knows the coffee mornings of Schadewijk misses none.
		const common = anywhere.filter(({ says }) => code !== 'WK082801' || says !== 'coffee');
		const wishes = [...common, ...own, ...(village ? villages : [])];
		return district === undefined
			? []
			: Array.from({ length: answers }, (_, index) => answer(random, wishes, district, today, index));
	});
	const centre = districts.get('WK082804');
	return [...all, ...(centre === undefined ? [] : flood(centre, today))];
}

function answer(random: () => number, wishes: readonly Wish[], districtId: number, today: Day, index: number): Stored {
	const { kinds, groups, parts, setting, says } = draw(random, wishes, ({ often }) => often);
	const [channel] = draw(random, channels, ([, share]) => share);
	const told = says ? sentences[says] : [];
	return {
		id: uuid(random),
		kinds,
		targetGroups: groups,
		dayParts: parts[Math.floor(random() * parts.length)]!,
		setting,
		districtId,
		neighbourhoodId: null,
		channel,
		enteredBy: channel === 'web' ? null : 'voorbeeld',
		onDay: addDays(today, -Math.floor(random() ** 1.2 * 360) - 1),
		sentence: index % 9 === 0 ? (told[Math.floor(random() * told.length)] ?? '') : '',
		burst: null
	};
}

// Twelve of the same within an hour: it is marked, and somebody of the municipality may leave it out.
function flood(districtId: number, today: Day): Stored[] {
	const random = chance('flood');
	const one = answer(random, [wish(1, ['hang-out'], ['age-15-24'], [SATURDAY_EVENING], 'outdoors')], districtId, today, 1); // prettier-ignore
	const web = { ...one, channel: 'web' as const, enteredBy: null, onDay: addDays(today, -20), burst: one.id };
	return [web, ...Array.from({ length: 11 }, () => ({ ...web, id: uuid(random) }))];
}

function draw<Item>(random: () => number, items: readonly Item[], weight: (item: Item) => number): Item {
	let left = random() * items.reduce((sum, item) => sum + weight(item), 0);
	return items.find((item) => (left -= weight(item)) < 0) ?? items.at(-1)!;
}

/** Numbers from 0 up to 1, always the same after the same word (mulberry32). */
function chance(word: string): () => number {
	let state = [...word].reduce((sum, sign) => Math.imul(sum, 31) + sign.charCodeAt(0), 7);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function uuid(random: () => number): string {
	const hex = (digits: number) => Math.floor(random() * 16 ** digits).toString(16).padStart(digits, '0'); // prettier-ignore
	return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
}
