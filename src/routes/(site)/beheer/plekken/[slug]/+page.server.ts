// A place for who looks after it: what happens in it, and the building.
import { error, fail, redirect } from '@sveltejs/kit';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { holdsUntil } from '#lib/freshness/freshness.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { parseBuilding, parseContent, typedOf, type Parsed, type Problem } from '#lib/places/managing.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';
import { readForm } from '../../../form.server.ts';

async function find(me: Me | null, slug: string) {
	if (!me) error(401);
	const place = /^[a-z0-9-]{1,140}$/.test(slug) ? await places.bySlug(slug) : undefined;
	const subject = { place: place?.id, areas: place?.districtId ? [place.districtId] : [] };
	const verbs = (['place.edit-content', 'place.edit-building'] as const).filter((verb) => may(me, verb, subject));
	if (!place || !verbs.length) error(404);
	return { me, place, subject, verbs };
}

export const load = async ({ params, locals, url }) => {
	const { place, verbs } = await find(locals.me, params.slug);
	return {
		place,
		content: verbs.includes('place.edit-content'),
		building: verbs.includes('place.edit-building'),
		saved: url.searchParams.has('bewaard')
	};
};

async function save(
	{ me, place, subject }: Awaited<ReturnType<typeof find>>,
	verb: 'place.edit-content' | 'place.edit-building',
	change: places.PlaceChange
): Promise<never> {
	const now = new Date();
	await sql.begin(async (tx) => {
		const { id } = await accounts.mustMay(tx, me, verb, subject);
		// Who saves it has looked at it.
		const today = dayAt(now);
		await freshness.settled(tx, 'place', place.id, now);
		const verified = { verifiedAt: today, verifyBy: holdsUntil('place', today) };
		await places.edit(tx, id, place.id, { ...change, ...verified }, { today });
	});
	search.changed();
	redirect(303, `/beheer/plekken/${place.slug}?bewaard=ja`);
}

const refused = (form: FormData, parsed: Parsed, more: Problem[] = []) =>
	fail(422, { problems: [...(parsed.ok ? [] : parsed.problems), ...more], typed: typedOf(form) });

export const actions = {
	inhoud: async ({ params, locals, request }) => {
		const found = await find(locals.me, params.slug);
		const form = await readForm(request);
		const parsed = parseContent(form);
		const taken = await pictures.take(form, 'foto', found.place.photo, found.me.id);
		if (!parsed.ok || !taken.ok) return refused(form, parsed, taken.ok ? [] : taken.problems);
		return save(found, 'place.edit-content', { ...parsed.change, photo: taken.path, photoAlt: taken.alt });
	},
	gebouw: async ({ params, locals, request }) => {
		const found = await find(locals.me, params.slug);
		const form = await readForm(request);
		const { lon, lat } = found.place;
		const parsed = parseBuilding(form, { ...found.place, point: { lon, lat } }, dayAt(new Date()));
		return parsed.ok ? save(found, 'place.edit-building', parsed.change) : refused(form, parsed);
	}
};
