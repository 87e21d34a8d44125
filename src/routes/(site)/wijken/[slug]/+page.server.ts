import { error, redirect } from '@sveltejs/kit';
import { levelNames, municipalityOf } from '#lib/areas/area.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { aroundOf, figuresShown, inhabitantsWords, partsOf, sourceWords } from '#lib/areas/shown.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { activityCard, placeCard } from '#lib/finding/cards.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { sketchArea } from '#lib/map/sketch.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';

// A row on a wide screen, and not too long a way down on a phone: the others are behind a link.
const SHOWN = 3;

export const load = async ({ params }) => {
	const area = await areas.bySlug(params.slug);
	if (!area) error(404);
	if (area.slug !== params.slug) redirect(301, `/wijken/${area.slug}`);
	const now = new Date();
	// Areas of other municipalities can be loaded too; a group is always our own.
	const municipality = area.level === 'group' ? configuration().municipality : municipalityOf(area.code);
	const near = { bij: area.slug };
	const known = await areas.list(municipality);
	const [heard, borders, figures, inhabitants, places, week] = await Promise.all([
		clusters.heardIn(area, known, now),
		areas.geojson(municipality, area.level),
		areas.figures(area.id),
		areas.inhabitants(municipality),
		finding.placesFor(new URLSearchParams(near), now),
		finding.activitiesFor(new URLSearchParams({ ...near, wanneer: 'week' }), now)
	]);
	// How far it is from the middle of the wijk says nothing to who lives there: the cards leave it out.
	const named = ({ slug, displayName, level }: Area) => ({ slug, name: displayName, level });
	const counts = places.facets.soort ?? {};
	return {
		area: { ...named(area), levelName: levelNames[area.level], sourceWords: sourceWords(area) },
		around: aroundOf(area, known).map(named),
		parts: partsOf(area, known).map((part) => ({
			...named(part),
			inhabitants: inhabitantsWords(inhabitants.get(part.id))
		})),
		sketch: sketchArea(borders, area.slug),
		figures: figuresShown(figures),
		heard,
		places: {
			total: places.total,
			hits: places.hits.slice(0, SHOWN).map((hit) => ({ ...placeCard(hit), distance: null })),
			byKind: kinds.all
				.map(({ slug, name, icon }) => ({ slug, name, icon, count: counts[slug] ?? 0 }))
				.filter(({ count }) => count > 0)
		},
		week: {
			total: week.total,
			hits: week.hits.slice(0, SHOWN).map((hit) => ({ ...activityCard(hit), distance: null }))
		},
		today: dayAt(now)
	};
};
