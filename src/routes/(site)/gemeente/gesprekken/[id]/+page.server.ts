// One gebiedsgesprek, for who writes it down: the account, its photos, and whether everybody sees it.
import { error, fail, redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { isWaiting, MOST_PHOTOS, tellsAnything, titleOf } from '#lib/conversations/conversation.ts';
import { hasPhoto, parseAccount, typedOf, type Problem } from '#lib/conversations/form.ts';
import { line } from '#lib/foundation/typed.ts';
import { personalProblem } from '#lib/needs/personal.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { readForm } from '../../../form.server.ts';

const idOf = (params: { id: string }) => (/^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : error(404));
// Before anything is read of a form: who may not, hears nothing about it.
const find = async (who: Me | null, params: { id: string }) =>
	(await conversations.whole(who, idOf(params))) ?? error(404);
const done = (id: number, what: string): never => redirect(303, `/gemeente/gesprekken/${id}?gedaan=${what}`);

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

type Event = { params: { id: string }; locals: App.Locals; request: Request };

/** The account and its photos are one form: whichever button was pressed, what was typed is saved along. */
const save =
	(pressed: 'bewaar' | 'foto' | 'zet') =>
	async ({ params, locals, request }: Event) => {
		const { conversation } = await find(locals.me, params);
		const form = await readForm(request);
		const told = parseAccount(form, dayAt(new Date()));
		const problems: Problem[] = told.ok ? [] : [...told.problems];
		const refused = (status: number) => fail(status, { problems, typed: typedOf(form), changed: status === 409 });
		const kept = conversation.photos.filter(({ src }) => src !== line(form, 'weg', 100));
		problems.push(...personalProblem('foto-tekst', line(form, 'foto-tekst')));
		const [chosen, version] = [hasPhoto(form), line(form, 'versie', 40)];
		if (!chosen && (pressed === 'foto' || line(form, 'foto-tekst')))
			problems.push({ field: 'foto', message: 'Kies een foto.' });
		if (chosen && kept.length >= MOST_PHOTOS)
			problems.push({ field: 'foto', message: 'Er staan al genoeg foto’s bij. Haal er eerst een weg.' });
		// A browser sends a file only once.
		else if (chosen && problems.length) problems.push({ field: 'foto', message: 'Kies de foto nog een keer.' });
		if (pressed === 'zet' && told.ok && !tellsAnything(told.value))
			problems.push({ field: 'aanbod', message: 'Schrijf eerst op wat er gezegd is. Zet het daarna op de site.' });
		if (!told.ok || problems.length) return refused(422);
		if (version !== conversations.versionOf(conversation)) return refused(409);
		const taken = await pictures.take(form, 'foto', null, locals.me?.id ?? '');
		if (!taken.ok) problems.push(...taken.problems);
		if (!taken.ok) return refused(422);
		const photos = taken.path ? [...kept, { src: taken.path, alt: taken.alt ?? '' }] : kept;
		const keep = pressed === 'zet' ? conversations.publish : conversations.write;
		if (!(await keep(locals.me, conversation.id, told.value, photos, version))) return refused(409);
		const saved = conversations.mayDecide(locals.me) ? 'bewaard' : 'wacht';
		done(conversation.id, pressed === 'zet' ? 'gezet' : saved);
	};

export const actions = {
	bewaar: save('bewaar'),
	foto: save('foto'),
	zet: save('zet'),
	weg: async ({ params, locals }: Event) => {
		await conversations.withdraw(locals.me, idOf(params));
		done(idOf(params), 'weg');
	}
};
