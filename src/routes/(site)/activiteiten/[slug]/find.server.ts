// The activity an address is about; 404 when there is none (any more).
import { error } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';

/** By slug, also an old one: when `activity.slug` differs from what was asked, redirect. */
export async function find(slug: string) {
	const activity = /^[a-z0-9-]{1,140}$/.test(slug) ? await activities.bySlug(slug) : undefined;
	if (!activity) error(404);
	return activity;
}

/** Answers with a calendar file that a phone or computer offers to add. */
export const calendarFile = (text: string, name: string): Response =>
	new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.ics"`,
			'cache-control': 'public, max-age=300'
		}
	});
