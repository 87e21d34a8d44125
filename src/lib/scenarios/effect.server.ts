// What changes of supply do, on the world as it is: figures that may be shown. Rights are asked by who calls this.
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { count, type Effect, type Question } from './counting.server.ts';
import type { Change } from './scenario.ts';

export type { AreaEffect, Effect, Question } from './counting.server.ts';

/** Effect of the changes, one after the other, on the supply of today. */
export async function effectOf(changes: readonly Change[], question: Question, now: Date): Promise<Effect> {
	const world = await gaps.world(question.year, dayAt(now));
	const [{ state }, { municipality, districts }] = await Promise.all([
		gaps.countedIn(world, question.setting),
		areas.list(configuration().municipality)
	]);
	const placed = [...world.supply.values()].map((one) => one.placed);
	return count({ base: world.base, placed, state, municipality, districts }, changes, question);
}
