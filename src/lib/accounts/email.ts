// A mail address as somebody types it. Pure.
import { z } from 'zod';

const schema = z.email().max(254);

/** The address in lower case, as accounts keep it; null when no mail can go there. */
export function parseEmail(text: unknown): string | null {
	const parsed = schema.safeParse(typeof text === 'string' ? text.trim().toLowerCase() : '');
	return parsed.success ? parsed.data : null;
}
