// What search engines may read: everything but the yardstick page and endless filters.
import { configuration } from '#lib/foundation/settings.server.ts';

export const GET = () =>
	new Response(
		`User-agent: *\nDisallow: /kaal\nDisallow: /*?*pagina=\n\nSitemap: ${configuration().origin}/sitemap.xml\n`,
		{ headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } }
	);
