import { fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { beforeStop, dateShown, sentences, stopShown } from '#lib/activities/dates.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { eventJsonLd, jsonLdText } from '#lib/exchange/eventjsonld.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { answerReport } from '#lib/moderation/answer.server.ts';
import { KEPT_DAYS, recentDates } from '#lib/moderation/moderation.server.ts';
import { readForm } from '../../form.server.ts';
import { find } from './find.server.ts';

const DATES_SHOWN = 10;
// Nobody set a term for activities: after a year without a check we say so.
const STALE_DAYS = 365;

export const load = async ({ params, url, locals }) => {
	const now = new Date();
	const activity = await find(params.slug);
	if (activity.slug !== params.slug) redirect(301, `/activiteiten/${activity.slug}`);
	const [series, dates, recent] = await Promise.all([
		activities.seriesOf(activity.id),
		activities.datesOf(activity.id, now, DATES_SHOWN),
		recentDates(activity.id, now)
	]);
	const today = dayAt(now);
	const stop = stopShown(series, dates, today);
	return {
		activity,
		stop,
		rhythm: sentences(series.map((one) => seriesWords(one, today))),
		dates: beforeStop(dates, stop).map((date) => dateShown(date, activity.slug, today)),
		stale: activity.verifiedAt !== null && addDays(activity.verifiedAt, STALE_DAYS) < today,
		jsonLd: jsonLdText(eventJsonLd(activity, series, dates, { origin: configuration().origin, today })),
		basemapStyleUrl: configuration().basemapStyleUrl ?? null,
		recent,
		past: may(locals.me, 'history.see', { initiative: activity.initiativeId }),
		sent: url.searchParams.has('verstuurd'),
		keptDays: KEPT_DAYS
	};
};

export const actions = {
	klopt: async ({ params, request, getClientAddress, setHeaders }) => {
		const activity = await find(params.slug);
		const answer = await answerReport('activity', activity.id, await readForm(request), getClientAddress(), new Date());
		if (!answer.ok && answer.wait) setHeaders({ 'retry-after': String(answer.wait) });
		if (!answer.ok) return fail(answer.status, { problems: answer.problems, typed: answer.typed });
		redirect(303, `/activiteiten/${activity.slug}?verstuurd=ja#klopt-dit-niet`);
	}
};
