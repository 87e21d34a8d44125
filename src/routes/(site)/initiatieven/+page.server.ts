import * as areas from '#lib/areas/areas.server.ts';
import { pageIn } from '#lib/design/paging.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';

const PER_PAGE = 24;

export const load = async ({ url }) => {
	const { districts } = await areas.list(configuration().municipality);
	const district = districts.find(({ slug }) => slug === url.searchParams.get('wijk')) ?? null;
	const page = pageIn(url.searchParams);
	const { cards, total } = await initiatives.list(district?.slug ?? null, {
		limit: PER_PAGE,
		offset: (page - 1) * PER_PAGE
	});
	return {
		cards,
		total,
		page,
		pages: Math.ceil(total / PER_PAGE),
		district: district && { slug: district.slug, name: district.displayName },
		districts: districts.map(({ slug, displayName }) => ({ value: slug, label: displayName }))
	};
};
