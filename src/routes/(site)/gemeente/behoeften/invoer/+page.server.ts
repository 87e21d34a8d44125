// Entering what others said, card after card, by keyboard.
import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { parseEntry, pileIn } from '#lib/needs/entry.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { readForm } from '../../../form.server.ts';

const SHOWN = 20;

export const load = async ({ url, locals: { me } }) => {
	const wheres = await needs.theirs(me, 'need.enter', configuration().municipality);
	if (!me) error(404);
	const pile = pileIn(url.searchParams);
	const talk = await talkOf(url, me);
	const place = talk && wheres.flatMap((where) => [where, ...where.parts]).find(({ id }) => id === talk.areaId);
	const only = wheres.length === 1 && !wheres[0]!.partsOnly ? wheres[0]!.slug : '';
	return {
		crumbs: crumbsTo(me),
		by: me.id,
		wheres,
		pile: { ...pile, bij: pile.bij || place?.slug || only, stapel: talk?.batch ?? (pile.stapel || randomUUID()) },
		card: randomUUID(),
		talk: talk?.id ?? null,
		kept: await keptIn(me, talk?.batch ?? pile.stapel),
		undone: url.searchParams.has('weg')
	};
};

/** How many cards the pile has, and what they entered today. */
const keptIn = async (me: Me, pile: string) => ({
	size: await needs.pileSize(me, pile),
	last: await needs.enteredToday(me, dayAt(new Date()), SHOWN)
});

// Who types on without waiting for a page: the answer to a card tells what is kept, and nothing else has to be read.
const typesOn = (request: Request) => request.headers.has('x-sveltekit-action');

/** The conversation in which it was told, when the address names one that is theirs. */
async function talkOf(url: URL, me: Me | null) {
	const id = Number(/^\d{1,9}$/.exec(lineOf(url.searchParams.get('gesprek'), 10))?.[0]);
	const pile = id ? await conversations.pileOf(me, id) : undefined;
	return pile && { ...pile, id };
}

const next = (pile: Record<string, string>) => `/gemeente/behoeften/invoer?${new URLSearchParams(pile)}`;

export const actions = {
	bewaar: async ({ url, request, locals: { me } }) => {
		const wheres = await needs.theirs(me, 'need.enter', configuration().municipality);
		const entry = parseEntry(await readForm(request), wheres);
		const { typed } = entry;
		if (!entry.ok) return fail(422, { problems: entry.problems, typed });
		const talk = await talkOf(url, me);
		const need = talk ? { ...entry.need, channel: 'conversation' as const } : entry.need;
		const pile = talk?.batch ?? entry.batch ?? '';
		await needs.enter(me, need, pile || null, new Date(), entry.card);
		if (me && typesOn(request)) return { pile, kept: await keptIn(me, pile) };
		redirect(303, next({ bij: typed.bij, kanaal: typed.kanaal, stapel: typed.stapel, ...(talk && { gesprek: String(talk.id) }) })); // prettier-ignore
	},
	terug: async ({ url, request, locals: { me } }) => {
		await needs.takeBack(me, line(await readForm(request), 'antwoord', 40), new Date());
		const talk = await talkOf(url, me);
		const pile = talk?.batch ?? pileIn(url.searchParams).stapel;
		if (me && typesOn(request)) return { pile, kept: await keptIn(me, pile) };
		redirect(303, next({ ...pileIn(url.searchParams), ...(talk && { gesprek: String(talk.id) }), weg: 'ja' }));
	}
};
