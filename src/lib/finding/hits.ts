// One result, as a page, the JSON and the map show it: an activity or a place with its distance and highlights. Pure.
import type { ActivityCard } from '#lib/activities/rows.ts';
import { priceWords } from '#lib/activities/activity.ts';
import { state } from '#lib/places/hours-words.ts';
import { placeType, type Access } from '#lib/places/types.ts';
import type { PlaceRow } from '#lib/places/rows.ts';
import type { Where } from '#lib/search/search.server.ts';
import { distance } from '#lib/geo/distance.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import type { Accessibility } from '#lib/vocabulary/accessibility.ts';
import { answering, kindLabels, labels, type Answering, type Words } from './answering.ts';

type Common = Answering & {
	id: number;
	slug: string;
	/** Path on this site. */
	url: string;
	title: string;
	summary: string;
	district: string | null;
	districtSlug: string | null;
	lon: number | null;
	lat: number | null;
	/** Metres as the crow flies from where the visitor asked; null when no place was asked. */
	distance: number | null;
	/** Slugs, as in the URL. */
	kinds: string[];
	targetGroups: string[];
	accessibility: Accessibility;
	source: string;
	sourceId: string | null;
};

export type ActivityHit = Common & {
	where: string | null;
	placeSlug: string | null;
	organiser: string | null;
	themes: string[];
	/** Wall times; null when nothing is to come. */
	starts: string | null;
	ends: string | null;
	day: string | null;
	moved: boolean;
	/** That moment takes nobody any more. */
	full: boolean;
	price: string;
	priceWords: string;
	joining: string;
	languages: string[];
	indoors: boolean | null;
};

export type PlaceHit = Common & {
	access: Access;
	type: string;
	typeName: string;
	icon: string;
	address: string | null;
	open: boolean | 'unknown';
	openWords: string;
	verifiedAt: string | null;
};

type Context = Words & { where: Where; now: Date };

const slugs = (terms: { get: (key: string) => { slug: string } | undefined }, keys: readonly string[]) =>
	keys.flatMap((key) => terms.get(key)?.slug ?? []);

function metres(point: { lon: number | null; lat: number | null }, { where }: Context): number | null {
	if (!where.centre || point.lon === null || point.lat === null) return null;
	return Math.round(distance(where.centre.lon, where.centre.lat, point.lon, point.lat));
}

export function activityHit(card: ActivityCard, context: Context): ActivityHit {
	return {
		id: card.id,
		slug: card.slug,
		url: `/activiteiten/${card.slug}`,
		title: card.title,
		summary: card.summary,
		where: card.where,
		placeSlug: card.placeSlug,
		organiser: card.organiser,
		district: card.district,
		districtSlug: card.districtSlug,
		lon: card.lon,
		lat: card.lat,
		distance: metres(card, context),
		starts: card.starts,
		ends: card.ends,
		day: card.day,
		moved: card.moved ?? false,
		full: card.full ?? false,
		price: card.price,
		priceWords: priceWords(card),
		joining: card.joining,
		kinds: slugs(kinds, card.kinds),
		themes: slugs(themes, card.themes),
		targetGroups: slugs(targetGroups, card.targetGroups),
		languages: card.languages,
		accessibility: card.accessibility,
		indoors: card.indoors,
		source: card.source,
		sourceId: card.sourceId,
		...answering(card.title, card.summary, context, () => ({
			description: card.description,
			organiser: card.organiser,
			place: card.where,
			labels: [
				...kindLabels(card.kinds),
				...labels([...card.themes.map(themes.name), ...card.targetGroups.map(targetGroups.name), card.district])
			]
		}))
	};
}

export function placeHit(place: PlaceRow, context: Context): PlaceHit {
	const open = state(place.hours, place.access, context.now);
	const type = placeType(place.type);
	const address = [place.street, place.locality].filter(Boolean).join(', ') || null;
	return {
		id: place.id,
		slug: place.slug,
		url: `/plekken/${place.slug}`,
		title: place.name,
		summary: place.summary,
		access: place.access,
		type: place.type,
		typeName: type?.name ?? place.type,
		icon: type?.icon ?? 'map-pin',
		address,
		district: place.district,
		districtSlug: place.districtSlug,
		lon: place.lon,
		lat: place.lat,
		distance: metres(place, context),
		open: open.open,
		openWords: open.words,
		kinds: slugs(kinds, place.kinds),
		targetGroups: slugs(targetGroups, place.targetGroups),
		accessibility: place.accessibility,
		verifiedAt: place.verifiedAt,
		source: place.source,
		sourceId: place.sourceId,
		...answering(place.name, place.summary, context, () => ({
			description: place.description,
			organiser: place.operator,
			place: address,
			labels: [
				...kindLabels(place.kinds),
				...labels([type?.name, ...place.facilities, ...place.targetGroups.map(targetGroups.name)]),
				...labels([place.district, place.neighbourhood])
			]
		}))
	};
}
