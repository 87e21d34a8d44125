// The week of an area: in each of its 21 parts how many fitting supplies reach it, and which share of the group has one.
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { COUNTED, columnOf, DAY_PARTS, numberOf } from './columns.ts';
import { withSupply, type Placed, type State } from './engine.ts';
import { nearby } from './nearby.server.ts';
import { peopleOf } from './cells.ts';
import { weighing } from './counted.ts';
import { nodesOf } from './gather.ts';
import type { Figure, Setting } from './result.ts';
import { fittingParts, partsOfWeek, squaresOf, type WeekLine } from './lines.ts';
import { servedFigures, servedOf } from './served.ts';
import { suits } from './supply.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import type { Base, World } from './world.server.ts';

type Ask = { group: TargetGroup; kind: Kind; setting: Setting };

/** In the order of the week. */
export async function weekOf(world: World, areaId: number, ask: Ask): Promise<WeekLine[]> {
	const { base } = world;
	const norm = base.norms.of(ask.kind, ask.group);
	const inArea = squaresOf(base.zones, areaId);
	const supplies = new Int32Array(partsOfWeek.length);
	for (const { supply, reached } of await nearby(world, areaId, ask))
		if (reached.cells.some((square) => inArea[square]))
			for (const part of fittingParts(supply, ask.group, norm, base.today)) supplies[part]!++;
	const served = await servedIn(world, areaId, ask);
	return partsOfWeek.map((part, index) => ({ ...part, supplies: supplies[index]!, served: served[index]! }));
}

// Withheld over the whole municipality, as every other figure.
async function servedIn({ base, supply }: World, areaId: number, ask: Ask): Promise<Figure[]> {
	const people = peopleOf({ zones: base.zones, hidden: { people: base.hiddenPeople } }, areaId, ask.group);
	if (people.value === null) return partsOfWeek.map(() => people);
	const state = emptyWeek(base, ask.group);
	for (const { placed } of supply.values()) if (suits(placed.supply, ask.setting)) countWeek(base, state, placed, ask);
	const counted = await sliced(weighing(base, state));
	const nodes = nodesOf(base.zones.tree, areaId);
	return partsOfWeek.map((_, column) => {
		const served = servedOf(base, counted, { nodes, group: ask.group, column });
		return servedFigures(served, base.settings).served;
	});
}

const emptyWeek = ({ grid }: Base, group: TargetGroup): State => ({
	squares: grid.x.length,
	groupOf: new Uint8Array(partsOfWeek.length).fill(numberOf(group)),
	counts: new Uint16Array(partsOfWeek.length * grid.x.length)
});

// What fits in some day part was laid on the grid within the norm of this group and kind already.
function countWeek({ norms, today }: Base, state: State, { supply, layers }: Placed, { group, kind }: Ask) {
	if (numberOf(group) >= COUNTED) return;
	const first = columnOf(group, kind, 0);
	const layer = layers.find(({ columns }) => columns.some((column) => column >= first && column < first + DAY_PARTS));
	if (!layer) return;
	const columns = fittingParts(supply, group, norms.of(kind, group), today);
	withSupply(state, { supply, layers: [{ squares: layer.squares, columns }] });
}
