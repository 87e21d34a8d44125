// What an event of a calendar says: of the activity, and first of all what is different about this date.
import type { ICalEventData } from 'ical-generator';
import type { FeedActivity } from './calendarentry.ts';
import { oneLine, paragraphs } from './plaintext.ts';

/** What is different about one date; of a series as a whole nothing is. */
export type Different = { kind: 'cancelled' | 'moved' | null; reason: string | null; full: boolean };

const words = { cancelled: 'Gaat niet door', moved: 'Verplaatst' } as const;

/** `origin` is the site's address; `changedAt` is when any of this was last different. */
export function about(
	activity: FeedActivity,
	{ origin, changedAt }: { origin: string; changedAt: Date },
	different?: Different
): Omit<ICalEventData, 'start'> {
	const url = `${origin}/activiteiten/${activity.slug}`;
	const { description, summary } = activity;
	const text = description.startsWith(summary) ? description : `${summary}\n\n${description}`;
	const organiser = activity.organiser ? `Georganiseerd door: ${activity.organiser}` : '';
	const where = oneLine(locationOf(activity), 300);
	const { lon, lat } = activity;
	const geo = lon === null || lat === null ? {} : { geo: { lon, lat } };
	return {
		summary: oneLine(titleOf(activity.title, different), 200),
		description: paragraphs([...said(different), text, organiser, url].filter(Boolean).join('\n\n'), 5000),
		location: where ? { title: where, ...geo } : null,
		url,
		stamp: changedAt,
		lastModified: changedAt,
		// A later version has a higher number (RFC 5545, 3.8.7.4): the seconds since this site was first made.
		sequence: Math.max(0, Math.floor((changedAt.getTime() - firstSecond) / 1000))
	};
}

const firstSecond = Date.UTC(2026, 0, 1);

// Some programs show STATUS nowhere: the title says it too, before anything that could be cut off.
function titleOf(title: string, different?: Different): string {
	if (different?.kind === 'cancelled') return `${words.cancelled}: ${title}`;
	return different?.full ? `Vol: ${title}` : title;
}

/** 'Gaat niet door. Reden: De vloer is nat.' */
function said(different?: Different): string[] {
	if (!different) return [];
	const { kind, full } = different;
	const reason = oneLine(different.reason ?? '', 300).replace(/\.$/, '');
	const change = kind ? `${words[kind]}.` : '';
	return [full ? 'Deze keer is vol.' : '', [change, reason && `Reden: ${reason}.`].filter(Boolean).join(' ')];
}

/** 'Wijkcentrum De Spil, Straat 1, 5342 AR Oss' */
function locationOf({ where, street, postcode, locality }: FeedActivity): string {
	const town = [postcode, locality].filter(Boolean).join(' ');
	return [where, street, town].filter(Boolean).join(', ');
}
