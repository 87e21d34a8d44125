// Pairs that are probably one: choose which one stays, or that they are two; read what will happen; then do it.
import { error, fail, redirect } from '@sveltejs/kit';
import { pageIn } from '#lib/design/paging.ts';
import { idIn, isUuid } from '#lib/foundation/ids.ts';
import { lines } from '#lib/foundation/typed.ts';
import { nouns } from '#lib/history/noun.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { historyPath } from '#lib/moderation/thing.ts';
import { readForm } from '../../form.server.ts';
import { onward } from '../beoordelen/onward.server.ts';
import { chosen, toldOf } from './chosen.server.ts';

const PAGE = 10;
const LONGEST_REASON = 1000;

const words: Record<merging.MergeProblem, string> = {
	unknown: 'Een van de twee is er niet meer.',
	same: 'Dit is twee keer hetzelfde.',
	'merged-already': 'Een van de twee is al samengevoegd.'
};

export const load = async ({ url, locals: { me } }) => {
	const choice = await chosen(me, url.searchParams);
	if (choice) return { choice, pairs: [], total: 0, page: 1, pages: 1, done: null };
	const asked = pageIn(url.searchParams);
	const { pairs, total, offset } = await merging.pairs(me, { limit: PAGE, offset: (asked - 1) * PAGE });
	const done = await toldOf(me, url.searchParams);
	return { choice, pairs, total, page: offset / PAGE + 1, pages: Math.ceil(total / PAGE), done };
};

export const actions = {
	default: async ({ request, locals: { me } }) => {
		const form = await readForm(request);
		const noun = nouns.find((one) => one === form.get('wat'));
		const [one, other] = [idIn(form, 'een'), idIn(form, 'ander')];
		const choice = form.get('keuze');
		const reason = lines(form, 'toelichting', LONGEST_REASON);
		if (!noun || !one || !other) error(400);
		if (choice === 'apart') await merging.keepApart(me, noun, one, other, reason);
		else if (choice !== 'een' && choice !== 'ander') error(400);
		const [from, into] = choice === 'ander' ? [one, other] : [other, one];
		if (choice !== 'apart') {
			const merged = await merging.merge(me, noun, from, into, new Date(), reason);
			if (!merged.ok) return fail(409, { message: words[merged.problem], history: historyPath(noun, from) });
		}
		if (isUuid(form.get('vraag'))) await onward(me);
		const told = { gedaan: choice === 'apart' ? 'apart' : 'samen', wat: noun, weg: `${from}`, blijft: `${into}` };
		redirect(303, `/gemeente/samenvoegen?${new URLSearchParams(told)}`);
	}
};
