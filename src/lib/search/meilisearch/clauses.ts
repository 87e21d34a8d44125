// The filter language of Meilisearch: values of a field, and clauses put together. Pure.

/** A value, whatever signs are in it. */
export const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
export const oneOf = (field: string, values: readonly string[]) => `${field} IN [${values.map(quoted).join(', ')}]`;
/** In brackets when there is more than one. */
export const joined = (clauses: readonly string[], operator: 'AND' | 'OR') =>
	clauses.length > 1 ? `(${clauses.join(` ${operator} `)})` : (clauses[0] ?? '');

/** Two different ones of these at least; empty when there are no two. Two numbers differ in some binary digit. */
export function twoOf(field: string, values: readonly string[]): string {
	const digits = Array.from({ length: Math.ceil(Math.log2(values.length)) }, (_, digit) => digit);
	const halves = (digit: number) =>
		[0, 1].map((half) =>
			oneOf(
				field,
				values.filter((_, number) => ((number >> digit) & 1) === half)
			)
		);
	return joined(
		digits.map((digit) => joined(halves(digit), 'AND')),
		'OR'
	);
}
