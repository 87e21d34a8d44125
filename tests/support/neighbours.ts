// Named places and activities that tests tell their stories with.
import { emptyDraft, type ActivityDraft } from '#lib/activities/activity.ts';
import type { Series } from '#lib/activities/recurrence.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import type { PlaceDraft } from '#lib/places/place.ts';

/** Two square wijken side by side, Schadewijk west and Ruwaard east, and the centre of postcode 5345 in Schadewijk. */
export async function twoWijken() {
	const square = (west: number) => ({
		type: 'Polygon' as const,
		coordinates: [[[west, 51.76], [west + 0.02, 51.76], [west + 0.02, 51.78], [west, 51.78], [west, 51.76]]] // prettier-ignore
	});
	const area = (code: string, name: string, level: string, west: number, width = 0.02) => ({
		scheme: 'cbs',
		code,
		level,
		name,
		display_name: name,
		slug: name.toLowerCase(),
		boundary_year: 2022,
		label_lon: west + width / 2,
		label_lat: 51.77,
		polygon: sql.json(square(west)),
		west,
		south: 51.76,
		east: west + width,
		north: 51.78,
		source: 'test'
	});
	const [oss] = await sql<
		{ id: number }[]
	>`insert into areas ${sql(area('GM0828', 'Oss', 'municipality', 5.52, 0.04) as never)} returning id`;
	for (const wijk of [area('WK082801', 'Schadewijk', 'district', 5.52), area('WK082806', 'Ruwaard', 'district', 5.54)])
		await sql`insert into areas ${sql({ ...wijk, parent_id: oss?.id } as never)}`;
	await sql`insert into postcodes (pc4, locality, lon, lat, source) values ('5345', 'Oss', 5.53, 51.77, 'test')`;
}

const addArea = async (area: Record<string, string | number>) => {
	const label = { label_lon: 5.5, label_lat: 51.7, source: 'test' };
	const [row] = await sql<{ id: number }[]>`insert into areas ${sql({ ...area, ...label } as never)} returning id`;
	areas.forget();
	return row!.id;
};

/** A group of these areas; its id. */
export async function ossWest(of: readonly number[]) {
	const id = await addArea({ scheme: 'test', code: 'west', level: 'group', name: 'Oss-West', display_name: 'Oss-West', slug: 'oss-west' }); // prettier-ignore
	for (const area of of) await sql`insert into area_members (group_id, area_id) values (${id}, ${area})`;
	areas.forget();
	return id;
}

/** A buurt of this wijk, without a border; its id. */
export const hoek = (wijk: number) =>
	addArea({ scheme: 'cbs', code: 'BU08280199', level: 'neighbourhood', name: 'Hoek', display_name: 'Hoek', slug: 'hoek', parent_id: wijk }); // prettier-ignore

const closed: OpeningHours['week'] = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

/** Open on weekdays from 9:00 to 17:00. */
const officeHours: OpeningHours = {
	week: {
		...closed,
		...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ from: '09:00', to: '17:00', mode: 'open' as const }]]))
	},
	exceptions: [],
	holidays: 'closed'
};

/** A buurthuis in Schadewijk, step-free, open on weekdays. */
export function huiskamerDeWolput(change: Partial<PlaceDraft> = {}): PlaceDraft {
	return {
		name: 'Huiskamer De Wolput',
		type: 'living-room',
		access: 'publiek',
		kinds: [],
		targetGroups: ['everyone'],
		summary: 'Een warme plek voor de hele buurt.',
		description: 'Kom binnen voor een praatje.',
		street: 'Wolput 1',
		postcode: '5345 AA',
		locality: 'Oss',
		point: { lon: 5.531, lat: 51.771 },
		indoors: true,
		hours: officeHours,
		accessibility: { 'step-free': { answer: 'yes', checkedOn: '2026-09-01' } },
		facilities: ['koffie'],
		consumptionRequired: false,
		operator: 'Bewoners van de Wolput',
		phone: null,
		email: null,
		website: null,
		photo: null,
		photoAlt: null,
		verifiedAt: '2026-09-01',
		verifyBy: '2027-09-01',
		source: 'test',
		sourceId: 'wolput',
		...change
	};
}

export const weekly = (start: string, minutes = 120, change: Partial<Series> = {}): Series => ({
	start,
	durationMinutes: minutes,
	rule: 'FREQ=WEEKLY',
	zone: 'Europe/Amsterdam',
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: [],
	...change
});

/** Free, every Tuesday from 10:00, in Schadewijk. */
export function koffieAanDeWolput(change: Partial<ActivityDraft> = {}): ActivityDraft {
	return {
		...emptyDraft,
		title: 'Koffie aan de Wolput',
		summary: 'Elke dinsdag koffie met de buurt.',
		description: 'Fatima schenkt koffie en thee.',
		organiser: 'Fatima en de buren',
		point: { lon: 5.531, lat: 51.771 },
		location: 'Wolput 1',
		kinds: ['walk-in'],
		themes: ['food'],
		targetGroups: ['everyone'],
		price: 'free',
		joining: 'walk-in',
		indoors: true,
		accessibility: { 'step-free': { answer: 'yes', checkedOn: '2026-09-01' } },
		series: [weekly('2026-11-03T10:00')],
		source: 'test',
		sourceId: 'koffie-wolput',
		...change
	};
}
