// How supply and need are counted; with an area and choices in the address, of that one figure.
import { Forbidden, may } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { within } from '#lib/areas/around.ts';
import { longDay } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import * as population from '#lib/population/population.server.ts';
import { basisRows } from '#lib/reports/basis.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { areaPath, choices, fieldsOf, parseView, stepsPath } from '#lib/reports/view.ts';

export const load = async ({ url, locals: { me } }) => {
	if (!may(me, 'gap.see', { areas: me?.rights.areas ?? [] })) throw new Forbidden('gap.see');
	const view = parseView(url.searchParams);
	const [area, known, years, settings] = await Promise.all([
		areas.bySlug(url.searchParams.get('gebied') ?? ''),
		areas.list(configuration().municipality),
		population.years(),
		gaps.settings()
	]);
	const { group, kind, dayPart, setting, year } = view;
	const ask = { group: group ?? 'everyone', kind: kind ?? 'walk-in', dayPart: dayPart ?? 0 } as const;
	const explained = area && (await gaps.explain(me, area.id, { ...ask, setting, ...(year && { year }) }, new Date()));
	const own = may(me, 'gap.see') ? null : new Set(within(me?.rights.areas ?? [], known));
	const optionsOf = (all: readonly { id: number; slug: string; displayName: string }[]) =>
		all.filter(({ id }) => !own || own.has(id)).map(({ slug, displayName }) => ({ value: slug, label: displayName }));
	return {
		area: area && { slug: area.slug, name: area.displayName },
		explained: area &&
			explained && {
				steps: explained.steps,
				basis: basisRows(explained.basis),
				// Every input is in it, also the year that was taken by itself: a newer one does not change what it gives.
				again: stepsPath(area.slug, { ...view, ...ask, year: explained.basis.figureYear }),
				kept: (await reports.snapshots(me, area)).slice(0, 5).map(({ id, at }) => ({
					href: areaPath(area.slug, {}, `/rapport/${id}`),
					words: longDay(dayAt(at))
				}))
			},
		areas: [
			{ label: 'Wijken en dorpen', options: optionsOf(known.districts) },
			{ label: 'Buurten', options: optionsOf(known.neighbourhoods) },
			{
				label: 'Groter gebied',
				options: optionsOf([...(known.municipality ? [known.municipality] : []), ...known.groups])
			}
		].filter(({ options }) => options.length),
		choices,
		years: years.map((one) => ({ value: String(one), label: String(one) })),
		fields: fieldsOf({ ...view, ...ask }),
		settings
	};
};
