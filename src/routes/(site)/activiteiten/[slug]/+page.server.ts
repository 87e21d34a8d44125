import { error, fail, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { eventJsonLd, jsonLdText } from '#lib/exchange/eventjsonld.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { answerReport } from '#lib/moderation/answer.server.ts';

const DATES_SHOWN = 10;

async function find(slug: string) {
	const activity = /^[a-z0-9-]{1,100}$/.test(slug) ? await activities.bySlug(slug) : undefined;
	if (!activity) error(404);
	return activity;
}

export const load = async ({ params, url }) => {
	const now = new Date();
	const activity = await find(params.slug);
	if (activity.slug !== params.slug) redirect(301, `/activiteiten/${activity.slug}`);
	const [series, dates] = await Promise.all([
		activities.seriesOf(activity.id),
		activities.datesOf(activity.id, now, DATES_SHOWN)
	]);
	const today = dayAt(now);
	return {
		activity,
		rhythm: series.map((one) => seriesWords(one, today)),
		dates,
		today,
		jsonLd: jsonLdText(eventJsonLd(activity, series, dates, configuration().origin)),
		sent: url.searchParams.has('verstuurd')
	};
};

export const actions = {
	klopt: async ({ params, request, getClientAddress }) => {
		const activity = await find(params.slug);
		const answer = await answerReport('activity', activity.id, await request.formData(), getClientAddress(), new Date());
		if (!answer.ok) return fail(answer.status, { problems: answer.problems, typed: answer.typed });
		redirect(303, `/activiteiten/${activity.slug}?verstuurd=ja#klopt-dit-niet`);
	}
};
