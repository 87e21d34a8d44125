// One shared need: what neighbours ask, what was answered, and "ik ook".
import { error, fail, redirect } from '@sveltejs/kit';
import { isMet } from '#lib/clusters/cluster.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { parseSupport, typedOf } from '#lib/clusters/form.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { readForm } from '../../form.server.ts';

// A whole street may share one address; a machine does not get far.
const LIMIT = { name: 'need-support', points: 30, seconds: 3600 };

export const load = async ({ params, url }) => {
	const now = new Date();
	const shown = await clusters.bySlug(params.slug, now);
	if (!shown) error(404);
	const { cluster, ...rest } = shown;
	if (cluster.slug !== params.slug) redirect(301, `/behoeften/${cluster.slug}`);
	const { slug, title, summary, area, areaSlug, kind, status } = cluster;
	const about = new URLSearchParams({ ...(areaSlug && { bij: areaSlug }), soort: kinds.get(kind)?.slug ?? '' });
	return {
		...rest,
		cluster: { slug, title, summary, area, areaSlug, status },
		met: isMet(status),
		again: `/wat-mis-je?${about}`,
		opened: now.getTime(),
		today: dayAt(now),
		done: url.searchParams.get('gedaan')
	};
};

export const actions = {
	default: async ({ params, request, getClientAddress, setHeaders }) => {
		const now = new Date();
		const form = await readForm(request);
		const cluster = (await clusters.supportable(params.slug, now)) ?? error(404);
		const asked = parseSupport(form, now);
		// Who mends something has been here for a while.
		const opened = Number(form.get('geopend')) || now.getTime();
		if (!asked.ok) return fail(422, { problems: asked.problems, typed: typedOf(form), opened });
		const address = getClientAddress();
		const wait = await tooOften(LIMIT, address);
		if (wait !== null) {
			setHeaders({ 'retry-after': String(wait) });
			const message = `Dit is nu te vaak gevraagd. Probeer het over ${Math.ceil(wait / 60)} minuten weer.`;
			return fail(429, { problems: [{ field: 'email', message }], typed: typedOf(form), opened });
		}
		const { email, everyStatus } = asked.value;
		if (email) await clusters.askToHear(cluster, { email, everyStatus }, configuration().origin, now);
		else await clusters.support(cluster, { address, agent: request.headers.get('user-agent') ?? '' }, now);
		redirect(303, `/behoeften/${cluster.slug}?gedaan=${email ? 'verstuurd' : 'ik-ook'}#ik-ook`);
	}
};
