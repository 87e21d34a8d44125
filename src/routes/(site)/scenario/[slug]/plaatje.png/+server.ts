// The picture of a scenario to send or to put in a presentation.
import bold from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?inline';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?inline';
import { has } from '#lib/exchange/freshness.ts';
import { pngOf, tagOf } from '#lib/pictures/drawing.server.ts';
import { poster } from '../drawn.server.ts';

// Letters come with the site: a server may have none.
const letters = [regular, bold].map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));

export async function GET({ request, params: { slug } }) {
	const { at, drawing } = await poster(slug);
	const version = { etag: tagOf(drawing), modified: at };
	const headers = { etag: version.etag, 'cache-control': 'no-cache' };
	if (has(request.headers, version)) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(await pngOf(drawing, letters)), {
		headers: {
			...headers,
			'content-type': 'image/png',
			'content-disposition': `attachment; filename="${slug}.png"`
		}
	});
}
