// What the invented residents of the demo miss: the same for the same day, different from wijk to wijk. Pure.
//
// There was a campaign: cards with a code lay at schools and community houses for six weeks. That is when most answered,
// and why so many cards are of who is young or old.
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { Channel } from '#lib/needs/need.ts';
import type { Stored } from '#lib/needs/needs.server.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { sentences, type Topic } from './needs-sentences.ts';
import { anywhere, atConversation, FLOODED, flooded, villages, voices, type Wish } from './needs-wishes.ts';

/** Days before today. */
const campaign = { from: 85, days: 42 };
/** The part of all answers that came in these weeks. */
const IN_CAMPAIGN = 0.65;
/** Of who miss the same, one in so many wrote a sentence, as long as there are any. */
const ONE_WRITES = 3;

const atSchool: [Channel, number][] = [['web', 46], ['paper', 48], ['in-person', 6]]; // prettier-ignore
const inTheHouse: [Channel, number][] = [['web', 22], ['paper', 44], ['in-person', 22], ['phone', 12]]; // prettier-ignore
const others: [Channel, number][] = [['web', 78], ['paper', 14], ['in-person', 6], ['phone', 2]]; // prettier-ignore

function channelsOf(groups: readonly TargetGroup[]): [Channel, number][] {
	if (groups.includes('age-0-14') || groups.includes('age-15-24')) return atSchool;
	return groups.includes('age-65-plus') || groups.includes('newcomers') ? inTheHouse : others;
}

/** Every answer, about the wijken whose ids are given by CBS code, on days of the year before `today`. */
export function needs(today: Day, districts: ReadonlyMap<string, number>): Stored[] {
	const all = voices.flatMap(({ code, answers, village, own = [] }) => {
		const district = districts.get(code);
		if (district === undefined) return [];
		const random = chance(code);
		const wishes = [...anywhere, ...own, ...(village ? villages : [])];
		const says = saying(code);
		return Array.from({ length: answers }, (_, index) => {
			const wish = share(wishes, (index + 0.5) / answers);
			return { ...answer(random, wish, district, today, index), sentence: says(wish.says) };
		});
	});
	const district = districts.get(FLOODED);
	return [...all, ...(district === undefined ? [] : flood(district, today))];
}

function answer(random: () => number, wish: Wish, districtId: number, today: Day, index: number): Stored {
	const { kinds, groups, parts, settings } = wish;
	const channel = draw(random, channelsOf(groups));
	const ago =
		random() < IN_CAMPAIGN ? campaign.from - Math.floor(random() * campaign.days) : Math.floor(random() * 360) + 1;
	return {
		id: uuid(random),
		kinds,
		targetGroups: groups,
		dayParts: parts[index % parts.length]!,
		setting: settings[Math.floor(index / parts.length) % settings.length]!,
		districtId,
		neighbourhoodId: null,
		channel,
		enteredBy: channel === 'web' ? null : 'voorbeeld',
		onDay: addDays(today, -ago),
		sentence: '',
		burst: null,
		batch: null
	};
}

/** What was told at the conversation of this mark, on its day, in a wijk of this id. */
export function toldAt(batch: string, onDay: Day, districtId: number): Stored[] {
	const random = chance('conversation');
	return atConversation.map((wish, index) => ({
		...answer(random, wish, districtId, onDay, index),
		channel: 'conversation',
		enteredBy: 'voorbeeld',
		onDay,
		batch
	}));
}

// The sentences of a wijk, each once, by what they are about.
function saying(code: string): (about?: Topic) => string {
	const asked = new Map<Topic, number>();
	return (about) => {
		if (!about) return '';
		const count = asked.get(about) ?? 0;
		asked.set(about, count + 1);
		return count % ONE_WRITES === 0 ? (sentences[code]?.[about]?.[count / ONE_WRITES] ?? '') : '';
	};
}

// Twelve of the same within an hour: it is marked, and somebody of the municipality may leave it out.
function flood(districtId: number, today: Day): Stored[] {
	const random = chance('flood');
	const one = answer(random, flooded, districtId, today, 0);
	const web = { ...one, channel: 'web' as const, enteredBy: null, onDay: addDays(today, -20), burst: one.id };
	return [web, ...Array.from({ length: 11 }, () => ({ ...web, id: uuid(random) }))];
}

/** The wish at this part (0 to 1) of all of them: each gets its share exactly, so that a small change stays small. */
function share(wishes: readonly Wish[], part: number): Wish {
	let left = part * wishes.reduce((sum, { often }) => sum + often, 0);
	return wishes.find(({ often }) => (left -= often) < 0) ?? wishes.at(-1)!;
}

function draw<Item>(random: () => number, items: readonly (readonly [Item, number])[]): Item {
	let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
	return (items.find(([, weight]) => (left -= weight) < 0) ?? items.at(-1)!)[0];
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
