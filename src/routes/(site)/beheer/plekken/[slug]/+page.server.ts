// A place for who looks after it: what happens in it, and the building.
import { error, fail, redirect } from '@sveltejs/kit';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { holdsUntil } from '#lib/freshness/freshness.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { parseBuilding, parseContent, typedOf, type Parsed } from '#lib/places/managing.ts';
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
		version: versionOf(place.updatedAt),
		content: verbs.includes('place.edit-content'),
		building: verbs.includes('place.edit-building'),
		saved: url.searchParams.has('bewaard')
	};
};

export const actions = {
	default: async ({ params, locals, request }) => {
		const { me, place, subject, verbs } = await find(locals.me, params.slug);
		const form = await readForm(request);
		const now = new Date();
		const today = dayAt(now);
		const { lon, lat } = place;
		const parts: Parsed[] = [];
		if (verbs.includes('place.edit-content')) parts.push(parseContent(form), await pictureIn(form, place.photo, me.id));
		if (verbs.includes('place.edit-building'))
			parts.push(parseBuilding(form, { ...place, point: { lon, lat } }, today));
		const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
		if (problems.length) return fail(422, { problems, typed: typedOf(form), changed: false, version: null });
		const change = Object.assign({}, ...parts.map((part) => (part.ok ? part.change : {}))) as places.PlaceChange;
		const saved = await sql.begin(async (tx) => {
			let by = me;
			for (const verb of verbs) by = await accounts.mustMay(tx, me, verb, subject);
			if (!(await places.isStill(tx, place.id, String(form.get('versie'))))) return false;
			// Who saves it has looked at it.
			await freshness.settled(tx, 'place', place.id, now);
			const verified = { verifiedAt: today, verifyBy: holdsUntil('place', today) };
			await places.edit(tx, by.id, place.id, { ...change, ...verified }, { today });
			return true;
		});
		if (!saved)
			return fail(409, { problems: [], typed: typedOf(form), changed: true, version: versionOf(place.updatedAt) });
		search.changed();
		redirect(303, `/beheer/plekken/${place.slug}?bewaard=ja`);
	}
};

async function pictureIn(form: FormData, current: string | null, by: string): Promise<Parsed> {
	const taken = await pictures.take(form, 'foto', current, by);
	return taken.ok
		? { ok: true, change: { photo: taken.path, photoAlt: taken.alt } }
		: { ok: false, problems: taken.problems };
}

const versionOf = (updatedAt: Date) => updatedAt.toISOString();
