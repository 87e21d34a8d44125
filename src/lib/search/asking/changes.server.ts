// What has changed, here or in another process: so that nothing remembered of it outlives it.
import { sql } from '#lib/foundation/database.server.ts';
import { noticeOf, type Notice } from '../notices.ts';
import { forget, forgetAll } from '../postgres/postgres.server.ts';
import { hearing } from '../postgres/shelves.server.ts';
import { forgetNames } from '../reading/names.server.ts';
import { keepLearning } from '../words/words.server.ts';
import { forgetCounts } from './texts.server.ts';

const ears: (() => void)[] = [];

const tell = () => ears.forEach((hear) => hear());

/** `hear` is called when anything that search reads has changed, here or in another process. */
export const onChange = (hear: () => void) => void ears.push(hear);

/** To be called after a change is in, by the process that made it: others hear of it by themselves. */
export function changed(what?: Notice) {
	forget(what);
	forgetNames();
	forgetCounts();
	tell();
}

// What changed is unknown: after a lost connection, or when very much did.
function anythingChanged() {
	changed();
	forgetAll();
}

/** Hears of changes made by other processes, so that nothing remembered outlives them. Returns how to stop listening. */
export async function listen(): Promise<() => Promise<void>> {
	const { unlisten } = await sql.listen(
		'search_changed',
		(message) => {
			const what = noticeOf(message);
			return what ? changed(what) : anythingChanged();
		},
		anythingChanged
	);
	// An outside engine hears of a change after the site does.
	const sent = await sql.listen('search_sent', tell);
	hearing();
	const stopLearning = await keepLearning(changed);
	return async () => {
		await unlisten();
		await sent.unlisten();
		await stopLearning();
	};
}
