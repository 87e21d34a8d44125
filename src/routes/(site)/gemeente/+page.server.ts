// Where somebody of the municipality or of a wijk begins: where it is short, what waits, and what they can do.
import { may } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { roleCan } from './can.ts';
import { counted, doorsOf } from './doors.ts';

const LONGEST = 300;
const MOST_SHORT = 3;

export const load = async ({ locals: { me }, url }) => {
	const now = new Date();
	const typed = lineOf(url.searchParams.get('zoek'), LONGEST);
	const overview = may(me, 'gap.see');
	const own = me?.rights.areas ?? [];
	const [known, short, review, shared, floods, talks, found] = await Promise.all([
		areas.list(configuration().municipality),
		overview || own.length ? reports.worst(me, overview ? null : own, MOST_SHORT, now) : null,
		may(me, 'review.decide') ? moderation.count(me) : null,
		clusters.waiting(me, now),
		needs.waiting(me),
		conversations.waiting(me),
		typed && may(me, 'municipality.see') ? moderation.find(me, typed) : []
	]);
	const theirs = [...known.groups, ...known.districts, ...known.neighbourhoods].filter(({ id }) => own.includes(id));
	const named = theirs.map(({ slug, displayName }) => ({ slug, name: displayName }));
	const waiting = {
		'/gemeente/beoordelen': counted([[review, 'te beoordelen']]),
		'/gemeente/behoeften': counted([
			[shared?.unanswered, 'zonder antwoord'],
			[shared?.unpublished, 'nog niet op de site'],
			[shared?.late, 'te laat']
		]),
		'/gemeente/behoeften/antwoorden': counted([[floods, 'keer misschien een vloed']]),
		'/gemeente/gesprekken': counted([[talks, 'nog niet op de site']])
	};
	return {
		roles: me?.secondFactor ? me.rights.staff.map((role) => roleCan[role]) : [],
		connects: named.map(({ name }) => name),
		short,
		overview,
		groups: doorsOf(me, named, waiting),
		looksUp: may(me, 'place.withdraw'),
		looksUpAll: may(me, 'activity.withdraw'),
		typed,
		found
	};
};
