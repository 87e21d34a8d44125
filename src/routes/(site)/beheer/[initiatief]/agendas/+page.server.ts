// Calendars from elsewhere: look at one, say yes, stop again. Each button is one verb.
import { fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import { fieldsWords, groupsOf, lackWords, stateWords } from '#lib/feeds/words.ts';
import * as places from '#lib/places/places.server.ts';
import { readForm } from '../../../form.server.ts';
import { memberOf } from '../../member.server.ts';
import type { RequestEvent } from './$types';

export const load = async ({ locals, params, url }) => {
	const { me, initiative } = await memberOf(locals.me, params.initiatief, 'feed.follow');
	const now = new Date();
	const today = dayAt(now);
	const { trusted, feeds: known } = await feeds.overview(me, initiative.id, now);
	const id = url.searchParams.get('voorbeeld');
	const looked = id === null ? undefined : await feeds.shown(me, initiative, id, now);
	const ids = (looked?.rows ?? []).flatMap(({ draft }) => draft.placeId ?? []);
	const names = new Map((await places.byIds([...new Set(ids)])).map((place) => [place.id, place.name]));
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		trusted,
		feeds: known.map((feed) => ({
			...{ id: feed.id, url: feed.url, name: feed.name, problem: feed.problem, coming: feed.coming },
			stopped: feed.stoppedAt !== null,
			state: stateWords(feed, today),
			lacking: feed.lacking.map(({ title, slug, ...lack }) => ({ title, slug, what: lackWords(lack) })),
			changedHere: feed.changedHere.map(({ title, slug, fields }) => ({ title, slug, fields: fieldsWords(fields) }))
		})),
		preview: looked && id ? { id, name: looked.name, url: looked.url, doubtful: looked.doubtful, groups: groupsOf(looked, today, names) } : null, // prettier-ignore
		gone: id !== null && !looked,
		...returning(url, known),
		done: url.searchParams.get('gelukt')
	};
};

/** An address that somebody stopped a moment ago: the way back, and the form filled in for who takes it. A file has none. */
function returning(
	{ searchParams }: URL,
	known: readonly { id: number; url: string | null; stoppedAt: Date | null }[]
) {
	const named = (name: string) => known.find(({ id }) => String(id) === searchParams.get(name));
	const [stopped, again] = [named('agenda'), named('weer')];
	return { way: stopped?.stoppedAt && stopped.url ? stopped.id : null, address: again?.url ?? '' };
}

async function read({ locals, params, request }: RequestEvent) {
	const { me, initiative } = await memberOf(locals.me, params.initiatief, 'feed.follow');
	const form = await readForm(request);
	const text = (name: string) => String(form.get(name) ?? '');
	return {
		me,
		initiative,
		form,
		text,
		path: `/beheer/${initiative.slug}/agendas`,
		feed: /^\d{1,9}$/.test(text('agenda')) ? Number(text('agenda')) : 0
	};
}

const problems = {
	'not-trusted': 'Dit kan nog niet. De gemeente kijkt eerst naar jullie eerste activiteit.',
	gone: 'Dit voorbeeld is er niet meer. Bekijk de agenda opnieuw.'
} as const;

export const actions = {
	bekijk: async (event: RequestEvent) => {
		const { me, initiative, form, text, path } = await read(event);
		const sent = form.get('bestand');
		const file = sent instanceof File && sent.size ? { name: sent.name, bytes: await sent.bytes() } : null;
		const asked = { url: text('adres'), file, place: text('plek') };
		const looked = await feeds.look(me, initiative.id, asked);
		if (looked.ok) redirect(303, `${path}?voorbeeld=${looked.id}`);
		const { field, problem } = looked;
		return fail(422, { problems: [{ field, message: problem }], typed: { adres: asked.url, plek: asked.place } });
	},
	volg: async (event: RequestEvent) => {
		const { me, initiative, text, path } = await read(event);
		const followed = await feeds.follow(me, initiative, text('voorbeeld'), new Date());
		if (followed.ok) redirect(303, `${path}?gelukt=gevolgd`);
		return fail(422, { problems: [{ field: 'adres', message: problems[followed.problem] }], typed: null });
	},
	kijk: async (event: RequestEvent) => {
		const { me, initiative, feed, path } = await read(event);
		await feeds.soon(me, initiative.id, feed, new Date());
		redirect(303, `${path}?gelukt=kijkt`);
	},
	stop: async (event: RequestEvent) => {
		const { me, initiative, feed, text, path } = await read(event);
		const withdraw = text('wat') === 'weg';
		await feeds.stop(me, initiative.id, feed, { withdraw }, new Date());
		redirect(303, `${path}?gelukt=${withdraw ? 'teruggedraaid' : 'gestopt'}&agenda=${feed}`);
	}
};
