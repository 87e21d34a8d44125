// One group of words that mean the same, for an officer: seeing what a change does, and keeping it.
import { error, fail, redirect } from '@sveltejs/kit';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { filtersIn } from '#lib/search/synonyms/synonym-filters.ts';
import { parseChange } from '#lib/search/synonyms/synonym-draft.ts';
import { difference, namesOf, type Change } from '#lib/search/synonyms/synonym-list.ts';
import { foresee } from '#lib/search/preview/preview.server.ts';
import { path, type Typed } from '#lib/search/synonyms/synonym-view.ts';
import * as synonyms from '#lib/search/synonyms/synonyms.server.ts';
import { readForm } from '../../../form.server.ts';

// Two words of the longest there are.
const LONGEST = 122;

const keyOf = ({ groep }: { groep: string }) => (groep === 'nieuw' ? null : groep);

export const load = async ({ locals: { me }, params, url }) => {
	const key = keyOf(params);
	const all = await synonyms.listed(me);
	const group = all.find((one) => one.key === key) ?? null;
	if (key !== null && !group) error(404);
	// A word that people look for in vain begins a new group; one that stands beside a word of this group may join it.
	const word = lineOf(url.searchParams.get('woord'), LONGEST);
	return {
		group,
		title: (group && namesOf(all).get(group.key)) ?? 'Nieuwe groep woorden',
		word,
		filters: filtersIn(group?.words ?? []),
		past: key === null ? [] : await synonyms.past(me, key)
	};
};

/** What was sent, with the version it began with; what is wrong with it is `refused`. */
async function sent(request: Request) {
	const form = await readForm(request);
	const parsed = parseChange(form);
	const version = line(form, 'versie', 20);
	// Switching off and going back send no words: the form keeps what stands there.
	const typed = parsed.ok && parsed.change.state !== 'on' ? null : parsed.typed;
	return parsed.ok
		? { change: parsed.change, typed, version, refused: null }
		: { change: null, refused: fail(422, { problems: parsed.problems, typed, version }) };
}

const tooLate = (conflict: synonyms.Conflict, change: Change, typed: Typed | null) =>
	fail(409, {
		conflict,
		apart: change.state === 'on' ? difference(change, conflict.now) : null,
		...{ typed, version: conflict.now.version }
	});

export const actions = {
	bekijk: async ({ locals: { me }, params, request }) => {
		const { change, typed, version, refused } = await sent(request);
		if (refused) return refused;
		const seen = (await foresee(me, keyOf(params), version, change, new Date())) ?? error(404);
		if (!seen.ok) return tooLate(seen.conflict, change, typed);
		return { foreseen: seen.foreseen, change, typed, version };
	},
	bewaar: async ({ locals: { me }, params, request }) => {
		const { change, typed, version, refused } = await sent(request);
		if (refused) return refused;
		const saved = (await synonyms.change(me, keyOf(params), version, change)) ?? error(404);
		if (!saved.ok) return tooLate(saved.conflict, change, typed);
		redirect(303, `${path}?bewaard=${encodeURIComponent(saved.key)}`);
	}
};
