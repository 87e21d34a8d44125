// What changes of supply do, on the world as it is: figures that may be shown. Rights are asked by who calls this, and by
// gaps for the classes.
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { settingsOf } from '#lib/gaps/counted.ts';
import { count, type Effect, type Question } from './counting.server.ts';
import type { Change } from './scenario.ts';

export type { AreaEffect, Effect, Question } from './counting.server.ts';

/** Effect of the changes, one after the other, on the supply of today. @throws Forbidden */
export async function effectOf(
	who: Me | null,
	changes: readonly Change[],
	question: Question,
	now: Date
): Promise<Effect> {
	const world = await gaps.world(question.year, dayAt(now));
	const { municipality, districts, neighbourhoods } = await areas.list(configuration().municipality);
	const asked = [...districts, ...neighbourhoods.filter(({ slug }) => slug === question.area)];
	const settings = settingsOf(question.setting);
	const [counted, cells] = await Promise.all([
		Promise.all(settings.map(async (setting) => [setting, await gaps.countedIn(world, setting)] as const)),
		gaps.settingsApart(
			who,
			{
				...{ areas: [municipality ?? [], asked].flat().map(({ id }) => id), groups: [question.group] },
				...{ kinds: [question.kind], dayParts: [question.dayPart], setting: question.setting, year: question.year }
			},
			now
		)
	]);
	const known = {
		...{ base: world.base, placed: [...world.supply.values()].map((one) => one.placed), counted: new Map(counted) },
		...{ municipality, areas: asked, cells }
	};
	return count(known, changes, question);
}
