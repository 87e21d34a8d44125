// Entering what others said, card after card, by keyboard.
import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import { may } from '#lib/accounts/rights.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line } from '#lib/foundation/typed.ts';
import { parseEntry, pileIn } from '#lib/needs/entry.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { readForm } from '../../../form.server.ts';

const SHOWN = 20;

export const load = async ({ url, locals: { me } }) => {
	const wheres = await needs.theirs(me, 'need.enter', configuration().municipality);
	if (!me) error(404);
	const pile = pileIn(url.searchParams);
	const only = wheres.length === 1 && !wheres[0]!.partsOnly ? wheres[0]!.slug : '';
	return {
		officer: may(me, 'need.cluster'),
		wheres,
		pile: { ...pile, bij: pile.bij || only, stapel: pile.stapel || randomUUID() },
		size: await needs.pileSize(me, pile.stapel),
		last: await needs.enteredToday(me, dayAt(new Date()), SHOWN),
		undone: url.searchParams.has('weg')
	};
};

const next = (pile: Record<string, string>) => `/gemeente/behoeften/invoer?${new URLSearchParams(pile)}`;

export const actions = {
	bewaar: async ({ request, locals: { me } }) => {
		const wheres = await needs.theirs(me, 'need.enter', configuration().municipality);
		const entry = parseEntry(await readForm(request), wheres);
		const { typed } = entry;
		if (!entry.ok) return fail(422, { problems: entry.problems, typed });
		await needs.enter(me, entry.need, entry.batch, new Date());
		redirect(303, next({ bij: typed.bij, kanaal: typed.kanaal, stapel: typed.stapel }));
	},
	terug: async ({ url, request, locals: { me } }) => {
		await needs.takeBack(me, line(await readForm(request), 'antwoord', 40), new Date());
		redirect(303, next({ ...pileIn(url.searchParams), weg: 'ja' }));
	}
};
