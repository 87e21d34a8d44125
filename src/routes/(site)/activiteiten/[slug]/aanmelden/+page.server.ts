// Signing up for one date of an activity. What it says of who is on the list already: nothing.
import { error, fail, redirect } from '@sveltejs/kit';
import * as activities from '#lib/activities/activities.server.ts';
import { dateShown } from '#lib/activities/dates.ts';
import { dayAt, isWall } from '#lib/calendar/zone.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { parsePerson } from '#lib/signups/signup.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { readForm } from '../../../form.server.ts';
import { find } from '../find.server.ts';

const DATES_SHOWN = 12;
// A community centre signs up a whole group behind one address; a machine more than that.
const LIMIT = { name: 'sign-up', points: 30, seconds: 3600 };

async function offered(slug: string) {
	const activity = await find(slug);
	if (!activity.signUpHere || activity.joining === 'walk-in') error(404);
	return activity;
}

export const load = async ({ params, url }) => {
	const now = new Date();
	const activity = await offered(params.slug);
	if (activity.slug !== params.slug) redirect(301, `/activiteiten/${activity.slug}/aanmelden${url.search}`);
	const asked = url.searchParams.get('datum');
	const [dates, date] = await Promise.all([
		activities.datesOf(activity.id, now, DATES_SHOWN),
		isWall(asked) ? activities.dateOf(activity.id, asked) : undefined
	]);
	const takes = (one: (typeof dates)[number]) => !one.cancelled && one.startsAt > now;
	const shown = (one: (typeof dates)[number]) => dateShown(one, activity.slug, dayAt(now));
	return {
		activity: { slug: activity.slug, title: activity.title, where: activity.where },
		date: date && takes(date) ? shown(date) : null,
		closed: asked !== null && !(date && takes(date)),
		dates: dates.filter(takes).map(shown),
		sent: url.searchParams.get('verstuurd'),
		keptDays: signups.KEPT_DAYS
	};
};

export const actions = {
	default: async ({ params, request, url, getClientAddress, setHeaders }) => {
		const activity = await offered(params.slug);
		const parsed = parsePerson(await readForm(request));
		if (!parsed.ok) return fail(422, { problems: parsed.problems, typed: parsed.typed });
		const { name, contact, people } = parsed.person;
		const refuse = (status: number, field: string, message: string) =>
			fail(status, { problems: [{ field, message }], typed: { naam: name, contact, aantal: String(people) } });
		const wait = await tooOften(LIMIT, getClientAddress());
		if (wait !== null) setHeaders({ 'retry-after': String(wait) });
		const often = 'Er zijn veel aanmeldingen verstuurd. Probeer het later nog een keer. Wat je invulde staat er nog.';
		if (wait !== null) return refuse(429, 'naam', often);
		const original = url.searchParams.get('datum') ?? '';
		const answer = await signups.signUp(activity.id, original, parsed.person, new Date());
		if (!answer.ok && answer.problem === 'too-often') return refuse(429, 'contact', often);
		if (!answer.ok) return refuse(409, 'naam', 'Voor deze keer kun je je niet meer aanmelden. Kies een andere keer.');
		if (answer.token) redirect(303, `/aanmelding/${answer.token}`);
		const sent = new URLSearchParams({ datum: original, verstuurd: answer.place ? 'plek' : 'wachtlijst' });
		redirect(303, `/activiteiten/${activity.slug}/aanmelden?${sent}`);
	}
};
