// What people look for and do not find: counts of four weeks, and what is not to be suggested.
import { error, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dateOf } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { crumbsTo } from '#lib/needs/crumbs.ts';
import { resultsAt } from '#lib/search/suggestions/suggestions.ts';
import { hrefWith } from '#lib/search/synonyms/synonym-view.ts';
import {
	DAYS_COUNTED,
	inVainCell,
	inVainWords,
	isInVain,
	LEAST_USES,
	usesWords,
	type Sought
} from '#lib/search/uses/uses.ts';
import { hide, overview, show, type Marked, type Used } from '#lib/search/uses/uses.server.ts';
import { readForm } from '../../../form.server.ts';

function told({ words, uses, hidden, of }: Sought<Used>) {
	const vain = of.filter(isInVain);
	const cell = (asked: Used['noun']) => inVainCell(of.find(({ noun }) => noun === asked));
	return {
		...{ words, hidden },
		uses: usesWords(uses),
		inVain: { activity: cell('activity'), place: cell('place') },
		href: resultsAt((vain[0] ?? of[0]!).noun, { q: words }),
		asGroup: hrefWith(null, [words]),
		// What never finds anything is never suggested.
		marks: of.filter((one) => hidden || inVainWords(one) !== 'altijd').map(({ noun, mark }) => `${noun} ${mark}`)
	};
}

export const load = async ({ locals: { me }, url }) => {
	const now = new Date();
	const { inVain, used } = await overview(me, now);
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
	(verb: typeof hide, done: string) =>
	async ({ locals, request }: Event) => {
		const marks = (await readForm(request)).getAll('woorden').map(markedIn);
		await verb(locals.me, marks);
		redirect(303, `/gemeente/behoeften/gezocht?gedaan=${done}`);
	};

function markedIn(value: FormDataEntryValue): Marked {
	const [, noun, mark] = /^(activity|place) ([0-9a-f]{32})$/.exec(String(value)) ?? error(400);
	return { noun: noun as Marked['noun'], mark: mark! };
}

export const actions = { verberg: withWords(hide, 'verborgen'), toon: withWords(show, 'terug') };
