// The rooms of a building, for who looks after it: rooms and prices (technisch beheer), when they are free (sociaal beheer).
import { error, fail, redirect } from '@sveltejs/kit';
import { idIn } from '#lib/foundation/ids.ts';
import { typedOf } from '#lib/places/managing.ts';
import * as places from '#lib/places/places.server.ts';
import { shutAt } from '#lib/spaces/opening.ts';
import { parseEdits } from '#lib/spaces/space-form.ts';
import { parseSpace, partWords, type Problem } from '#lib/spaces/space.ts';
import { parsePrices } from '#lib/spaces/tariff-form.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { readForm } from '../../../../form.server.ts';

type Event = { params: { slug: string }; locals: App.Locals; request: Request };

async function find(slug: string, me: App.Locals['me']) {
	const place = /^[a-z0-9-]{1,140}$/.test(slug) ? await places.bySlug(slug) : undefined;
	if (!place) error(404);
	return { place, desk: await spaces.desk(me, place.id) };
}

/** The form, and the room it is about: one of this building; null for none yet. */
async function asked({ params, locals, request }: Event) {
	const { place, desk } = await find(params.slug, locals.me);
	const form = await readForm(request);
	const id = idIn(form, 'ruimte');
	const space = desk.spaces.find((one) => one.id === id) ?? null;
	if (form.has('ruimte') && !space) error(404);
	return { me: locals.me, place, desk, form, space };
}

const wrong = (problems: Problem[], form: FormData) => fail(422, { problems, typed: typedOf(form) });
const saved = (slug: string, space?: number): never =>
	redirect(303, `/beheer/plekken/${slug}/ruimtes?bewaard=ja${space ? `&ruimte=${space}` : ''}`);

export const load = async ({ params, locals, url }) => {
	const { place, desk } = await find(params.slug, locals.me);
	const space = desk.spaces.find(({ id }) => String(id) === url.searchParams.get('ruimte')) ?? null;
	return {
		...desk,
		place: { id: place.id, name: place.name, slug: place.slug },
		space,
		shut: space ? shutAt(space.free, place.hours).map(partWords) : [],
		adding: desk.edits && url.searchParams.has('nieuw'),
		saved: url.searchParams.has('bewaard')
	};
};

export const actions = {
	// One form about a room: whoever closes it or opens it again keeps what else was filled in.
	bewaar: async (event) => {
		const { me, place, desk, form, space } = await asked(event);
		if (!space) error(404);
		const parsed = parseEdits(form, desk.edits ? desk.groups : null);
		if (!parsed.ok) return wrong(parsed.problems, form);
		await spaces.change(me, space.id, parsed.value);
		if (form.has('dicht')) await spaces.close(me, space.id);
		if (form.has('open')) await spaces.reopen(me, space.id);
		saved(place.slug, space.id);
	},
	nieuw: async (event) => {
		const { me, place, form } = await asked(event);
		const parsed = parseSpace(form);
		if (!parsed.ok) return wrong(parsed.problems, form);
		saved(place.slug, await spaces.add(me, place.id, parsed.value));
	},
	prijs: async (event) => {
		const { me, place, desk, form } = await asked(event);
		const parsed = parsePrices(form, desk.groups);
		if (!parsed.ok) return wrong(parsed.problems, form);
		await spaces.setPrices(me, { placeId: place.id }, parsed.value);
		saved(place.slug);
	}
};
