// How supply and need are counted; with an area and choices in the address, of that one figure.
import { Forbidden, may } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { choices, fieldsOf, parseView } from '#lib/reports/view.ts';

export const load = async ({ url, locals: { me } }) => {
	if (!may(me, 'gap.see', { areas: me?.rights.areas ?? [] })) throw new Forbidden('gap.see');
	const view = parseView(url.searchParams);
	const area = await areas.bySlug(url.searchParams.get('gebied') ?? '');
	const { group, kind, dayPart, setting, year, leaveOutFloods } = view;
	const ask = { group: group ?? 'everyone', kind: kind ?? 'walk-in', dayPart: dayPart ?? 0 } as const;
	const explained =
		area && (await gaps.explain(me, area.id, { ...ask, setting, leaveOutFloods, ...(year && { year }) }, new Date()));
	return {
		area: area && { slug: area.slug, name: area.displayName },
		explained,
		choices,
		fields: fieldsOf({ ...view, ...ask }),
		settings: await gaps.settings()
	};
};
