import { error, fail, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { told } from '#lib/design/fields.ts';
import { dateProblemWords } from '#lib/publishing/dates-words.ts';
import { parseDate, typedIn } from '#lib/publishing/dates-form.ts';
import * as dates from '#lib/publishing/dates.server.ts';
import { readForm } from '../../../../../form.server.ts';
import { memberOf } from '../../../../member.server.ts';
import { chosenIn, choiceShown, doneQuery, doneShown, listShown } from './shown.server.ts';

async function ours(me: App.Locals['me'], params: { initiatief: string; activiteit: string }, now: Date) {
	const member = await memberOf(me, params.initiatief, 'activity.write');
	const activity = await activities.ownBySlug(member.initiative.id, params.activiteit, now);
	if (!activity) error(404);
	return { ...member, activity };
}

export const load = async ({ params, locals, url }) => {
	const now = new Date();
	const { activity, initiative } = await ours(locals.me, params, now);
	const today = dayAt(now);
	const [series, chosen] = [await activities.seriesOf(activity.id), await chosenIn(url, activity.id)];
	return {
		activity: { title: activity.title, slug: activity.slug, state: activity.state },
		initiative: { name: initiative.name, slug: initiative.slug },
		choice: await choiceShown(activity.id, chosen, series, now),
		done: doneShown(url, chosen, series, today),
		...(await listShown(activity.id, series, url, now))
	};
};

export const actions = {
	default: async ({ params, locals, request, url }) => {
		const now = new Date();
		const { me, activity } = await ours(locals.me, params, now);
		const { doing, date } = await chosenIn(url, activity.id);
		const typed = typedIn(await readForm(request));
		const wrong = (problems: Record<string, keyof typeof dateProblemWords>, status: 409 | 422) =>
			fail(status, { typed, problems: told(problems, dateProblemWords) });
		if (!doing || (doing !== 'stopt' && !date)) return wrong({ keren: 'dates.gone' }, 409);
		const read = parseDate(doing, typed, date, dayAt(now));
		if (!read.ok) return wrong(read.problems, 422);
		const original = doing === 'stopt' ? null : (date?.original ?? null);
		const asked = { activityId: activity.id, original, correction: read.correction, seen: typed.gezien };
		const answer = await dates.correct(me, asked, now);
		if (!answer.ok) {
			const stale = answer.problem === 'dates.gone' || answer.problem === 'dates.changed';
			return wrong({ [stale ? 'wijzigen' : 'bereik']: answer.problem }, stale ? 409 : 422);
		}
		const query = doneQuery(url, doing, original, answer);
		redirect(303, `${url.pathname}?${query}`);
	}
};
