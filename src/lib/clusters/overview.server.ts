// What officers see of shared needs: what could be made of the answers, what was made, and what should have been done.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { isOfSeveral } from '#lib/areas/shown.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { actionsOf } from './action-queries.server.ts';
import { isLate } from './action.ts';
import * as queries from './queries.server.ts';
import { keyOf, notMade, titleFor, why } from './suggest.ts';
import { suggestions } from './suggestions.server.ts';

const MOST = 6;

/**
 * Of one wijk (its slug), with what is about the whole municipality, or of all: a page (from 1) of suggestions with the
 * reason for each, every shared need, and what was agreed about these and is late. @throws Forbidden
 */
export async function overview(who: Me | null, wijk: string | null, asked: number, now: Date) {
	await accounts.mustMay(sql, who, 'need.cluster');
	const { districts } = await areas.list(configuration().municipality);
	const [clusters, found] = await Promise.all([queries.all(sql), suggestions()]);
	const agreed = await actionsOf(
		sql,
		clusters.map(({ id }) => id)
	);
	const district = districts.find(({ slug }) => slug === wijk);
	const here = notMade(found, clusters).filter(({ areaId }) => !district || areaId === district.id);
	const pages = Math.max(1, Math.ceil(here.length / MOST));
	const page = Math.min(asked, pages);
	const made = clusters.filter(({ areaId }) => !district || areaId === district.id || areaId === null);
	const today = dayAt(now);
	return {
		district: district?.slug ?? '',
		...{ page, pages, made },
		suggestions: here.slice((page - 1) * MOST, page * MOST).map((one) => {
			const area = districts.find(({ id }) => id === one.areaId)?.displayName ?? 'een wijk die er niet meer is';
			const { areaId, kind, targetGroup } = one;
			return { key: keyOf(one), areaId, kind, targetGroup, title: titleFor(one), area, why: why(one, area) };
		}),
		late: made.flatMap(({ id, title }) =>
			(agreed.get(id) ?? []).filter((one) => isLate(one, today)).map((one) => ({ ...one, cluster: { id, title } }))
		)
	};
}

/** What a shared need can be about: wijken, and groups of whole wijken, because answers are told of wijken. */
export async function subjectAreas(): Promise<Area[]> {
	const { districts, groups } = await areas.list(configuration().municipality);
	const isWijk = (id: number) => districts.some((one) => one.id === id);
	return [...districts, ...groups.filter((group) => isOfSeveral(group) && group.memberIds.every(isWijk))];
}
