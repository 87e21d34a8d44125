// What the address of this page says: which pair was chosen and how, or what was done a moment ago.
import type { Me } from '#lib/accounts/rights.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import * as merging from '#lib/merging/merging.server.ts';
import { nouns, pagePath } from '#lib/history/noun.ts';
import { moveWords } from '#lib/merging/merge.ts';
import { historyPath } from '#lib/moderation/thing.ts';

function read(params: URLSearchParams, first: string, second: string) {
	const noun = nouns.find((one) => one === params.get('wat'));
	const [one, other] = [first, second].map((name) => params.get(name) ?? '');
	return noun && [one, other].every((id) => /^[1-9]\d{0,8}$/.test(id ?? '')) && one !== other
		? { noun, one: Number(one), other: Number(other) }
		: null;
}

/** The pair somebody chose for, and what would come of it; null when the address names none. @throws Forbidden */
export async function chosen(me: Me | null, params: URLSearchParams) {
	const pair = params.has('een') ? read(params, 'een', 'ander') : null;
	if (!pair) return null;
	const { noun, one, other } = pair;
	const keep = params.get('keuze') ?? '';
	const asked = params.get('vraag');
	/** The question of the queue that this answers; null for who came by the list of what looks double. */
	const question = isUuid(asked) ? asked : null;
	const back = question ? `/gemeente/beoordelen/${question}#vraag` : '/gemeente/samenvoegen';
	const [from, into] = keep === 'ander' ? [one, other] : [other, one];
	const foreseen = await merging.foresee(me, noun, from, into, new Date());
	if (!foreseen) return { kind: 'gone' as const, noun, back };
	const { slugs, moves, signUps } = foreseen;
	const sides = {
		one: keep === 'ander' ? foreseen.from : foreseen.into,
		other: keep === 'ander' ? foreseen.into : foreseen.from
	};
	if (keep !== 'een' && keep !== 'ander' && keep !== 'apart')
		return { kind: 'open' as const, noun, question, back, ...sides };
	return {
		kind: keep === 'apart' ? ('apart' as const) : ('together' as const),
		...{ noun, keep, question, back, ...sides, from: foreseen.from, into: foreseen.into },
		addresses: slugs.map((slug) => pagePath(noun, slug)),
		target: pagePath(noun, foreseen.into.slug),
		moves: moveWords(moves),
		members: (moves.memberships ?? 0) > 0,
		signUps
	};
}

/** What was done a moment ago, with names and where it is undone; null when nothing was. @throws Forbidden */
export async function toldOf(me: Me | null, params: URLSearchParams) {
	const pair = params.has('gedaan') ? read(params, 'weg', 'blijft') : null;
	if (!pair) return null;
	const { noun, one: from, other: into } = pair;
	const named = await merging.namesOf(me, noun, [from, into]);
	const side = (id: number) => {
		const found = named.find((one) => one.id === id);
		return found && { name: found.name, href: pagePath(noun, found.slug) };
	};
	const [gone, stays] = [side(from), side(into)];
	if (!gone || !stays) return null;
	return { together: params.get('gedaan') === 'samen', gone, stays, history: historyPath(noun, from) };
}
