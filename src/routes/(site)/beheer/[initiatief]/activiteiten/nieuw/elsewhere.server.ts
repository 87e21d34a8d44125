// An activity that stands on the web already: what its page says about it.
import type { ActivityDraft } from '#lib/activities/activity.ts';

type Read = { ok: true; draft: Partial<ActivityDraft> } | { ok: false; problem: string };

const readers = import.meta.glob<{ prefill: (input: string) => Promise<Read> }>('/src/lib/exchange/prefill.server.ts');

/** Reads a page by its address, or the text of one; the problem is a Dutch sentence. */
export async function prefill(input: string): Promise<Read> {
	const [load] = Object.values(readers);
	if (!load) return { ok: false, problem: 'Dit kunnen we nog niet lezen. Begin met de naam hierboven.' };
	return (await load()).prefill(input);
}
