// Whether somebody who asks again has everything already (RFC 9110, 13): an answer without a body. Pure.

/** What an answer is a version of. */
export type Version = {
	/** Weak entity tag: 'W/"…"'. */
	etag: string;
	modified: Date;
};

/** Whether these request headers name this version. A tag says it better than a day: with a tag the day counts not. */
export function has(headers: Headers, { etag, modified }: Version): boolean {
	const tags = headers.get('if-none-match');
	if (tags !== null) {
		const bare = (tag: string) => tag.trim().replace(/^W\//, '');
		return tags.trim() === '*' || tags.split(',').some((tag) => bare(tag) === bare(etag));
	}
	const since = Date.parse(headers.get('if-modified-since') ?? '');
	return since >= Math.floor(modified.getTime() / 1000) * 1000;
}

/** The headers of a version, for the answer with and without a body. */
export const headersOf = ({ etag, modified }: Version): Record<string, string> => ({
	etag,
	'last-modified': modified.toUTCString(),
	'cache-control': 'public, max-age=300',
	'access-control-allow-origin': '*'
});
