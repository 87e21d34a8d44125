// A document of the shared corpus as a line of an import: a schema.org Event that comes every week. Pure.
import { addDays, weekday } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';

/** What `makeCorpus` of the shared set gives. */
export type CorpusDoc = {
	id: string;
	topic: string;
	title: string;
	summary: string;
	description: string;
	organiser: string;
	location: string;
	category: string;
	targetGroups: string[];
	wijk: string;
	/** 'maandag' … 'zondag'. */
	days: string[];
	/** Cents. */
	price: number;
	accessibility: string[];
	lat: number;
	lng: number;
	/** Seconds since 1970. */
	startsAt: number;
};

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** Begins on its first day within the coming week, at the hour it has: everything is still to come. */
export function lineOf(doc: CorpusDoc, now: Date): object {
	const tomorrow = addDays(dayAt(now), 1);
	const numbers = doc.days.map((day) => weekdays.indexOf(day) + 1);
	const start = Array.from({ length: 7 }, (_, shift) => addDays(tomorrow, shift)).find((day) =>
		numbers.includes(weekday(day))
	);
	const hour = Number(/om (\d{1,2}) uur/.exec(doc.summary)?.[1] ?? 10);
	return {
		'@type': 'Event',
		'@id': doc.id,
		name: doc.title,
		description: `${doc.summary}\n\n${doc.description}`,
		eventSchedule: {
			startDate: start,
			startTime: `${String(hour).padStart(2, '0')}:00`,
			duration: 'PT2H',
			repeatFrequency: 'P1W',
			byDay: doc.days
		},
		location: {
			name: doc.location,
			address: { addressLocality: doc.wijk },
			geo: { latitude: doc.lat, longitude: doc.lng }
		},
		organizer: { name: doc.organiser },
		audience: doc.targetGroups.map((group) => ({ audienceType: group })),
		offers: { price: doc.price / 100, priceCurrency: 'EUR' },
		accessibilityFeature: doc.accessibility,
		keywords: [doc.category, ...doc.targetGroups]
	};
}
