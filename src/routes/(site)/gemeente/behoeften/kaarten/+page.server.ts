// Cards to print: choose the areas; who was not given a code before gets one.
import { fail, redirect } from '@sveltejs/kit';
import { configuration } from '#lib/foundation/settings.server.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { whereOf, type Where } from '#lib/needs/where.ts';
import { readForm } from '../../../form.server.ts';

const MOST = 40;

// The area itself is the finest that was chosen.
const idsOf = (wheres: readonly Where[], slugs: readonly string[]) =>
	slugs.slice(0, MOST).flatMap((slug) => {
		const area = whereOf(wheres, slug);
		return area ? [area.neighbourhoodId ?? area.districtId!] : [];
	});

export const load = async ({ url, locals: { me } }) => {
	const wheres = await needs.theirs(me, 'need.enter', configuration().municipality);
	const chosen = url.searchParams.getAll('wijk');
	return { crumbs: crumbsTo(me), wheres, chosen, cards: await needs.cardsOf(idsOf(wheres, chosen)) };
};

export const actions = {
	default: async ({ request, locals: { me } }) => {
		const wheres = await needs.theirs(me, 'need.enter', configuration().municipality);
		const chosen = (await readForm(request)).getAll('wijk').filter((slug) => typeof slug === 'string');
		const ids = idsOf(wheres, chosen);
		if (!ids.length) return fail(422, { problems: [{ field: 'wijk', message: 'Kies een of meer wijken of dorpen.' }] });
		await needs.makeCards(me, ids);
		redirect(303, `/gemeente/behoeften/kaarten?${new URLSearchParams(chosen.slice(0, MOST).map((slug) => ['wijk', slug]))}#kaarten`); // prettier-ignore
	}
};
