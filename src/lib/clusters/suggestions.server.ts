// What could be made of the answers. All of them are read again only when one changed, in short pieces, outside any lock.
import { sql } from '#lib/foundation/database.server.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { told } from './member-queries.server.ts';
import { suggesting, type Subject, type Suggestion } from './suggest.ts';

/** Milliseconds. The version of a change may be seen before the change itself: nothing is older. */
const LIFETIME = 60_000;
let kept: { version: string; found: Promise<Suggestion[]>; until: number } | undefined;

/** Of all answers, the largest first; also what was made already. */
export async function suggestions(): Promise<Suggestion[]> {
	const [{ answers: least }, version] = await Promise.all([needs.thresholds(), needs.version(sql)]);
	const key = `${version} ${least}`;
	if (kept?.version === key && kept.until > performance.now()) return kept.found;
	const found = told(sql).then((all) => sliced(suggesting(all, least)));
	kept = { version: key, found, until: performance.now() + LIFETIME };
	// What failed is tried again by the next.
	found.catch(() => kept?.found === found && (kept = undefined));
	return found;
}

/** The one about this as it is now; undefined when too few ask for it. */
export async function suggestionOf(about: Omit<Subject, 'dayParts'>): Promise<Suggestion | undefined> {
	const { answers: least } = await needs.thresholds();
	const found = await sliced(suggesting(await told(sql, about), least));
	return found.find(({ kind, targetGroup }) => kind === about.kind && targetGroup === about.targetGroup);
}
