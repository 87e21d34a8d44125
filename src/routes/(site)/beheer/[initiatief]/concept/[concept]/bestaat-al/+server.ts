// What is on the site already and looks like what is typed now: only what everybody may see.
import { json } from '@sveltejs/kit';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { readStep, stepAt } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../../../../form.server.ts';
import { memberOf } from '../../../../member.server.ts';
import { find } from '../answers.server.ts';

// A name and a place take some dozens of questions to type.
const LIMIT = { name: 'twins', points: 300, seconds: 3600 };

export const POST = async ({ params, locals, url, request }) => {
	const who = await memberOf(locals.me, params.initiatief, 'activity.write');
	if ((await tooOften(LIMIT, who.me.id)) !== null) return json([]);
	const { slug } = stepAt(url.searchParams.get('stap'));
	const { typed } = await publishing.withPlace(readStep(slug, await readForm(request)));
	return json(await publishing.twins(await find(who, params.concept, typed)));
};
