// What happened to a place, an activity or an initiative: for its members and for the municipality, which puts it back or
// takes it off the site.
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import { told } from '#lib/design/fields.ts';
import { line } from '#lib/foundation/typed.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import { decisionWords, parseAway } from '#lib/moderation/queue.ts';
import { historyPath, thingAt } from '#lib/moderation/thing.ts';
import { readForm } from '../../../../form.server.ts';

type Params = { noun: string; ref: string };
const about = (params: Params) => thingAt(params) ?? error(404);

function toldDone(params: Params, done: string): never {
	const { noun, ref } = about(params);
	redirect(303, `${historyPath(noun, ref)}?gedaan=${done}`);
}

export const load = async ({ params, locals: { me }, url }) => {
	const { noun, ref } = about(params);
	const before = url.searchParams.get('voor');
	const beforeId = before && /^\d{1,18}$/.test(before) ? before : null;
	const past = await moderation.past(me, noun, ref, { today: dayAt(new Date()), beforeId });
	if (!past) error(404);
	return { noun, past, done: url.searchParams.get('gedaan') };
};

export const actions = {
	verandering: async ({ params, request, locals: { me } }) => {
		const change = line(await readForm(request), 'verandering');
		toldDone(params, (await moderation.undo(me, change, new Date())) ? 'ja' : 'nee');
	},
	weg: async ({ params, request, locals: { me } }) => {
		const { noun, ref } = about(params);
		const parsed = parseAway(await readForm(request));
		if (!parsed.ok) return fail(422, { problems: told(parsed.problems, decisionWords), typed: parsed.typed });
		toldDone(params, (await moderation.takeAway(me, noun, ref, parsed.reason, new Date())) ? 'weg' : 'nee');
	},
	terug: async ({ params, locals: { me } }) => {
		const { noun, ref } = about(params);
		toldDone(params, (await moderation.bringBack(me, noun, ref, new Date())) ? 'terug' : 'nee');
	}
};
