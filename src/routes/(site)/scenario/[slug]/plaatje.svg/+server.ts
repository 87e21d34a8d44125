// The picture of a scenario as a drawing that stays sharp at any size.
import { poster } from '../drawn.server.ts';

export const GET = async ({ params: { slug } }) =>
	new Response((await poster(slug)).drawing, {
		headers: {
			'content-type': 'image/svg+xml',
			'content-disposition': `attachment; filename="${slug}.svg"`,
			'cache-control': 'no-cache'
		}
	});
