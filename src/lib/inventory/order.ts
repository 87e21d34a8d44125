// How the title of a column orders the list. Pure.
import type { InventoryQuery, SortBy } from './query.ts';
import type { Shown } from './shown.ts';

const sortedBy: Partial<Record<Shown | 'name', SortBy>> = {
	name: 'name',
	type: 'type',
	area: 'area',
	operator: 'operator',
	complete: 'complete',
	checked: 'checked',
	changed: 'changed'
};

/** How the list is ordered by a column now, and what its title asks for; null of a column that orders nothing. */
export function sortOf(
	column: Shown | 'name',
	{ sort }: Pick<InventoryQuery, 'sort'>
): { now: 'up' | 'down' | 'none'; next: InventoryQuery['sort'] } | null {
	const by = sortedBy[column];
	if (!by) return null;
	const now = sort.by !== by ? 'none' : sort.down ? 'down' : 'up';
	return { now, next: { by, down: now === 'up' } };
}
