// The page behind the link in a mail: how a sign-up stands. Looking changes nothing; its button cancels.
import { error, redirect } from '@sveltejs/kit';
import { dateShown } from '#lib/activities/dates.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as signups from '#lib/signups/signups.server.ts';

const isToken = (text: string) => /^[\w-]{43}$/.test(text);

export const load = async ({ params }) => {
	const found = isToken(params.token) ? await signups.behind(params.token) : undefined;
	if (!found) error(404, 'Deze link kennen we niet, of je bent al afgemeld');
	const now = new Date();
	const { date, ...seen } = found;
	const shown = date && dateShown(date, seen.slug, dayAt(now));
	const over = Boolean(date && date.startsAt <= now);
	return { ...seen, when: shown?.words ?? null, off: !date || date.cancelled, reason: shown?.reason ?? null, over };
};

export const actions = {
	default: async ({ params }) => {
		if (isToken(params.token)) await signups.cancel(params.token, new Date());
		redirect(303, '/aanmelding/afgemeld');
	}
};
