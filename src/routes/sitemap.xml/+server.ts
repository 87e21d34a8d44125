// Every page a search engine may show, the newest first; what was withdrawn is not among them.
import * as activities from '#lib/activities/activities.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { isOfSeveral } from '#lib/areas/shown.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as places from '#lib/places/places.server.ts';

// A sitemap may hold 50,000 addresses (sitemaps.org); the fixed pages and areas need some.
const MOST = 24_000;
const MOST_INITIATIVES = 1_200;
const MOST_CLUSTERS = 300;
const fixed = [
	'/',
	'/activiteiten',
	'/plekken',
	'/kaart',
	'/wijken',
	'/initiatieven',
	'/behoeften',
	'/gesprekken',
	'/wat-mis-je',
	'/over',
	'/contact',
	'/privacy'
];

export const GET = async () => {
	const { origin, municipality } = configuration();
	const [{ districts, groups }, ofPlaces, ofActivities, ofInitiatives, ofClusters] = await Promise.all([
		areas.list(municipality),
		places.addresses(MOST),
		activities.addresses(MOST),
		initiatives.addresses(MOST_INITIATIVES),
		clusters.addresses(MOST_CLUSTERS)
	]);
	const entries = [
		...fixed.map((path) => entry(origin + path)),
		...[...districts, ...groups.filter(isOfSeveral)].map(({ slug }) => entry(`${origin}/wijken/${slug}`)),
		...ofPlaces.map(({ slug, updatedAt }) => entry(`${origin}/plekken/${slug}`, updatedAt)),
		...ofActivities.map(({ slug, updatedAt }) => entry(`${origin}/activiteiten/${slug}`, updatedAt)),
		...ofInitiatives.map(({ slug, updatedAt }) => entry(`${origin}/initiatieven/${slug}`, updatedAt)),
		...ofClusters.map(({ slug, updatedAt }) => entry(`${origin}/behoeften/${slug}`, updatedAt))
	];
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' } }
	);
};

// Slugs hold letters, digits and hyphens only: nothing to escape.
const entry = (address: string, changed?: Date) =>
	`<url><loc>${address}</loc>${changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''}</url>`;
