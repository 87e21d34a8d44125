// The picture of a scenario to send or to put in a presentation.
import bold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?inline';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?inline';
import { pngOf } from '#lib/pictures/drawing.server.ts';
import { poster } from '../drawn.server.ts';

// Letters come with the site: a server may have none.
const letters = [regular, bold].map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));

export const GET = async ({ params: { slug } }) =>
	new Response(new Uint8Array(await pngOf(await poster(slug), letters)), {
		headers: {
			'content-type': 'image/png',
			'content-disposition': `attachment; filename="${slug}.png"`,
			'cache-control': 'no-cache'
		}
	});
