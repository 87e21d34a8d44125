// Pairs that are probably one: bring them together, or say that they are two.
import { error, fail, redirect } from '@sveltejs/kit';
import { idIn } from '#lib/foundation/ids.ts';
import * as merging from '#lib/merging/merging.server.ts';
import type { Noun } from '#lib/merging/merge.ts';
import { readForm } from '../../form.server.ts';

const nouns: Noun[] = ['place', 'initiative', 'activity'];
const MOST = 25;

const words: Record<merging.MergeProblem, string> = {
	unknown: 'Een van de twee is er niet meer.',
	same: 'Dit is twee keer hetzelfde.',
	'merged-already': 'Een van de twee is al samengevoegd.'
};

export const load = async ({ url, locals: { me } }) => {
	const pairs = await Promise.all(nouns.map(async (noun) => ({ noun, pairs: await merging.pairs(me, noun, MOST) })));
	return { pairs, done: url.searchParams.get('gedaan') };
};

export const actions = {
	default: async ({ request, locals: { me } }) => {
		const form = await readForm(request);
		const noun = nouns.find((one) => one === form.get('wat'));
		const [one, other] = [idIn(form, 'een'), idIn(form, 'ander')];
		if (!noun || !one || !other) error(400);
		const choice = form.get('keuze');
		if (choice === 'apart') {
			await merging.keepApart(me, noun, one, other);
			redirect(303, '/gemeente/samenvoegen?gedaan=apart');
		}
		const merged = await merging.merge(me, noun, choice === 'ander' ? one : other, choice === 'ander' ? other : one);
		if (!merged.ok) return fail(409, { message: words[merged.problem] });
		redirect(303, '/gemeente/samenvoegen?gedaan=samen');
	}
};
