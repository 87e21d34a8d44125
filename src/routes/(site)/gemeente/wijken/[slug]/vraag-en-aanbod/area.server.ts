// The area in the address of a page about supply and need; its old address leads to the new one.
import { error, redirect } from '@sveltejs/kit';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';

export async function areaAt(slug: string, url: URL): Promise<Area> {
	const area = await areas.bySlug(slug);
	if (!area) error(404);
	if (area.slug !== slug) redirect(301, url.pathname.replace(`/${slug}/`, `/${area.slug}/`) + url.search);
	return area;
}
