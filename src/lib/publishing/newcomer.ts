// Who waits for a moderator before something becomes public, and who is no person. Pure.
import type { ActivityDraft } from '#lib/activities/activity.ts';

/** More links than this, by an initiative that is new here: a person looks first. */
const MOST_LINKS = 2;
const NEW_DAYS = 30;
/** Nobody describes a first activity in less than this. */
const LEAST_SECONDS = 10;

export type Publisher = {
	/** Not public yet. */
	isNew: boolean;
	/** It published before. */
	trusted: boolean;
	approvedAt: Date | null;
};

/** Why this waits for a moderator; null when it may be public at once. */
export function mustWait(draft: ActivityDraft, who: Publisher, now: Date): 'first' | 'links' | null {
	if (!who.trusted) return 'first';
	const since = who.approvedAt ? (now.getTime() - who.approvedAt.getTime()) / 86_400_000 : 0;
	return since < NEW_DAYS && countLinks(draft) > MOST_LINKS ? 'links' : null;
}

const LINK = /https?:\/\/|\bwww\.|\b[a-z0-9-]{2,40}\.(?:nl|com|net|org|eu|be|de|info|shop|xyz|top|site|online)\b/i;

/** How many links stand in the words of an activity; a mail address is a way to reach people, and none. */
export function countLinks(
	draft: Pick<ActivityDraft, 'title' | 'summary' | 'description' | 'priceNote' | 'joiningHow' | 'organiserContact'>
): number {
	const { title, summary, description, priceNote, joiningHow, organiserContact } = draft;
	const words = [title, summary, description, priceNote, joiningHow, organiserContact].join(' ').split(/\s+/);
	return words.filter((word) => !word.includes('@') && LINK.test(word)).length;
}

/** Whether a first publication came faster than anyone types, or filled in what people do not see. */
export const isMachine = (sent: { trap: string; begun: Date; trusted: boolean }, now: Date): boolean =>
	sent.trap !== '' || (!sent.trusted && now.getTime() - sent.begun.getTime() < LEAST_SECONDS * 1000);
