// What neighbours ask for together, and what the municipality answered; of one wijk or of all.
import * as areas from '#lib/areas/areas.server.ts';
import { aroundOf } from '#lib/areas/shown.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { pageIn } from '#lib/design/paging.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

export const load = async ({ url }) => {
	const known = await areas.list(configuration().municipality);
	const { districts, neighbourhoods } = known;
	// Who comes from a page about a place or a buurt has it in `bij`.
	const near = url.searchParams.get('wijk') ?? url.searchParams.get('bij');
	const parent = neighbourhoods.find(({ slug }) => slug === near)?.parentId;
	const district = districts.find(({ id, slug }) => slug === near || id === parent);
	const page = pageIn(url.searchParams);
	const { total, clusters: rows } = await clusters.list(
		district ? [district, ...aroundOf(district, known)].map(({ id }) => id) : null,
		page,
		new Date()
	);
	return {
		districts: districts.map(({ slug, displayName }) => ({ value: slug, label: displayName })),
		district: district ? { slug: district.slug, name: district.displayName } : null,
		total,
		page,
		pages: Math.ceil(total / clusters.PAGE),
		clusters: rows.map(({ slug, title, summary, area, status, counted }) => ({
			slug,
			title,
			summary,
			area,
			status,
			counted
		}))
	};
};
