// Who signed up, for the organiser: on the screen, on paper, and by hand for who calls.
import { fail, redirect } from '@sveltejs/kit';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { parsePerson } from '#lib/signups/signup.ts';
import * as signups from '#lib/signups/signups.server.ts';
import { readForm } from '../../../../../form.server.ts';
import { withSignUps } from './ours.server.ts';

export const load = async ({ params, locals, url }) => {
	const now = new Date();
	const { initiative, activity } = await withSignUps(locals.me, params, now);
	const list = await signups.listOf(locals.me, activity.id, now);
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		activity: { slug: activity.slug, title: activity.title, signUpHere: activity.signUpHere },
		dates: list.map(({ starts, ends, ...date }) => ({ ...date, words: momentWords(starts, ends, dayAt(now)) })),
		done: url.searchParams.get('gedaan'),
		keptDays: signups.KEPT_DAYS
	};
};

export const actions = {
	erbij: async ({ params, locals, request, url }) => {
		const now = new Date();
		const { activity } = await withSignUps(locals.me, params, now);
		const form = await readForm(request);
		const parsed = parsePerson(form);
		const datum = String(form.get('datum') ?? '').slice(0, 20);
		if (!parsed.ok) return fail(422, { problems: parsed.problems, typed: parsed.typed, datum });
		const { name, contact, people } = parsed.person;
		if (!(await signups.addByHand(locals.me, activity.id, datum, parsed.person, now))) {
			const message = 'Voor deze keer kun je niemand meer opschrijven. Kies een andere keer.';
			const typed = { naam: name, contact, aantal: String(people) };
			return fail(409, { problems: [{ field: 'datum', message }], typed, datum });
		}
		redirect(303, `${url.pathname}?gedaan=erbij`);
	},
	weg: async ({ params, locals, request, url }) => {
		const now = new Date();
		const { activity } = await withSignUps(locals.me, params, now);
		const id = (await readForm(request)).get('wie');
		if (isUuid(id)) await signups.remove(locals.me, activity.id, id, now);
		redirect(303, `${url.pathname}?gedaan=weg`);
	}
};
