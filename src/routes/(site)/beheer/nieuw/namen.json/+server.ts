// Names on the site that look like the one somebody is typing: only what everybody may see.
import { json } from '@sveltejs/kit';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import * as merging from '#lib/merging/merging.server.ts';

// A name takes some dozens of questions to type.
const LIMIT = { name: 'twins', points: 300, seconds: 3600 };

export const GET = async ({ url, locals }) => {
	if (!locals.me || (await tooOften(LIMIT, locals.me.id)) !== null) return json([]);
	return json(await merging.twins('initiative', url.searchParams.get('naam') ?? ''));
};
