// Who changed what a visit waits for, and when: read from the history of the place. Pure.
import { clockWords, dateOf } from '#lib/calendar/daywords.ts';
import { dayAt, wallAt } from '#lib/calendar/zone.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { Recorded as Change } from '#lib/history/history.server.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import { markOf, standings, type Conflict } from './visit.ts';

/** 'self': the account of the visit, perhaps on another device. 'source': no account, but a list from outside. */
export type Changed = { at: Date; by: 'self' | 'other' | 'source' };

/** The last change of this in the history of a place, the latest first; null when it tells of none. */
export function changedLast(
	what: Conflict['what'],
	history: readonly Pick<Change, 'at' | 'by' | 'before' | 'after'>[],
	me: string
): Changed | null {
	const last = history.find(({ before, after }) => {
		const now = valueIn(after, what);
		return now !== undefined && now !== valueIn(before, what);
	});
	return last ? { at: last.at, by: last.by === me ? 'self' : isUuid(last.by) ? 'other' : 'source' } : null;
}

/** "Jij veranderde dit zelf op 22 november 2026 om 14:03, bijvoorbeeld op een ander apparaat." */
export function changedWords(changed: Changed | null): string {
	if (!changed) return 'Dit veranderde nadat jij de plek opende.';
	const when = `op ${dateOf(dayAt(changed.at))} om ${clockWords(wallAt(changed.at))}`;
	if (changed.by === 'self') return `Jij veranderde dit zelf ${when}, bijvoorbeeld op een ander apparaat.`;
	return changed.by === 'other'
		? `Iemand anders veranderde dit ${when}.`
		: `Dit kwam ${when} uit een lijst van buiten.`;
}

// What stands there of this, as one text; undefined when this telling is of other fields.
function valueIn(told: unknown, what: Conflict['what']): string | undefined {
	const { accessibility, facilities, photo } = (told ?? {}) as Partial<Pick<PlaceDraft, 'accessibility' | 'facilities'>> & { photo?: string | null }; // prettier-ignore
	if (what === 'photo') return photo === undefined ? undefined : (photo ?? '');
	if ((what === 'lit' || what === 'benches' ? facilities : accessibility) === undefined) return undefined;
	return markOf(standings({ accessibility: accessibility ?? {}, facilities: facilities ?? [] })[what]);
}
