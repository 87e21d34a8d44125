// Names on the site that look like the one somebody is typing: only what everybody may see.
import { json } from '@sveltejs/kit';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { line } from '#lib/foundation/typed.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { readForm } from '../../../form.server.ts';

// A name takes some dozens of questions to type.
const LIMIT = { name: 'twins', points: 300, seconds: 3600 };

export const POST = async ({ request, locals }) => {
	const name = line(await readForm(request), 'naam', 200);
	if (!locals.me || (await tooOften(LIMIT, locals.me.id)) !== null) return json({ name, twins: [] });
	return json({ name, twins: await merging.twins('initiative', name) });
};
