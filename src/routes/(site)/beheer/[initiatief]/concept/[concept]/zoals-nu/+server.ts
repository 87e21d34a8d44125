// What would be public if it were as it is typed now: for who types, and kept nowhere.
import { json } from '@sveltejs/kit';
import { readStep, stepAt } from '#lib/publishing/fields.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import { readForm } from '../../../../../form.server.ts';
import { memberOf } from '../../../../member.server.ts';
import { find, livePart } from '../answers.server.ts';

export const POST = async ({ params, locals, url, request }) => {
	const who = await memberOf(locals.me, params.initiatief, 'activity.write');
	const { slug } = stepAt(url.searchParams.get('stap'));
	const { typed } = await publishing.withPlace(readStep(slug, await readForm(request)));
	return json(livePart(await find(who, params.concept, typed)), { headers: { 'cache-control': 'no-store' } });
};
