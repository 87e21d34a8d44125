// What people look for and do not find: counts of four weeks, and what is not to be suggested.
import { error, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dateOf } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import { resultsAt } from '#lib/search/suggestions/suggestions.ts';
import { DAYS_COUNTED, inVainWords, LEAST_USES, usesWords } from '#lib/search/suggestions/uses.ts';
import * as uses from '#lib/search/suggestions/uses.server.ts';
import { readForm } from '../../../form.server.ts';

const told = ({ noun, mark, words, uses, empty, hidden }: uses.Used) => ({
	...{ noun, mark, words, hidden, uses: usesWords(uses) },
	key: `${noun} ${mark}`,
	href: resultsAt(noun, { q: words }),
	inVain: inVainWords(uses, empty)
});

export const load = async ({ locals: { me }, url }) => {
	const now = new Date();
	const { inVain, used } = await uses.overview(me, now);
	const today = dayAt(now);
	return {
		inVain: inVain.map(told),
		used: used.map(told),
		days: DAYS_COUNTED,
		since: dateOf(addDays(today, 1 - DAYS_COUNTED), today),
		least: LEAST_USES,
		mayHide: may(me, 'need.exclude'),
		mayEdit: may(me, 'words.edit'),
		mayCluster: may(me, 'need.cluster'),
		crumbs: crumbsTo(me),
		done: url.searchParams.get('gedaan')
	};
};

type Event = { locals: App.Locals; request: Request };
const withWords =
	(verb: typeof uses.hide, done: string) =>
	async ({ locals, request }: Event) => {
		const form = await readForm(request);
		const [noun, mark] = [form.get('soort'), form.get('woorden')];
		if ((noun !== 'activity' && noun !== 'place') || typeof mark !== 'string' || !/^[0-9a-f]{32}$/.test(mark))
			error(400);
		await verb(locals.me, noun, mark);
		redirect(303, `/gemeente/behoeften/gezocht?gedaan=${done}`);
	};

export const actions = { verberg: withWords(uses.hide, 'verborgen'), toon: withWords(uses.show, 'terug') };
