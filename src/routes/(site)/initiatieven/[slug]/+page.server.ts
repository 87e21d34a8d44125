import { error, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { isPublic } from '#lib/initiatives/rows.ts';

export const load = async ({ params, locals, url }) => {
	const initiative = await initiatives.bySlug(params.slug);
	if (!initiative || initiative.withdrawn) error(404);
	const subject = { initiative: initiative.id };
	if (!isPublic(initiative) && !may(locals.me, 'initiative.see', subject)) error(404);
	if (initiative.slug !== params.slug) redirect(301, `/initiatieven/${initiative.slug}${url.search}`);
	const now = new Date();
	const [own, places] = await Promise.all([
		activities.ofInitiative(initiative.id, now, { coming: true }),
		initiatives.placesOf(initiative.id)
	]);
	const { ended, approvedAt, districtId: _, withdrawn: __, revision: ___, ...shown } = initiative;
	return {
		initiative: { ...shown, ended: ended && { day: dayAt(new Date(ended.at)), reason: ended.reason } },
		waits: approvedAt === null,
		member: may(locals.me, 'initiative.edit', subject),
		coming: own.activities.map(({ slug, title, where, starts, ends, full, state }) => ({
			...{ slug, title, where, starts, ends, full },
			unconfirmed: state === 'unconfirmed'
		})),
		more: own.total - own.activities.length,
		places,
		today: dayAt(now)
	};
};
