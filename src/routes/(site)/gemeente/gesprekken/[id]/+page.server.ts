// One gebiedsgesprek, for who writes it down: the account, its photos, and whether everybody sees it.
import { error, fail, redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { isWaiting, titleOf } from '#lib/conversations/conversation.ts';
import { parseAccount, typedOf } from '#lib/conversations/form.ts';
import { line } from '#lib/foundation/typed.ts';
import { personalProblem } from '#lib/needs/personal.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { readForm } from '../../../form.server.ts';

const idOf = (params: { id: string }) => (/^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : error(404));
// Before anything is read of a form: who may not, hears nothing about it.
const find = async (who: Me | null, params: { id: string }) =>
	(await conversations.whole(who, idOf(params))) ?? error(404);
const done = (id: number, what: string): never => redirect(303, `/gemeente/gesprekken/${id}?gedaan=${what}`);
const saved = (me: Me | null) => (conversations.mayDecide(me) ? 'bewaard' : 'wacht');

export const load = async ({ params, locals, url }) => {
	const whole = await find(locals.me, params);
	const { batch: _, ...conversation } = whole.conversation;
	return {
		conversation,
		title: titleOf(conversation),
		version: conversations.versionOf(conversation),
		places: whole.places.map(({ id, name }) => ({ value: String(id), label: name })),
		today: dayAt(new Date()),
		mayDecide: conversations.mayDecide(locals.me),
		waits: isWaiting(whole.conversation),
		done: url.searchParams.get('gedaan')
	};
};

const nothing: Record<string, string> = {};
type Event = { params: { id: string }; locals: App.Locals; request: Request };

export const actions = {
	bewaar: async ({ params, locals, request }: Event) => {
		await find(locals.me, params);
		const form = await readForm(request);
		const told = parseAccount(form, dayAt(new Date()));
		if (!told.ok) return fail(422, { problems: told.problems, typed: typedOf(form), changed: false });
		const written = await conversations.write(locals.me, idOf(params), told.value, line(form, 'versie', 40));
		if (!written) return fail(409, { problems: [], typed: typedOf(form), changed: true });
		done(idOf(params), saved(locals.me));
	},
	foto: async ({ params, locals, request }: Event) => {
		const { conversation } = await find(locals.me, params);
		const form = await readForm(request);
		const personal = personalProblem('foto-tekst', line(form, 'foto-tekst'));
		if (personal.length) return fail(422, { problems: personal, typed: typedOf(form), changed: false });
		const taken = await pictures.take(form, 'foto', null, locals.me?.id ?? '');
		if (!taken.ok) return fail(422, { problems: taken.problems, typed: typedOf(form), changed: false });
		const photo = taken.path ? { src: taken.path, alt: taken.alt ?? '' } : null;
		const problem = photo ? 'Er staan al genoeg foto’s bij. Haal er eerst een weg.' : 'Kies een foto.';
		if (!photo || !(await conversations.addPhoto(locals.me, conversation.id, photo)))
			return fail(422, { problems: [{ field: 'foto', message: problem }], typed: typedOf(form), changed: false });
		done(conversation.id, saved(locals.me));
	},
	fotoweg: async ({ params, locals, request }: Event) => {
		await conversations.removePhoto(locals.me, idOf(params), line(await readForm(request), 'foto', 100));
		done(idOf(params), saved(locals.me));
	},
	zet: async ({ params, locals, request }: Event) => {
		const version = line(await readForm(request), 'versie', 40);
		const shown = await conversations.publish(locals.me, idOf(params), version);
		if (!shown) return fail(409, { problems: [], typed: nothing, changed: true });
		done(idOf(params), 'gezet');
	},
	weg: async ({ params, locals }: Event) => {
		await conversations.withdraw(locals.me, idOf(params));
		done(idOf(params), 'weg');
	}
};
