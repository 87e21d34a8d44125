// Pairs that are probably one: choose which one stays, or that they are two; read what will happen; then do it.
import { error, fail, redirect } from '@sveltejs/kit';
import { idIn } from '#lib/foundation/ids.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { historyPath } from '#lib/moderation/thing.ts';
import { readForm } from '../../form.server.ts';
import { chosen, nouns, toldOf } from './chosen.server.ts';

const PAGE = 10;
/** Of one noun: who has worked through these sees what comes after them. */
const MOST = 200;

const words: Record<merging.MergeProblem, string> = {
	unknown: 'Een van de twee is er niet meer.',
	same: 'Dit is twee keer hetzelfde.',
	'merged-already': 'Een van de twee is al samengevoegd.'
};

export const load = async ({ url, locals: { me } }) => {
	const choice = await chosen(me, url.searchParams);
	const all = choice
		? []
		: (
				await Promise.all(
					nouns.map(async (noun) => (await merging.pairs(me, noun, MOST)).map((pair) => ({ noun, ...pair })))
				)
			)
				.flat()
				.sort((a, b) => b.likeness - a.likeness);
	const pages = Math.max(1, Math.ceil(all.length / PAGE));
	const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('pagina')) || 1));
	return {
		choice,
		...{ total: all.length, page, pages },
		pairs: all.slice((page - 1) * PAGE, page * PAGE),
		done: choice ? null : await toldOf(me, url.searchParams)
	};
};

export const actions = {
	default: async ({ request, locals: { me } }) => {
		const form = await readForm(request);
		const noun = nouns.find((one) => one === form.get('wat'));
		const [one, other] = [idIn(form, 'een'), idIn(form, 'ander')];
		const choice = form.get('keuze');
		if (!noun || !one || !other) error(400);
		if (choice === 'apart') await merging.keepApart(me, noun, one, other);
		else if (choice !== 'een' && choice !== 'ander') error(400);
		const [from, into] = choice === 'ander' ? [one, other] : [other, one];
		if (choice !== 'apart') {
			const merged = await merging.merge(me, noun, from, into);
			if (!merged.ok) return fail(409, { message: words[merged.problem], history: historyPath(noun, from) });
		}
		const told = { gedaan: choice === 'apart' ? 'apart' : 'samen', wat: noun, weg: `${from}`, blijft: `${into}` };
		redirect(303, `/gemeente/samenvoegen?${new URLSearchParams(told)}`);
	}
};
