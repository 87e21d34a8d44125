// What the invented residents of the demo ask for: anywhere, in villages, and what stands out in each wijk.
import type { Setting } from '#lib/needs/need.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Topic } from './needs-sentences.ts';

/** A kind of answer, and how often it comes beside the others of its wijk; `parts` (bit sets) and `settings` take turns. */
export type Wish = { often: number; kinds: Kind[]; groups: TargetGroup[]; parts: number[]; settings: Setting[]; says?: Topic }; // prettier-ignore
/** By CBS code: how many answers, and what is asked there beside what is asked anywhere. */
export type Voice = { code: string; answers: number; village?: boolean; own?: Wish[] };

const [MORNING, AFTERNOON, EVENING, SATURDAY_MORNING, SATURDAY, SATURDAY_EVENING] = [1, 2, 4, 8, 16, 32];
const ALWAYS = 63;
const EVENINGS = EVENING | SATURDAY_EVENING;
const CHILD: TargetGroup[] = ['age-0-14'];
const YOUNG: TargetGroup[] = ['age-15-24'];
const ADULT: TargetGroup[] = ['age-25-44'];
const MIDDLE: TargetGroup[] = ['age-45-64'];
const OLDER: TargetGroup[] = ['age-65-plus'];
const ALL: TargetGroup[] = ['everyone'];
// Many do not mind.
const INSIDE: Setting[] = ['indoors', 'either', 'indoors'];
const OUTSIDE: Setting[] = ['outdoors', 'either', 'outdoors'];
const EITHER: Setting[] = ['either'];

const wish = (often: number, kinds: Kind[], groups: TargetGroup[], parts: number[], settings: Setting[], says?: Wish['says']): Wish => ({ often, kinds, groups, parts, settings, says }); // prettier-ignore

/** Of every age, everywhere: no wijk asks for one thing only. */
export const anywhere: readonly Wish[] = [
	wish(1.8, ['play'], CHILD, [AFTERNOON | SATURDAY, SATURDAY, AFTERNOON, SATURDAY_MORNING | SATURDAY], OUTSIDE, 'play'),
	wish(2, ['play', 'move-together'], ['age-0-14', 'parents'], [SATURDAY_MORNING, AFTERNOON | SATURDAY], EITHER, 'play'),
	wish(2, ['make-and-learn'], CHILD, [AFTERNOON, SATURDAY_MORNING, AFTERNOON | SATURDAY], INSIDE),
	wish(3, ['hang-out'], YOUNG, [EVENINGS, EVENING, SATURDAY | SATURDAY_EVENING], OUTSIDE),
	wish(2, ['walk-in', 'play'], YOUNG, [EVENING, EVENINGS, AFTERNOON], INSIDE, 'young'),
	wish(2, ['move-together'], YOUNG, [EVENING, AFTERNOON | EVENING], EITHER),
	wish(4, ['move-together'], ADULT, [EVENING, EVENING | SATURDAY_MORNING], EITHER, 'move'),
	wish(4, ['eat-together'], ADULT, [EVENING, EVENINGS, SATURDAY_EVENING], INSIDE, 'eat'),
	wish(1.2, ['walk-in'], ['age-25-44', 'parents'], [MORNING, MORNING | AFTERNOON], INSIDE),
	wish(3, ['walk-in'], ADULT, [EVENING, EVENING | SATURDAY], INSIDE),
	wish(4, ['move-together'], MIDDLE, [EVENING, SATURDAY_MORNING, MORNING | EVENING], EITHER, 'move'),
	wish(4, ['make-and-learn'], MIDDLE, [EVENING], INSIDE, 'make'),
	wish(3, ['eat-together'], MIDDLE, [EVENING, EVENINGS], INSIDE, 'eat'),
	wish(1.2, ['walk-in'], MIDDLE, [MORNING, AFTERNOON | SATURDAY], INSIDE, 'coffee'),
	wish(1, ['walk-in', 'rest-and-green'], ['age-45-64', 'carers'], [AFTERNOON, EVENING], EITHER),
	wish(2.9, ['walk-in'], OLDER, [AFTERNOON, AFTERNOON | SATURDAY], INSIDE, 'coffee'),
	wish(2.7, ['walk-in'], OLDER, [MORNING], EITHER, 'coffee'),
	wish(3, ['eat-together'], OLDER, [EVENING, AFTERNOON, AFTERNOON | SATURDAY], INSIDE, 'eat'),
	wish(3, ['move-together'], OLDER, [MORNING, MORNING | AFTERNOON], EITHER, 'move'),
	wish(2, ['make-and-learn'], OLDER, [AFTERNOON, MORNING], INSIDE, 'make'),
	wish(3, ['rest-and-green'], ALL, [ALWAYS, AFTERNOON | SATURDAY], OUTSIDE, 'green'),
	wish(4, ['help-and-advice'], ['newcomers', 'everyone'], [MORNING, MORNING | AFTERNOON], INSIDE, 'help'),
	wish(2, ['help-and-advice'], ['carers', 'age-45-64'], [EVENING, AFTERNOON], INSIDE),
	wish(3, ['move-together'], ['disability'], [MORNING | AFTERNOON], INSIDE),
	wish(2, ['room'], ALL, [EVENING, EVENING | SATURDAY], INSIDE)
];

