import { dayAt } from '#lib/calendar/zone.ts';
import { csvOf } from '#lib/signups/csv.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { withSignUps } from '../aanmeldingen/ours.server.ts';

/** Who signed up, as a file for a spreadsheet. */
export const GET = async ({ params, locals }) => {
	const now = new Date();
	const { activity } = await withSignUps(locals.me, params, now);
	const dates = await signups.listOf(locals.me, activity.id, now);
	return new Response(csvOf(dates), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="aanmeldingen-${activity.slug}-${dayAt(now)}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};
