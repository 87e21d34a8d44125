// The places around somebody who goes round with a telephone: as much of each as checking it needs, also without a network.
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { within } from '#lib/areas/around.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { distance } from '#lib/geo/distance.ts';
import { blocksWords } from '#lib/places/hours-words.ts';
import { hoursOn } from '#lib/places/hours.ts';
import { placeType, type Access } from '#lib/places/types.ts';
import { pointOf } from './form.ts';
import * as queries from './queries.server.ts';
import { standings, type Standings } from './visit.ts';

/** A walk of a quarter of an hour in a wijk has about this many. */
const SHOWN = 15;
/** A whole wijk: what the telephone keeps for where there is no network. */
const KEPT = 150;

export type PlaceNear = {
	id: number;
	slug: string;
	name: string;
	type: string;
	icon: string;
	/** Where it stands: street, or wijk. */
	where: string;
	district: string;
	access: Access;
	lon: number;
	lat: number;
	/** Metres; null without a point to count from. */
	metres: number | null;
	/** What stands here about today: '9:00 tot 12:00'. */
	hours: string;
	standings: Standings;
	photo: string | null;
	photoAlt: string | null;
	verifiedAt: string | null;
};
export type Near = {
	/** What was understood of the words; null when nothing was asked. */
	where: string | null;
	centre: { lon: number; lat: number } | null;
	/** Those that were asked for first, then the others that go along for where there is no network. */
	places: PlaceNear[];
	/** How many of them were asked for. */
	shown: number;
	/** What was asked for lies where this person visits nothing. */
	outside: boolean;
};

const managed = (me: Me | null) =>
	me?.rights.places.flatMap(({ id }) => (may(me, 'place.visit', { place: id }) ? [id] : [])) ?? [];

/** Goes on only when this person may visit some place. @throws Forbidden */
export function visitsSomewhere(me: Me | null): void {
	if (!may(me, 'place.visit') && !me?.rights.areas.length && !managed(me).length) throw new Forbidden('place.visit');
}

/** Which places this person may visit. @throws Forbidden when there are none, whatever happens */
export async function scopeOf(me: Me | null): Promise<queries.Scope> {
	visitsSomewhere(me);
	const known = await areas.list(configuration().municipality);
	return { all: may(me, 'place.visit'), areas: within(me?.rights.areas ?? [], known), places: managed(me) };
}

/**
 * The places nearest to `text`: a point ('51.768,5.538'), a postcode, the name of a wijk; anything else is looked for in
 * the names of places. '' asks for none, but to who has a handful of places: all of these. @throws Forbidden
 */
export async function near(who: Me | null, text: string, now: Date): Promise<Near> {
	const scope = await scopeOf(who);
	const few = !scope.all && !scope.areas.length;
	const { where, centre } = await placed(text);
	const name = centre || !text ? null : text;
	const named = name ? await queries.places(sql, scope, { centre, name, limit: SHOWN }) : [];
	const about = centre ?? named[0] ?? null;
	const kept = about || !scope.all ? await queries.places(sql, scope, { centre: about, name: null, limit: KEPT }) : [];
	const rows = [...named, ...kept.filter(({ id }) => !named.some((one) => one.id === id))];
	const today = dayAt(now);
	return {
		where: where ?? (name ? `“${name}”` : null),
		centre,
		shown: name ? named.length : text || few ? Math.min(SHOWN, rows.length) : 0,
		outside: await isOutside(scope, centre, named.length ? null : name),
		places: rows.map(({ type, street, district, hours, accessibility, facilities, ...row }) => ({
			...row,
			type: placeType(type)?.name ?? type,
			icon: placeType(type)?.icon ?? 'map-pin',
			where: street ?? district ?? '',
			district: district ?? '',
			metres: centre && Math.round(distance(centre.lon, centre.lat, row.lon, row.lat)),
			hours: hours
				? blocksWords(hoursOn(hours, today).blocks)
				: row.access === 'openbaar'
					? 'altijd toegankelijk'
					: 'niet bekend',
			standings: standings({ accessibility, facilities })
		}))
	};
}

/** Of a connector: the point, or else the only place by this name, is in none of their areas. */
async function isOutside(scope: queries.Scope, centre: Near['centre'], name: string | null): Promise<boolean> {
	if (scope.all || !scope.areas.length) return false;
	if (name) return queries.isElsewhere(sql, scope, name);
	const [spot] = centre ? await areas.assign(sql, [centre]) : [];
	const here = [spot?.districtId, spot?.neighbourhoodId];
	return Boolean(centre) && !scope.areas.some((id) => here.includes(id));
}

async function placed(text: string): Promise<Pick<Near, 'where' | 'centre'>> {
	const point = pointOf(text);
	if (point) return { where: 'waar je nu bent', centre: point };
	const postcode = await areas.postcode(text);
	if (postcode) return { where: text.toUpperCase(), centre: { lon: postcode.lon, lat: postcode.lat } };
	const area = await areas.bySlug(slugOf(text));
	if (area) return { where: area.displayName, centre: { lon: area.labelLon, lat: area.labelLat } };
	return { where: null, centre: null };
}
