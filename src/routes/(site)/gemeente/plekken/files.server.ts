// The list as a file: exactly the places of the question in the address, all pages of it.
import type { Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { problemResponse } from '#lib/foundation/problems.ts';
import type { Full } from '#lib/inventory/line.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { parse } from '#lib/inventory/query.ts';
import { attachment } from '../attachment.server.ts';

/** Answers with what `write` makes of the places; 400 when the question cannot be read: no file with more than was asked. */
export async function file(
	me: Me | null,
	url: URL,
	{
		extension,
		type,
		write
	}: { extension: string; type: string; write: (places: Full[]) => BodyInit | Promise<BodyInit> }
): Promise<Response> {
	const { query, problems } = parse(url.searchParams);
	if (problems.length) return problemResponse(400, 'De zoekvraag klopt niet', problems);
	const today = dayAt(new Date());
	return attachment(await write(await inventory.everything(me, query, today)), type, `plekken-${today}.${extension}`);
}
