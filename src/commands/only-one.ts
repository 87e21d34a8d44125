// One site at a time on a data folder; a second one says where the first can be found.
import type { Configuration } from '#lib/foundation/configuration.ts';
import { siteLock } from '#lib/foundation/localdatabase.server.ts';
import { takeLock } from '#lib/foundation/lock.server.ts';
import type { Lock } from '#lib/foundation/lock.server.ts';
import { fail } from '#lib/foundation/terminal.server.ts';

type Holder = { pid: number; origin: string; stopping: boolean };

const PATIENCE = 15_000;
const LOOK_EVERY = 250;

/** Takes the data folder, or ends the command. `isStopping` tells a next start whether to wait for this one. */
export async function onlyOneHere({ dataDir, origin }: Configuration, isStopping: () => boolean): Promise<Lock> {
	const describe = () => JSON.stringify({ pid: process.pid, origin, stopping: isStopping() } satisfies Holder);
	for (let waited = 0; ; waited += LOOK_EVERY) {
		const found = await takeLock(siteLock(dataDir), describe);
		if (found.taken) return found;
		const holder = parse(found.holder);
		if (!holder?.stopping || waited > PATIENCE)
			fail(
				holder
					? `De site draait al vanuit deze map: ${holder.origin} (proces ${holder.pid}).`
					: 'De site draait al vanuit deze map.'
			);
		await new Promise((done) => setTimeout(done, LOOK_EVERY));
	}
}

function parse(said: string): Holder | undefined {
	try {
		return JSON.parse(said) as Holder;
	} catch {
		return undefined;
	}
}