/** Where the bus is far. */
export const villages: readonly Wish[] = [
	wish(16, ['walk-in'], OLDER, [MORNING | AFTERNOON, AFTERNOON, MORNING], INSIDE, 'coffee'),
	wish(12, ['hang-out', 'play'], YOUNG, [EVENINGS], EITHER, 'young'),
	wish(1, ['make-and-learn'], MIDDLE, [EVENING], INSIDE, 'make')
];

/** What stands out. There were cards at schools and community houses; where there is neither, few answered. */
export const voices: readonly Voice[] = [
	{
		code: 'WK082800',
		answers: 300,
		own: [
			// There is a lot here, and still many ask for it: somebody has to ask why.
			wish(22, ['walk-in'], OLDER, [AFTERNOON, MORNING | AFTERNOON], INSIDE, 'coffee'),
			wish(10, ['rest-and-green'], ALL, [ALWAYS], OUTSIDE, 'green')
		]
	},
	{
		code: 'WK082801',
		answers: 700,
		// Evenings indoors are short for who is young. Hardly anybody misses a coffee morning.
		own: [
			wish(30, ['walk-in'], YOUNG, [EVENING], INSIDE, 'young'),
			wish(6, ['make-and-learn'], ADULT, [EVENING], INSIDE, 'make'),
			wish(8, ['rest-and-green'], ALL, [ALWAYS], OUTSIDE, 'green'),
			wish(8, ['eat-together'], ALL, [EVENING], INSIDE, 'eat')
		]
	},
	{
		code: 'WK082803',
		answers: 270,
		own: [
			wish(16, ['move-together'], OLDER, [MORNING], INSIDE, 'move'),
			wish(8, ['walk-in'], MIDDLE, [MORNING], INSIDE, 'coffee')
		]
	},
	{ code: 'WK082804', answers: 330, own: [wish(22, ['play'], CHILD, [SATURDAY, AFTERNOON | SATURDAY], OUTSIDE, 'play')] }, // prettier-ignore
	{
		code: 'WK082806',
		answers: 620,
		own: [
			wish(26, ['eat-together'], ALL, [EVENING], INSIDE, 'eat'),
			wish(14, ['walk-in'], ADULT, [EVENING], INSIDE),
			wish(12, ['help-and-advice'], ['newcomers'], [MORNING, AFTERNOON], INSIDE, 'help')
		]
	},
	{
		code: 'WK082807',
		answers: 460,
		own: [wish(18, ['make-and-learn'], OLDER, [AFTERNOON], INSIDE, 'make')]
	},
	{ code: 'WK082809', answers: 3, village: true },
	{
		code: 'WK082810',
		answers: 480,
		own: [wish(20, ['play'], ['age-0-14', 'parents'], [SATURDAY_MORNING | SATURDAY, SATURDAY_MORNING], INSIDE, 'play')]
	},
	{ code: 'WK082811', answers: 16, village: true },
	{ code: 'WK082812', answers: 14, village: true },
	{ code: 'WK082813', answers: 60, village: true },
	{ code: 'WK082814', answers: 190, village: true },
	{ code: 'WK082815', answers: 130, village: true },
	// Nearly silent: too few answers to say anything about.
	{ code: 'WK082816', answers: 6, village: true },
	{ code: 'WK082817', answers: 26, village: true },
	{ code: 'WK082818', answers: 150, village: true },
	{ code: 'WK082819', answers: 7, village: true },
	{ code: 'WK082820', answers: 22, village: true },
	{ code: 'WK082821', answers: 4, village: true },
	{ code: 'WK082822', answers: 260, village: true }
];
/** Twelve of the same came in one hour here. */
export const FLOODED = 'WK082804';
export const flooded = wish(1, ['hang-out'], YOUNG, [SATURDAY_EVENING], OUTSIDE);
/** What neighbours told at the conversation in Schadewijk. */
export const atConversation: readonly Wish[] = [
	...Array<Wish>(6).fill(wish(1, ['walk-in'], YOUNG, [EVENING], INSIDE)),
	...Array<Wish>(4).fill(wish(1, ['eat-together'], ALL, [EVENING], INSIDE)),
	...Array<Wish>(3).fill(wish(1, ['rest-and-green'], ALL, [ALWAYS], OUTSIDE))
];
