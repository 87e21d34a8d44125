import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { priceWords } from '#lib/activities/activity.ts';
import { addDays, weekday } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { answerReport } from '#lib/moderation/answer.server.ts';
import { KEPT_DAYS } from '#lib/moderation/moderation.server.ts';
import { exceptionTable, holidayWords, state, weekTable } from '#lib/places/hours-words.ts';
import * as places from '#lib/places/places.server.ts';
import { placeType } from '#lib/places/types.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { shutAt } from '#lib/spaces/opening.ts';
import { askerIn, fromWords, quote } from '#lib/spaces/tariff.ts';
import { readForm } from '../../form.server.ts';

const DAYS_AHEAD = 42;

async function find(slug: string) {
	const place = /^[a-z0-9-]{1,140}$/.test(slug) ? await places.bySlug(slug) : undefined;
	if (!place) error(404);
	return place;
}

export const load = async ({ params, url, locals }) => {
	const now = new Date();
	const { hours, ...place } = await find(params.slug);
	if (place.slug !== params.slug) redirect(301, `/plekken/${place.slug}`);
	const today = dayAt(now);
	const subject = { place: place.id, areas: place.districtId ? [place.districtId] : [] };
	const [coming, rooms] = await Promise.all([
		activities.atPlace(place.id, now, instantOf(`${addDays(today, DAYS_AHEAD)}T00:00`)),
		spaces.shown(place.id)
	]);
	const asker = askerIn(url.searchParams);
	return {
		place,
		type: { name: placeType(place.type)?.name ?? place.type, icon: placeType(place.type)?.icon ?? 'map-pin' },
		open: state(hours, place.access, now),
		hours: hours && {
			always: hours.always ?? false,
			week: weekTable(hours),
			exceptions: exceptionTable(hours, today),
			holidays: holidayWords(hours),
			note: hours.note ?? null
		},
		coming: coming.map(({ slug, title, starts, ends, moved, full, ...one }) => ({
			...{ slug, title, starts, ends, moved, full },
			priceWords: priceWords(one)
		})),
		rooms: rooms.spaces.map((space) => {
			const { groups, rules } = rooms;
			const room = { spaceId: space.id, placeId: place.id };
			return {
				...{ space, shut: shutAt(space.free, hours), from: fromWords(groups, rules, room) },
				quote: asker && quote(groups, rules, room, asker)
			};
		}),
		asker,
		proposal: rooms.groups.some((group) => group.proposal),
		today,
		weekday: weekday(today),
		stale: place.verifyBy !== null && place.verifyBy < today,
		basemapStyleUrl: configuration().basemapStyleUrl ?? null,
		mine: may(locals.me, 'place.edit-content', subject) || may(locals.me, 'place.edit-building', subject),
		visits: may(locals.me, 'place.visit', subject),
		sent: url.searchParams.has('verstuurd'),
		keptDays: KEPT_DAYS
	};
};

export const actions = {
	klopt: async ({ params, request, getClientAddress, setHeaders }) => {
		const place = await find(params.slug);
		const answer = await answerReport('place', place.id, await readForm(request), getClientAddress(), new Date());
		if (!answer.ok && answer.wait) setHeaders({ 'retry-after': String(answer.wait) });
		if (!answer.ok) return fail(answer.status, { problems: answer.problems, typed: answer.typed });
		redirect(303, `/plekken/${place.slug}?verstuurd=ja#klopt-dit-niet`);
	}
};
