import { error, fail, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { answerReport } from '#lib/moderation/answer.server.ts';
import * as places from '#lib/places/places.server.ts';

const WEEKS_SHOWN = 6;

async function find(slug: string) {
	const place = /^[a-z0-9-]{1,100}$/.test(slug) ? await places.bySlug(slug) : undefined;
	if (!place) error(404);
	return place;
}

export const load = async ({ params, url }) => {
	const now = new Date();
	const place = await find(params.slug);
	if (place.slug !== params.slug) redirect(301, `/plekken/${place.slug}`);
	const until = new Date(now.getTime() + WEEKS_SHOWN * 7 * 86_400_000);
	const coming = await activities.atPlace(place.id, now, until);
	const today = dayAt(now);
	return {
		place,
		coming,
		today,
		now: now.getTime(),
		stale: place.verifyBy !== null && place.verifyBy < today,
		sent: url.searchParams.has('verstuurd')
	};
};

export const actions = {
	klopt: async ({ params, request, getClientAddress }) => {
		const place = await find(params.slug);
		const answer = await answerReport('place', place.id, await request.formData(), getClientAddress(), new Date());
		if (!answer.ok) return fail(answer.status, { problems: answer.problems, typed: answer.typed });
		redirect(303, `/plekken/${place.slug}?verstuurd=ja#klopt-dit-niet`);
	}
};
