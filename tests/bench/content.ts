// The content of the bench: as many invented places and activities as asked, the same for the same seed and day. Pure.
import { emptyDraft, type ActivityDraft } from '#lib/activities/activity.ts';
import type { Series } from '#lib/activities/recurrence.ts';
import { addDays, weekdays, type Day } from '#lib/calendar/days.ts';
import type { Block, OpeningHours } from '#lib/places/hours.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import { placeType } from '#lib/places/types.ts';
import { facts, type Accessibility } from '#lib/vocabulary/accessibility.ts';
import { random, type Random } from './random.ts';
import * as words from './words.ts';

/** A wijk to fill: the more inhabitants, the more there is. */
export type District = { name: string; lon: number; lat: number; inhabitants: number };

const SOURCE = 'bench';
/** Every activity comes this many times, all within the year ahead. */
export const DATES = 8;
// Half a kilometre to a kilometre round the middle of a wijk; a degree of longitude is shorter here.
const SPREAD = { lon: 0.009, lat: 0.0055 };

/** `count` places, over the wijken by their inhabitants. */
export function placeDrafts(count: number, districts: readonly District[], today: Day, seed = 1): PlaceDraft[] {
	const chance = random(seed);
	const districtAt = byInhabitants(districts);
	return Array.from({ length: count }, (_, index) => {
		const district = districtAt(chance.next());
		const { name, type } = chance.pick(words.places);
		const { access = 'publiek', key = type } = placeType(type) ?? {};
		return {
			name: `${name} ${chance.pick(words.names)}`,
			type: key,
			access,
			kinds: [],
			targetGroups: ['everyone'],
			summary: `Een plek van en voor mensen uit ${district.name}.`,
			description: story(chance),
			street: access === 'publiek' ? `${chance.pick(words.names)} ${chance.whole(1, 180)}` : null,
			postcode: access === 'publiek' ? `53${chance.whole(40, 98)} AB` : null,
			locality: district.name,
			point: {
				lon: round(district.lon + chance.around() * SPREAD.lon),
				lat: round(district.lat + chance.around() * SPREAD.lat)
			},
			indoors: access === 'publiek',
			hours: access === 'publiek' ? hours(chance) : null,
			accessibility: accessibility(chance, today),
			facilities: chance.chance(0.5) ? ['koffie', 'wifi'] : [],
			consumptionRequired: chance.chance(0.2),
			operator: chance.chance(0.6) ? `Stichting ${chance.pick(words.names)}` : null,
			phone: null,
			email: null,
			website: null,
			photo: null,
			photoAlt: null,
			verifiedAt: addDays(today, -chance.whole(1, 300)),
			verifyBy: addDays(today, chance.whole(60, 300)),
			source: SOURCE,
			sourceId: `plek-${index}`
		};
	});
}

/** `count` activities of `DATES` dates each, at places by their ids. A batch of its own when `from` is the next index. */
export function activityDrafts(
	{ from, count }: { from: number; count: number },
	places: readonly { id: number; name: string; indoors: boolean }[],
	today: Day,
	seed = 2
): ActivityDraft[] {
	return Array.from({ length: count }, (_, offset) => {
		const index = from + offset;
		const chance = random(seed * 1_000_003 + index);
		const pastime = chance.pick(words.pastimes);
		const place = chance.pick(places);
		const price = chance.pick(['free', 'free', 'free', 'amount', 'voluntary', 'unknown'] as const);
		return {
			...emptyDraft,
			title: `${pastime.name} ${chance.pick(['in', 'bij', 'van'])} ${chance.pick(words.names)}`,
			summary: pastime.summary,
			description: story(chance),
			organiser: `${chance.pick(words.people)} en ${chance.pick(['de buren', 'vrijwilligers', 'vrienden'])}`,
			placeId: place.id,
			themes: pastime.themes,
			kinds: pastime.kinds,
			targetGroups: chance.chance(0.7) ? pastime.groups : ['everyone'],
			price,
			priceCents: price === 'amount' ? chance.whole(2, 30) * 50 : null,
			joining: chance.pick(['walk-in', 'walk-in', 'sign-up', 'unknown'] as const),
			languages: chance.chance(0.1) ? ['nl', 'en'] : ['nl'],
			indoors: pastime.indoors,
			verifiedAt: addDays(today, -chance.whole(1, 200)),
			series: [dates(chance, pastime.hour, today)],
			source: SOURCE,
			sourceId: `activiteit-${index}`
		};
	});
}

// Most come back every week, some every two weeks or every month, some on loose dates.
function dates(chance: Random, usual: number, today: Day): Series {
	const every = chance.pick([7, 7, 7, 7, 7, 14, 28, 0]);
	const time = `${String(Math.min(21, Math.max(8, usual + chance.whole(-1, 1)))).padStart(2, '0')}:${chance.pick(['00', '30'])}`;
	// A third goes on now, week after week; the rest begins somewhere in the year.
	const latest = chance.chance(1 / 3) ? 13 : 360 - (DATES - 1) * (every || 14);
	const first = addDays(today, chance.whole(0, latest));
	const loose = Array.from({ length: DATES - 1 }, (_, nth) => addDays(first, (nth + 1) * 14 - chance.whole(0, 9)));
	return {
		start: `${first}T${time}`,
		durationMinutes: chance.pick([60, 90, 120, 120, 180]),
		rule: every ? `FREQ=WEEKLY;INTERVAL=${every / 7};COUNT=${DATES}` : null,
		zone: 'Europe/Amsterdam',
		extraDates: every ? [] : loose.map((day) => `${day}T${time}`),
		excluded: [],
		skipSchoolHolidays: false,
		changes: []
	};
}

function hours(chance: Random): OpeningHours {
	const day: Block[] = [{ from: chance.pick(['09:00', '10:00']), to: chance.pick(['16:00', '17:00']), mode: 'open' }];
	const evening: Block[] = [...day, { from: '19:00', to: '22:00', mode: 'with-host' }];
	const free = chance.whole(0, 2);
	const week = Object.fromEntries(
		weekdays.map((weekday) => [weekday, weekday > 7 - free ? [] : chance.chance(0.3) ? evening : day])
	) as OpeningHours['week'];
	return { week, exceptions: [], holidays: 'closed' };
}

function accessibility(chance: Random, today: Day): Accessibility {
	const checkedOn = addDays(today, -chance.whole(1, 400));
	const known = facts.keys.filter(() => chance.chance(0.6));
	return Object.fromEntries(
		known.map((fact) => [fact, { answer: chance.pick(['yes', 'yes', 'no', 'limited'] as const), checkedOn }])
	);
}

const story = (chance: Random) =>
	Array.from({ length: chance.whole(3, 6) }, () => chance.pick(words.sentences)).join(' ');

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

function byInhabitants(districts: readonly District[]): (share: number) => District {
	const total = districts.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
	return (share) => {
		let left = share * total;
		return districts.find(({ inhabitants }) => (left -= inhabitants) < 0) ?? districts.at(-1)!;
	};
}
