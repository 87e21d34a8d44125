// Finding what a change is about: supply by its name, and a spot by what somebody types.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { keyOf, type Supply } from '#lib/gaps/supply.ts';
import type { Dots } from '#lib/map/geojson.ts';
import type { Pin } from '#lib/map/pins.ts';
import type { Geocode } from '#lib/geo/geocoder.server.ts';
import { whereTyped } from '#lib/geo/typedaddress.server.ts';
import { applied, stepsOf } from './apply.ts';
import { pointOf, type Spot } from './change-fields.ts';
import type { Question } from './counting.server.ts';
import { dotsOf } from './dots.ts';
import { pinsOf, spotsOf } from './pins.ts';
import type { Change, Ref } from './scenario.ts';

const MOST = 20;

const all = async (now: Date): Promise<Supply[]> =>
	[...(await gaps.world(undefined, dayAt(now))).supply.values()].map(({ placed }) => placed.supply);

/** Supply with all these words in its title, places first. The public may see all of it. */
export async function candidates(text: string, now: Date): Promise<Supply[]> {
	const words = slugOf(text).split('-').filter(Boolean);
	if (!words.length) return [];
	const fits = ({ title }: Supply) => words.every((word) => slugOf(title).includes(word));
	return (await all(now)).filter(fits).slice(0, MOST);
}

/** One of the base, as it is after these changes; undefined when it is not there. */
export async function named(ref: Ref | null, changes: readonly Change[], now: Date): Promise<Supply | undefined> {
	if (!ref) return undefined;
	const own = (change: Change) => 'ref' in change && (keyOf(change.ref) === keyOf(ref) || change.ref.noun === 'place');
	const about = changes.filter(own);
	const { supply } = await gaps.world(undefined, dayAt(now));
	if (!about.length) return supply.get(keyOf(ref))?.placed.supply;
	const base = await all(now);
	return applied(base, stepsOf(base, about).steps).find((one) => keyOf(one) === keyOf(ref));
}

/** All supply of a question on the map, and the changes marked on it. */
export const dots = async (question: Question, addressOf: (key: string) => string, now: Date): Promise<Dots> =>
	dotsOf(await all(now), question, addressOf);
export const spots = async (changes: readonly Change[], now: Date) => spotsOf(await all(now), changes);
export const pins = async (changes: readonly Change[], now: Date): Promise<Pin[]> => pinsOf(await all(now), changes);

/** A point, a postcode, a wijk or buurt, or a place that is there; null when none of these. Nobody outside is asked. */
export async function whereIs(text: string, now: Date): Promise<Spot | null> {
	const point = pointOf(text);
	if (point || !text) return point;
	const postcode = await areas.postcode(text);
	if (postcode) return { lon: postcode.lon, lat: postcode.lat };
	const slug = slugOf(text);
	const { districts, neighbourhoods } = await areas.list(configuration().municipality);
	const area = [...districts, ...neighbourhoods].find((one) => one.slug === slug || slugOf(one.displayName) === slug);
	if (area) return { lon: area.labelLon, lat: area.labelLat };
	const place = (await all(now)).find((one) => one.noun === 'place' && slugOf(one.title) === slug);
	return place ? { lon: place.lon, lat: place.lat } : null;
}

/** The same, or an address, asked of `geocode`: for what is kept. Null also when somebody asks too often. @throws Forbidden */
export async function lookedUp(who: Me | null, text: string, geocode: Geocode | null, now: Date): Promise<Spot | null> {
	const me = await accounts.mustMay(sql, who, 'scenario.write');
	return (await whereIs(text, now)) ?? whereTyped(text, geocode, me.id);
}
