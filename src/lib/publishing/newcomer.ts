// Who waits for a moderator before something becomes public, and who is no person. Pure.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { countLinks, MOST_LINKS, NEW_DAYS } from '#lib/initiatives/initiative.ts';

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

/** Whether a first publication came faster than anyone types, or filled in what people do not see. */
export const isMachine = (sent: { trap: string; begun: Date; trusted: boolean }, now: Date): boolean =>
	sent.trap !== '' || (!sent.trusted && now.getTime() - sent.begun.getTime() < LEAST_SECONDS * 1000);
