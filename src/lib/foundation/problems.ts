// Trouble as data, for programs: application/problem+json (RFC 9457).

export type FieldProblem = { field: string; message: string };

/** A response that says what was wrong with which parameter. */
export function problemResponse(status: number, title: string, errors: readonly FieldProblem[] = []): Response {
	return new Response(JSON.stringify({ type: 'about:blank', title, status, errors }), {
		status,
		headers: { 'content-type': 'application/problem+json; charset=utf-8', 'access-control-allow-origin': '*' }
	});
}
