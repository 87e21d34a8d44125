/** How custom properties of CSS refer to each other. Pure text work, for the build. */

/** What is known about a custom property: its one value, `absent` when nobody declares it, or that it can change. */
export type Known = { value: string } | 'absent' | 'changes';

/** The custom properties a value refers to: `var(--a, var(--b))` gives `--a` and `--b`. */
export function references(value: string): string[] {
	return [...value.matchAll(/var\(\s*(--[\w-]+)/g)].flatMap((match) => match[1] ?? []);
}

/**
 * Everything that can be reached from `seeds` by following `var()` references.
 * @param values each custom property with all values it can have (light, dark, print)
 */
export function reach(seeds: readonly string[], values: ReadonlyMap<string, readonly string[]>): Set<string> {
	const reached = new Set<string>();
	const waiting = [...seeds];
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		if (reached.has(name)) continue;
		reached.add(name);
		for (const value of values.get(name) ?? []) waiting.push(...references(value));
	}
	return reached;
}

/**
 * Writes out every reference whose answer is already known: `var(--a, x)` becomes the value of `--a`, or `x` when
 * nobody declares `--a`. References that can change stay.
 */
export function settle(value: string, known: (name: string) => Known): string {
	const start = value.indexOf('var(');
	if (start < 0) return value;
	const end = closing(value, start + 3);
	const inside = value.slice(start + 4, end);
	const comma = inside.indexOf(',');
	const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
	const fallback = comma < 0 ? undefined : settle(inside.slice(comma + 1).trim(), known);
	const answer = known(name);
	let written = fallback === undefined ? `var(${name})` : `var(${name}, ${fallback})`;
	if (answer === 'absent') written = fallback ?? written;
	else if (answer !== 'changes') written = settle(answer.value, known);
	return value.slice(0, start) + written + settle(value.slice(end + 1), known);
}

/** Where the bracket that opens at `open` closes. */
function closing(value: string, open: number): number {
	let depth = 0;
	for (let at = open; at < value.length; at++) {
		if (value[at] === '(') depth++;
		else if (value[at] === ')' && --depth === 0) return at;
	}
	return value.length;
}
