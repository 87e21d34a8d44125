// What is new for who follows a search: up to which moment it is told, and the letter that tells it. Pure.
import { addDays, weekday, type Day } from '#lib/calendar/days.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { instantOf, dayAt } from '#lib/calendar/zone.ts';
import type { ActivityHit } from '#lib/finding/hits.ts';
import type { Letter, LetterGroup } from '#lib/mail/letter.ts';
import { rhythmWords, type Rhythm } from './follow.ts';

const CLOCK = '08:00';
// What is being written at this very moment carries an earlier time than when others see it. No import takes this long,
// so what became public before then is all there; the rest is told the next time.
const SETTLED = 15 * 60_000;
const MOST = 30;

/**
 * The moment up to which followers are told: a quarter before the last eight o'clock in Amsterdam, of today or (weekly)
 * of Monday. Who was told up to an earlier moment is due.
 */
export function toldUpTo(rhythm: Rhythm, now: Date): Date {
	const today = dayAt(now);
	const [day, step] = rhythm === 'new' ? [today, 1] : [addDays(today, 1 - weekday(today)), 7];
	const eight = instantOf(`${day}T${CLOCK}`);
	const last = now >= eight ? eight : instantOf(`${addDays(day, -step)}T${CLOCK}`);
	return new Date(last.getTime() - SETTLED);
}

/** A new activity with a date to come. */
export type New = Pick<ActivityHit, 'url' | 'title' | 'where' | 'district' | 'starts' | 'ends' | 'priceWords'>;

/** Grouped by place: the place where something is first comes first, and in it the first date. */
export function byPlace(hits: readonly New[], origin: string, today: Day): LetterGroup[] {
	const groups = new Map<string, LetterGroup['items']>();
	const inTime = hits.toSorted((a, b) => ((a.starts ?? '') < (b.starts ?? '') ? -1 : 1));
	for (const { where, district, title, starts, ends, url, priceWords } of inTime) {
		const place = where ?? district ?? 'Ergens anders';
		const when = starts && ends ? `${momentWords(starts, ends, today)}. ` : '';
		const item = { label: title, note: `${when}${priceWords}.`, url: `${origin}${url}` };
		groups.set(place, [...(groups.get(place) ?? []), item]);
	}
	return [...groups].map(([title, items]) => ({ title, items }));
}

export type Digest = {
	followId: string;
	email: string;
	rhythm: Rhythm;
	/** Parameters of what is followed, and the same in words. */
	query: string;
	words: string;
	hits: readonly New[];
	stopUrl: string;
	origin: string;
	toldUpTo: Date;
};

/** The key under which all letters of one follow stand. */
export const digestKey = (followId: string) => `digest:${followId}`;

/** The letter: what is new, by place, and one click to stop. */
export function digestLetter({
	followId,
	email,
	rhythm,
	query,
	words,
	hits,
	stopUrl,
	origin,
	toldUpTo
}: Digest): Letter {
	const today = dayAt(toldUpTo);
	const shown = hits.toSorted((a, b) => ((a.starts ?? '') < (b.starts ?? '') ? -1 : 1)).slice(0, MOST);
	const one = hits.length === 1;
	const left = hits.length - shown.length;
	return {
		kind: 'digest',
		to: email,
		subject: one ? `Nieuw in de buurt: ${hits[0]!.title}` : `${hits.length} nieuwe ${words}`,
		paragraphs: [
			'Hallo,',
			`Je volgt: ${query ? words : `alle ${words}`}. ${one ? 'Er is iets nieuws' : `Er zijn ${hits.length} nieuwe activiteiten`}.`
		],
		groups: byPlace(shown, origin, today),
		action: { label: 'Bekijk alles op de site', url: `${origin}/activiteiten${query && `?${query}`}` },
		after: [
			...(left > 0 ? [`Er ${left === 1 ? 'is' : 'zijn'} nog ${left} meer. Die vind je op de site.`] : []),
			`Is er weer iets nieuws? Dan krijg je ${rhythmWords[rhythm]} een mail.`
		],
		stopUrl,
		once: `${digestKey(followId)}:${today}`,
		keptDays: 7
	};
}
