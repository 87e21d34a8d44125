// A meeting place that somebody found and that was not known yet. Private to the room; its door passes it on.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { holdsUntil } from '#lib/freshness/freshness.ts';
import { distance } from '#lib/geo/distance.ts';
import type { Geocode } from '#lib/geo/geocoder.server.ts';
import { whereTyped } from '#lib/geo/typedaddress.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';
import type { NewPlace, Problem } from './form.ts';
import * as queries from './queries.server.ts';
import { changeOf, merge, standings, type TwinNear } from './visit.ts';
import type { Photo, Sent } from './visits.server.ts';

/** Why it is not on the site: what is wrong with it, or which place it may already be. */
export type NotAdded = { problems: Problem[]; twins: TwinNear[] };

const TWIN_METRES = 250;
const not = (field: string, message: string, twins: TwinNear[] = []): NotAdded => ({
	problems: [{ field, message }],
	twins
});

/**
 * A place that was not known, on the site at once. The same sent again is the same place. A name like one within 250
 * metres is asked about first, unless who found it said that it is another. `geocode` is asked where it is when only its
 * address is known. @throws Forbidden
 */
export async function add(
	who: Me | null,
	found: NewPlace,
	photo: Photo,
	geocode: Geocode | null,
	now: Date
): Promise<Sent | NotAdded> {
	if (!who || !addsSomewhere(who)) throw new Forbidden('place.add');
	const point = found.point ?? (await whereTyped(found.address, geocode, who.id));
	if (!point) return not('adres', 'We vinden dit adres niet. Zet de speld op de kaart, of vul de getallen in.');
	const [spot] = await areas.assign(sql, [point]);
	const known = await areas.list(configuration().municipality);
	const subject = { areas: around([spot?.districtId, spot?.neighbourhoodId], known) };
	if (who.rights.areas.length && !may(who, 'place.add', subject))
		return not('lat', 'Deze plek ligt buiten jouw gebied.');
	const twins = found.apart || (await queries.isThere(sql, found.id)) ? [] : await twinsOf(found, point);
	if (twins.length) return not('naam', `Bedoel je deze? ${twins.map(({ name }) => name).join(', ')}.`, twins);
	const sent = await sql.begin(async (tx): Promise<Sent> => {
		const me = await accounts.mustMay(tx, who, 'place.add', subject);
		const { id, madeAt, answers, note, name, type } = found;
		const day = dayAt(madeAt);
		if (await queries.insert(tx, { id, placeId: null, madeAt, by: me.id, kept: { answers, note, photo } })) {
			const { apply } = merge(answers, {}, standings({ accessibility: {}, facilities: [] }));
			const told = changeOf({ accessibility: {}, facilities: [] }, apply, day);
			const draft = { ...blank, ...told, name, type: type.key, access: type.access, point };
			const verified = { verifiedAt: day, verifyBy: holdsUntil('place', day) };
			const pictured = { photo: photo?.path ?? null, photoAlt: photo?.alt ?? null };
			const whole = { ...draft, ...verified, ...pictured, indoors: type.access === 'publiek', sourceId: id };
			const placeId = (await places.save(tx, [whole], { today: dayAt(now) })).ids.get(id)!;
			await queries.placeIs(tx, id, placeId);
			const after = { name, type: type.key, ...point };
			await history.record(tx, [{ noun: 'place', ref: placeId, by: me.id, what: 'created', before: null, after }]);
		}
		const visit = await queries.lock(tx, id);
		const [place] = await places.byIds([visit?.by === me.id ? (visit.placeId ?? 0) : 0], tx);
		return { slug: place?.slug ?? '', name: place?.name ?? name, conflicts: [], merged: false };
	});
	search.changed();
	return sent;
}

// Where a connector adds is asked when it is known where the place is.
const addsSomewhere = (who: Me): boolean => may(who, 'place.add') || who.rights.areas.length > 0;

// A bench is not the house it stands by: only what one gets into in the same way is asked about.
async function twinsOf({ name, type }: NewPlace, point: { lon: number; lat: number }): Promise<TwinNear[]> {
	const alike = await merging.twins('place', name, { point, limit: 10 });
	const near = (await places.byIds(alike.map(({ id }) => id))).filter(
		({ access, lon, lat }) => access === type.access && distance(point.lon, point.lat, lon, lat) <= TWIN_METRES
	);
	return near.map((place) => ({ slug: place.slug, name: place.name }));
}

const blank = {
	kinds: [],
	targetGroups: [],
	summary: '',
	description: '',
	street: null,
	postcode: null,
	locality: null,
	hours: null,
	accessibility: {},
	facilities: [],
	consumptionRequired: null,
	operator: null,
	phone: null,
	email: null,
	website: null,
	source: 'hier'
};
