// Figures as a page shows them; of a group: what its members make together. Pure.
import { definitions as general } from './figures.ts';
import type { Definition, Unit } from './figures.ts';

/** A figure with its year and source. A null value is unknown; say so, never 0. */
export type AreaFigure = {
	key: string;
	/** Dutch. */
	name: string;
	unit: Unit;
	year: number;
	value: number | null;
	source: string;
};
type Row = { areaId: number; key: string; year: number; value: number | null; source: string };

const weights: Partial<Record<string, string>> = {
	share_one_person_households: 'households',
	share_households_with_children: 'households',
	share_owner_occupied: 'dwellings',
	property_value: 'dwellings'
};

/**
 * The figures of an area that have one of these definitions, in their order. Rows of other areas are those of a group's members: counts are
 * added up, shares are averaged by inhabitants, households or dwellings. One member unknown, or another year: unknown.
 */
export function combine(
	areaId: number,
	rows: readonly Row[],
	definitions: readonly Definition[] = general
): AreaFigure[] {
	const own = rows.filter((row) => row.areaId === areaId);
	const memberIds = [...new Set(rows.map((row) => row.areaId))];
	return definitions.flatMap((definition) => {
		const row =
			own.find(({ key }) => key === definition.key) ?? (own.length ? undefined : together(definition, rows, memberIds));
		if (!row) return [];
		const { year, value, source } = row;
		return [{ key: definition.key, name: definition.name, unit: definition.unit, year, value, source }];
	});
}

function together(
	definition: Definition,
	rows: readonly Row[],
	memberIds: readonly number[]
): Omit<Row, 'areaId'> | undefined {
	const { key, unit } = definition;
	// What is no count and no share of one (density, household size, urbanity) cannot be made from its parts alone.
	const adds = unit === 'aantal' || unit === 'km²';
	if (!adds && unit !== '%' && unit !== '× € 1.000') return undefined;
	const find = (wanted: string, areaId: number) => rows.find((row) => row.key === wanted && row.areaId === areaId);
	const parts = memberIds.map((id) => ({ row: find(key, id), weight: find(weights[key] ?? 'inhabitants', id)?.value }));
	const first = parts.find(({ row }) => row)?.row;
	if (!first) return undefined;
	const { year, source } = first;
	let [total, weight] = [0, 0];
	for (const part of parts) {
		const share = adds ? 1 : part.weight;
		if (part.row?.year !== year || part.row.value === null || share === null || share === undefined)
			return { key, year, value: null, source };
		total += part.row.value * share;
		weight += share;
	}
	const value = adds ? total : weight > 0 ? Math.round((total / weight) * 10) / 10 : null;
	return { key, year, value, source };
}
