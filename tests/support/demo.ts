// The demo set in the database of a test file, with a key of the site that is written nowhere.
import type { Day } from '#lib/calendar/days.ts';
import * as demo from '#lib/demo/demo.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';

/** Seeds it as on this day; `environment`: what the site is told besides. */
export async function seedDemo(today: Day, environment: Record<string, string> = {}): Promise<void> {
	configure({ SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ...environment });
	await demo.seed(today);
}
