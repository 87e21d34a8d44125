import { error } from '@sveltejs/kit';
import * as pictures from '#lib/pictures/pictures.server.ts';

/** A picture of ours. What stands at an address never changes: a browser asks for it once. */
export const GET = async ({ params }) => {
	const picture = await pictures.read(params.name);
	if (!picture) error(404);
	return new Response(new Uint8Array(picture.bytes), {
		headers: {
			'content-type': picture.type,
			'content-length': String(picture.bytes.length),
			'content-disposition': `inline; filename="${picture.name}"`,
			'cache-control': 'public, max-age=31536000, immutable'
		}
	});
};
