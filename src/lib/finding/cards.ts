// What a card in a list needs of a result, and no more: a page with 24 of them goes to a phone. Pure.
import type { ActivityHit, PlaceHit } from './hits.ts';

type Shown = 'id' | 'url' | 'title' | 'summary' | 'district' | 'distance' | 'highlights' | 'why' | 'accessibility';

/** What every card shows. */
export type CardHit = Pick<ActivityHit, Shown>;

export type ActivityCardHit = Pick<
	ActivityHit,
	Shown | 'starts' | 'ends' | 'where' | 'moved' | 'full' | 'price' | 'priceWords' | 'joining'
>;

export type PlaceCardHit = Pick<PlaceHit, Shown | 'access' | 'icon' | 'typeName' | 'address' | 'open' | 'openWords'>;

/** Drawings that come back in cards. */
export const cardIcons = [
	'map-pin',
	'map-square',
	'euro',
	'door',
	'calendar',
	'clock',
	'wheelchair',
	'people',
	'warning',
	'cross'
] as const;

export const activityCard = (hit: ActivityHit): ActivityCardHit => ({
	...shown(hit),
	starts: hit.starts,
	ends: hit.ends,
	where: hit.where,
	moved: hit.moved,
	full: hit.full,
	price: hit.price,
	priceWords: hit.priceWords,
	joining: hit.joining
});

export const placeCard = (hit: PlaceHit): PlaceCardHit => ({
	...shown(hit),
	access: hit.access,
	icon: hit.icon,
	typeName: hit.typeName,
	address: hit.address,
	open: hit.open,
	openWords: hit.openWords
});

function shown(hit: CardHit): CardHit {
	const answer = hit.accessibility['step-free']?.answer ?? 'unknown';
	return {
		id: hit.id,
		url: hit.url,
		title: hit.title,
		summary: hit.summary,
		district: hit.district,
		distance: hit.distance,
		highlights: hit.highlights,
		why: hit.why,
		// A card says only whether a wheelchair gets in, and only when that is known.
		accessibility: answer === 'unknown' ? {} : { 'step-free': { answer, checkedOn: null } }
	};
}
