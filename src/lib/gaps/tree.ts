// Areas as a tree: municipality, wijken, buurten, and the groups of areas that fit in between. Every count of an area is the
// sum of what lies under it, exactly. Pure.
import type { Area } from '#lib/areas/area.ts';

export type TreeArea = Pick<Area, 'id' | 'level' | 'parentId' | 'memberIds'>;

/**
 * Nodes by number; a parent comes before what lies in it. Id 0 is "somewhere else in the parent": of whom we know the wijk
 * but not the buurt. It is counted and never shown.
 */
export type AreaTree = {
	ids: readonly number[];
	/** Number of the parent; -1 of the first. */
	parent: Int32Array;
	children: readonly (readonly number[])[];
	/** Whether it is a group of areas, of which only this municipality speaks. */
	isGroup: readonly boolean[];
	/** Number of "somewhere else" in a node; -1 where there is none. */
	rest: Int32Array;
	/** Number of an area by its id. */
	numbers: ReadonlyMap<number, number>;
	/** Groups that cut across others: the numbers of what they are made of. They are no nodes. */
	loose: ReadonlyMap<number, readonly number[]>;
};

type Node = { id: number; parent: Node | null; children: Node[]; hasRest: boolean; isGroup: boolean };

/** The tree of a municipality. Without the municipality itself the first node is nobody's, with id 0. */
export function areaTree(areas: readonly TreeArea[]): AreaTree {
	const nodes = new Map<number, Node>();
	const add = (id: number, parent: Node | null, hasRest: boolean): Node => {
		const node: Node = { id, parent, children: [], hasRest, isGroup: false };
		parent?.children.push(node);
		if (id) nodes.set(id, node);
		return node;
	};
	const sorted = [...areas].sort((one, other) => one.id - other.id);
	const at = (level: Area['level']) => sorted.filter((area) => area.level === level);
	const root = add(at('municipality')[0]?.id ?? 0, null, true);
	for (const { id } of at('district')) add(id, root, true);
	for (const { id, parentId } of at('neighbourhood')) add(id, nodes.get(parentId ?? 0) ?? root, false);
	const loose = new Map<number, Node[]>();
	// The largest first, so that a smaller one finds its place inside.
	const own = at('group').sort((one, other) => other.memberIds.length - one.memberIds.length || one.id - other.id);
	for (const { id, memberIds } of own) {
		const members = memberIds.map((member) => nodes.get(member)).filter((node) => node !== undefined);
		if (!members.length || members.length < memberIds.length) continue;
		if (!insert(id, members, nodes)) loose.set(id, members);
	}
	return numbered(root, loose);
}

// A group of brothers and sisters becomes their parent; one that takes from several families cannot.
function insert(id: number, members: readonly Node[], nodes: Map<number, Node>): boolean {
	const parent = members[0]!.parent;
	if (!parent || members.some((node) => node.parent !== parent)) return false;
	const node: Node = { id, parent, children: [...members], hasRest: false, isGroup: true };
	parent.children = [...parent.children.filter((child) => !members.includes(child)), node];
	for (const member of members) member.parent = node;
	nodes.set(id, node);
	return true;
}

function numbered(root: Node, loose: ReadonlyMap<number, readonly Node[]>): AreaTree {
	const order: { id: number; parent: number; node: Node | null }[] = [];
	const rest: number[] = [];
	const visit = (node: Node, parent: number) => {
		const number = order.push({ id: node.id, parent, node }) - 1;
		rest[number] = -1;
		for (const child of node.children) visit(child, number);
		// What has no buurten is itself the finest there is.
		if (node.hasRest && node.children.length) {
			rest[number] = order.push({ id: 0, parent: number, node: null }) - 1;
			rest[rest[number]!] = -1;
		}
	};
	visit(root, -1);
	const numbers = new Map(order.flatMap(({ id }, number) => (id ? [[id, number] as const] : [])));
	const children: number[][] = order.map(() => []);
	order.forEach(({ parent }, number) => parent >= 0 && children[parent]!.push(number));
	return {
		ids: order.map(({ id }) => id),
		parent: Int32Array.from(order, ({ parent }) => parent),
		children,
		isGroup: order.map(({ node }) => node?.isGroup ?? false),
		rest: Int32Array.from(rest),
		numbers,
		loose: new Map([...loose].map(([id, members]) => [id, members.map((member) => numbers.get(member.id)!)]))
	};
}

/** Numbers of the wijken, and of what else lies in no other area: not of buurten, nor of groups. */
export function districtsOf({ ids, parent, isGroup }: AreaTree): number[] {
	const above = (node: number): number => (isGroup[parent[node]!] ? above(parent[node]!) : parent[node]!);
	return [...ids.keys()].filter((node) => ids[node] && node > 0 && !isGroup[node] && above(node) === 0);
}

/** Number of the finest node for somebody in this wijk and buurt (ids; 0 or null is not known). */
export function leafOf(tree: AreaTree, districtId: number | null, neighbourhoodId: number | null): number {
	const known = tree.numbers.get(neighbourhoodId ?? 0) ?? tree.numbers.get(districtId ?? 0) ?? 0;
	return tree.rest[known]! >= 0 ? tree.rest[known]! : known;
}

/** Adds what was counted in the finest nodes to all above them, in place; `width` numbers a node. */
export function sumUp(tree: AreaTree, counts: Float64Array | Int32Array, width: number): void {
	for (let node = tree.ids.length - 1; node > 0; node--) {
		const [from, to] = [node * width, tree.parent[node]! * width];
		for (let column = 0; column < width; column++) counts[to + column]! += counts[from + column]!;
	}
}
