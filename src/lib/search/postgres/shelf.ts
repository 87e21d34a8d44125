// Everything that is shown of one noun, in memory: what can be told without reading its words. Pure.

/** Columns: the same row in each is the same thing. No district or neighbourhood is 0, no point is NaN. */
export type Docs = {
	ids: Int32Array;
	/** Bits of signature.ts. */
	subject: Int32Array;
	traits: Int32Array;
	district: Int32Array;
	neighbourhood: Int32Array;
	lon: Float64Array;
	lat: Float64Array;
};

/** Columns, in any order: when things come. `starts` and `ends` in minutes since 1970, `parts` a set of day parts. */
export type Moments = { ids: Int32Array; starts: Int32Array; ends: Int32Array; parts: Int32Array };

/** A thing has a spot; its moments lie side by side from `from` up to `until`, by their start. Columns have room to grow. */
export type Shelf = Docs & {
	/** Spots in use. One whose id is 0 is empty: what stood there went. */
	size: number;
	/** By id: its spot, or -1. */
	at: Int32Array;
	from: Int32Array;
	until: Int32Array;
	/** When its last moment ends; 0 when it has none. */
	last: Int32Array;
	/** What the clock changes: the moments of signature.ts. */
	moments: Int32Array;
	starts: Int32Array;
	ends: Int32Array;
	parts: Uint8Array;
	/** Moments in use, and how many of these belong to nobody any more. */
	filled: number;
	wasted: number;
};

type Column = Int32Array | Float64Array | Uint8Array;

export const emptyShelf = (): Shelf => ({
	size: 0,
	at: new Int32Array(),
	ids: new Int32Array(),
	subject: new Int32Array(),
	traits: new Int32Array(),
	district: new Int32Array(),
	neighbourhood: new Int32Array(),
	lon: new Float64Array(),
	lat: new Float64Array(),
	from: new Int32Array(),
	until: new Int32Array(),
	last: new Int32Array(),
	moments: new Int32Array(),
	starts: new Int32Array(),
	ends: new Int32Array(),
	parts: new Uint8Array(),
	filled: 0,
	wasted: 0
});

const columns = ['ids', 'subject', 'traits', 'district', 'neighbourhood', 'lon', 'lat'] as const;

/** Puts these on the shelf with all their moments, over what stood there of them. Returns their spots. */
export function put(shelf: Shelf, docs: Docs, moments: Moments): Int32Array {
	makeRoom(shelf, docs, moments.ids.length);
	const spots = docs.ids.map((id) => {
		const known = shelf.at[id]!;
		if (known >= 0) return known;
		return (shelf.at[id] = shelf.size++);
	});
	for (let row = 0; row < spots.length; row++) {
		const spot = spots[row]!;
		shelf.wasted += shelf.until[spot]! - shelf.from[spot]!;
		for (const column of columns) shelf[column][spot] = docs[column][row]!;
		shelf.from[spot] = shelf.until[spot] = shelf.last[spot] = 0;
	}
	layOut(shelf, spots, moments);
	return spots;
}

/** Takes these off; what is not there is left alone. */
export function remove(shelf: Shelf, ids: readonly number[]): void {
	for (const id of ids) {
		const spot = shelf.at[id] ?? -1;
		if (spot < 0) continue;
		shelf.at[id] = -1;
		shelf.ids[spot] = 0;
		shelf.wasted += shelf.until[spot]! - shelf.from[spot]!;
		shelf.from[spot] = shelf.until[spot] = shelf.last[spot] = 0;
	}
}

// Counts, deals out the room, and fills it; moments of what is not on the shelf are left out.
function layOut(shelf: Shelf, spots: Int32Array, { ids, starts, ends, parts }: Moments) {
	const spotOf = ids.map((id) => shelf.at[id] ?? -1);
	for (const spot of spotOf) if (spot >= 0) shelf.until[spot]!++;
	for (const spot of spots) {
		const count = shelf.until[spot]!;
		shelf.from[spot] = shelf.until[spot] = shelf.filled;
		shelf.filled += count;
	}
	spotOf.forEach((spot, row) => {
		if (spot < 0) return;
		// From the back to its place: they come nearly in order.
		let to = shelf.until[spot]!++;
		for (; to > shelf.from[spot]! && shelf.starts[to - 1]! > starts[row]!; to--) {
			shelf.starts[to] = shelf.starts[to - 1]!;
			shelf.ends[to] = shelf.ends[to - 1]!;
			shelf.parts[to] = shelf.parts[to - 1]!;
		}
		shelf.starts[to] = starts[row]!;
		shelf.ends[to] = ends[row]!;
		shelf.parts[to] = parts[row]!;
		shelf.last[spot] = Math.max(shelf.last[spot]!, ends[row]!);
	});
}

function makeRoom(shelf: Shelf, docs: Docs, moments: number) {
	const highest = docs.ids.reduce((most, id) => Math.max(most, id), 0);
	const known = shelf.at.length;
	shelf.at = grown(shelf.at, highest + 1);
	shelf.at.fill(-1, known);
	const spots = shelf.size + docs.ids.length;
	for (const column of [...columns, 'from', 'until', 'last', 'moments'] as const)
		Object.assign(shelf, { [column]: grown<Column>(shelf[column], spots) });
	for (const column of ['starts', 'ends', 'parts'] as const)
		Object.assign(shelf, { [column]: grown<Column>(shelf[column], shelf.filled + moments) });
}

/** The same column with room for so many, and some to spare. */
function grown<C extends Column>(column: C, room: number): C {
	if (room <= column.length) return column;
	const larger = new (column.constructor as new (length: number) => C)(Math.ceil(room * 1.2));
	larger.set(column);
	return larger;
}
