import { configuration } from '#lib/foundation/settings.server.ts';
import { may } from '#lib/accounts/rights.ts';
import { stepAt } from '#lib/publishing/fields.ts';
import { told } from '#lib/publishing/formwords.ts';
import { memberOf } from '../../../../member.server.ts';
import { find } from '../answers.server.ts';

export const load = async ({ params, locals, url }) => {
	const who = await memberOf(locals.me, params.initiatief);
	const draft = await find(who, params.concept);
	return {
		initiative: { slug: who.initiative.slug, name: who.initiative.name },
		id: draft.id,
		revision: draft.revision,
		shown: draft.shown,
		missing: told(draft.problems),
		/** Where somebody came from, and goes back to. */
		step: stepAt(url.searchParams.get('stap') ?? 'controleren').slug,
		/** Moderators look, members publish. */
		mine: may(who.me, 'activity.write', { initiative: who.initiative.id }),
		again: draft.activityId !== null,
		waiting: draft.waiting,
		trusted: draft.trusted,
		basemapStyleUrl: configuration().basemapStyleUrl ?? null
	};
};
