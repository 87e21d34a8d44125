import { error, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { atMoment } from '#lib/activities/dates.ts';
import { dateCalendar } from '#lib/exchange/calendarfeed.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { calendarFile, find } from '../find.server.ts';

// Twice a day for a year, and some.
const MOST_DATES = 1000;

/** One date of an activity, for somebody's own calendar. */
export const GET = async ({ params }) => {
	const activity = await find(params.slug);
	if (activity.slug !== params.slug) redirect(301, `/activiteiten/${activity.slug}/${params.moment}.ics`);
	const date = atMoment(await activities.datesOf(activity.id, new Date(), MOST_DATES), params.moment);
	if (!date) error(404);
	return calendarFile(
		dateCalendar(activity, date, { origin: configuration().origin }),
		`${activity.slug}-${params.moment}`
	);
};
