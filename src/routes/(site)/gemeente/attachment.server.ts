// A file for who asked it, and for nobody else.

/** `type` is the media type, `name` the name under which it is saved. */
export const attachment = (body: BodyInit | Uint8Array, type: string, name: string): Response =>
	new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
