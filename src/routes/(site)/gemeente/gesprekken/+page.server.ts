// Gebiedsgesprekken, for officers and for connectors of an area: those there are, and a new one.
import { error, fail, redirect } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { isWaiting, titleOf } from '#lib/conversations/conversation.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { parseStart, typedOf } from '#lib/conversations/form.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../../form.server.ts';

const shown = ({ id, area, onDay, publishedAt }: conversations.Row) => ({
	...{ id, title: titleOf({ area, onDay }) },
	isPublic: publishedAt !== null
});

export const load = async ({ locals }) => {
	const { areaIds, conversations: found } = await conversations.list(locals.me);
	const { districts, neighbourhoods } = await areas.list(configuration().municipality);
	// To who works in one buurt; the municipality speaks of wijken.
	const theirs = [...districts, ...(areaIds ? neighbourhoods : [])].filter(
		({ id }) => !areaIds || areaIds.includes(id)
	);
	const wijken = theirs.filter(({ level }) => level === 'district');
	return {
		today: dayAt(new Date()),
		areas: theirs
			.filter(({ parentId }) => !wijken.some(({ id }) => id === parentId))
			.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
		mayDecide: conversations.mayDecide(locals.me),
		waiting: found.filter(isWaiting).map(shown),
		conversations: found.filter((one) => !isWaiting(one)).map(shown)
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		// Before anything is read of a form: who may nowhere, hears nothing about it.
		await conversations.list(locals.me);
		const form = await readForm(request);
		const start = parseStart(form, dayAt(new Date()));
		if (!start.ok) return fail(422, { problems: start.problems, typed: typedOf(form) });
		const id = await conversations.begin(locals.me, start.value.areaId, start.value.onDay);
		if (!id) error(404);
		redirect(303, `/gemeente/gesprekken/${id}`);
	}
};
