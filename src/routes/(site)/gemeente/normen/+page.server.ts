// Norms, thresholds and walking speeds, for an officer: what holds, changing it with a reason, and what was before.
import { fail, redirect } from '@sveltejs/kit';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { parseNorm, parseSetting, parseSpeed, type Parsed } from '#lib/gaps/norms-form.ts';
import { pastRows } from '#lib/gaps/past.ts';
import { typedOf } from '#lib/places/managing.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { readForm } from '../../form.server.ts';

export const load = async ({ locals, url }) => {
	const all = await gaps.normsAndPast(locals.me);
	const kind = kinds.fromSlug(url.searchParams.get('soort') ?? '')?.key;
	const group = targetGroups.fromSlug(url.searchParams.get('doelgroep') ?? '')?.key;
	const newest = new Map([...all.speeds].reverse().map((speed) => [speed.key, speed]));
	return {
		norms: all.norms,
		chosen: all.norms.find((norm) => norm.kind === kind && norm.targetGroup === group) ?? null,
		thresholds: all.thresholds,
		// The latest first: the first of each holds.
		reasons: Object.fromEntries([...all.settings].reverse().map(({ key, why }) => [key, why])),
		speeds: [...newest.values()],
		past: pastRows(all),
		saved: url.searchParams.has('bewaard')
	};
};

// Read, check, save; what is wrong is shown beside what was typed.
const saves =
	<Draft>(parse: (form: FormData) => Parsed<Draft>, save: (who: App.Locals['me'], draft: Draft) => Promise<void>) =>
	async ({ locals, request }: { locals: App.Locals; request: Request }) => {
		const form = await readForm(request);
		const parsed = parse(form);
		if (!parsed.ok) return fail(422, { problems: parsed.problems, typed: typedOf(form) });
		await save(locals.me, parsed.draft);
		redirect(303, '/gemeente/normen?bewaard=ja');
	};

export const actions = {
	norm: saves(parseNorm, gaps.changeNorm),
	grens: saves(parseSetting, gaps.changeSetting),
	snelheid: saves(parseSpeed, gaps.changeSpeed)
};
