// A place for who looks after it: what happens in it, and the building.
import { error, fail, redirect } from '@sveltejs/kit';
import { may, type Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { parseBuilding, parseContent, typedOf, type Parsed } from '#lib/places/managing.ts';
import * as places from '#lib/places/places.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../../form.server.ts';

async function find(me: Me | null, slug: string) {
	if (!me) error(401);
	const place = /^[a-z0-9-]{1,140}$/.test(slug) ? await places.bySlug(slug) : undefined;
	const subject = { place: place?.id, areas: place?.districtId ? [place.districtId] : [] };
	const verbs = (['place.edit-content', 'place.edit-building'] as const).filter((verb) => may(me, verb, subject));
	if (!place || !verbs.length) error(404);
	return { me, place, verbs };
}

export const load = async ({ params, locals, url }) => {
	const { place, verbs } = await find(locals.me, params.slug);
	return {
		place,
		version: versionOf(place.updatedAt),
		content: verbs.includes('place.edit-content'),
		building: verbs.includes('place.edit-building'),
		rooms: may(locals.me, 'space.state-free', { place: place.id }),
		saved: url.searchParams.has('bewaard')
	};
};

export const actions = {
	default: async ({ params, locals, request }) => {
		const { me, place, verbs } = await find(locals.me, params.slug);
		const form = await readForm(request);
		const now = new Date();
		const { lon, lat } = place;
		const content = verbs.includes('place.edit-content')
			? [parseContent(form), await pictureIn(form, place.photo, me.id)]
			: [];
		const building = verbs.includes('place.edit-building')
			? [parseBuilding(form, { ...place, point: { lon, lat } }, dayAt(now))]
			: [];
		const problems = [...content, ...building].flatMap((part) => (part.ok ? [] : part.problems));
		if (problems.length) return fail(422, { problems, typed: typedOf(form), changed: false, version: null });
		const told = { content: changeIn(content), building: changeIn(building) };
		const saved = await publishing.changePlace(me, place.id, told, { version: String(form.get('versie')), now });
		if (!saved)
			return fail(409, { problems: [], typed: typedOf(form), changed: true, version: versionOf(place.updatedAt) });
		redirect(303, `/beheer/plekken/${place.slug}?bewaard=ja`);
	}
};

async function pictureIn(form: FormData, current: string | null, by: string): Promise<Parsed> {
	const taken = await pictures.take(form, 'foto', current, by);
	return taken.ok
		? { ok: true, change: { photo: taken.path, photoAlt: taken.alt } }
		: { ok: false, problems: taken.problems };
}

// What the parts of a form change together; null when there were none.
const changeIn = (parts: Parsed[]): places.PlaceChange | null =>
	parts.length ? Object.assign({}, ...parts.map((part) => (part.ok ? part.change : {}))) : null;

const versionOf = (updatedAt: Date) => updatedAt.toISOString();
