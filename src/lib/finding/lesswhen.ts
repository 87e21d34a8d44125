// A question that may be answered at another time. Pure.
import { listWords, uncapital } from '#lib/calendar/daywords.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import { whens } from './form.ts';
import type { Less, Question } from './less.ts';
import { inUse, partsOf } from './reading.ts';

/** Whether a time stood in the words. */
export const isTime = ({ field }: Understood) => ['wanneer', 'dag', 'dagdeel', 'van', 'tot', 'open'].includes(field);

/** The next days, for who asks for some of these: tomorrow when there is something, or else seven days. */
export function sooner(question: Question): Less[] {
	const { asked, facets, understood } = question;
	const today = asked.when === 'vandaag' || asked.openNow;
	if (!today && asked.when !== 'morgen' && asked.when !== 'weekend') return [];
	const when = today && facets.wanneer?.morgen ? 'morgen' : 'week';
	return [
		{
			of: 'time',
			none: noneThen(question),
			some: when === 'morgen' ? 'morgen' : 'in de komende 7 dagen',
			reads: understood.filter(isTime),
			change: { when, from: null, to: null, openNow: false }
		}
	];
}

/** Whenever it is. */
export function anyTime(question: Question): Less[] {
	const { query, understood } = question;
	const { when, from, to, dayParts, openNow } = query;
	const reads = understood.filter(isTime);
	if (!when && !from && !to && !dayParts.length && !openNow && !reads.length) return [];
	return [
		{
			of: 'time',
			none: noneThen(question),
			some: 'op een andere tijd',
			reads,
			change: { when: null, from: null, to: null, dayParts: [], openNow: false }
		}
	];
}

function noneThen({ asked, understood }: Question): string {
	const named = whens.find(([name]) => name === asked.when)?.[1];
	if (named && !asked.dayParts.length) return uncapital(named);
	const words = inUse(understood).flatMap((read) => (isTime(read) ? partsOf(read.words) : []));
	if (words.length) return `voor ${listWords(words.map((word) => `“${word}”`))}`;
	return asked.openNow ? 'op dit moment' : 'op die tijd';
}
