import { redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { seriesCalendar } from '#lib/exchange/calendarfeed.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { calendarFile, find } from '../find.server.ts';

/** All dates of an activity, for somebody's own calendar. */
export const GET = async ({ params }) => {
	const activity = await find(params.slug);
	if (activity.slug !== params.slug) redirect(301, `/activiteiten/${activity.slug}/agenda.ics`);
	const series = await activities.seriesOf(activity.id);
	const today = dayAt(new Date());
	return calendarFile(seriesCalendar(activity, series, { origin: configuration().origin, today }), activity.slug);
};
