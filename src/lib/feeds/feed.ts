// What a calendar that is followed is: its address, when it is read again, and what is believed of it. Pure.

export type Feed = {
	id: number;
	initiativeId: number;
	/** Null: an uploaded file, read once. */
	url: string | null;
	name: string;
	placeId: number | null;
	etag: string | null;
	lastModified: string | null;
	bodyHash: string | null;
	checkedAt: Date | null;
	nextCheckAt: Date;
	failures: number;
	/** A Dutch sentence. */
	problem: string | null;
	doubtSince: Date | null;
	stoppedAt: Date | null;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long "nearly everything is gone" must be said before it is believed. */
export const DOUBT_HOURS = 24;

/** A calendar that is fetched: in seconds, and of the size that is read (exchange/calendarlines.ts). */
export const limits = { milliseconds: 20_000, bytes: 10_000_000, redirects: 5 } as const;

/** What its activities say they come from. */
export const sourceOf = (feedId: number): string => `feed:${feedId}`;

/** Where a calendar stands: webcal:// is https://, and a name without a scheme is taken for https too. */
export function addressOf(typed: string): string {
	const text = typed.trim();
	if (/^webcals?:\/\//i.test(text)) return text.replace(/^webcals?:/i, 'https:');
	return /^[a-z][a-z\d+.-]*:/i.test(text) || !text ? text : `https://${text}`;
}

/** When it is read again after it could be read: an hour later, a little more or less, so that not all come at once. */
export const nextAfterSuccess = (now: Date, chance: number): Date => new Date(now.getTime() + HOUR + (chance - 0.5) * 10 * MINUTE); // prettier-ignore

/** When it is tried again after so many failures: 1, 2, 4, 8, 16, 24, 24 … hours later. */
export const nextAfterFailure = (now: Date, failures: number): Date =>
	new Date(now.getTime() + Math.min(24, 2 ** Math.min(10, Math.max(0, failures - 1))) * HOUR);

/** Whether so much of what was still to come is gone that it may be a mistake. */
export const isDoubtful = (gone: number, coming: number): boolean => gone > 0 && gone > coming * 0.8;

/** Whether a doubt is old enough to be believed. */
export const isBelieved = (since: Date | null, now: Date): boolean =>
	since !== null && now.getTime() - since.getTime() >= DOUBT_HOURS * HOUR;

/** What an activity says that is no longer in the calendar of `name`. */
export const goneReason = (name: string): string => `Staat niet meer in de agenda van ${name}.`;
