// After a decision.
import { redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';

/** On to what waits next. The fragment takes the focus to the heading: who works by keyboard goes on from there. */
export async function onward(me: Me | null): Promise<never> {
	const [next] = await moderation.queue(me);
	redirect(303, next ? `/gemeente/beoordelen/${next.id}?gedaan=ja#vraag` : '/gemeente/beoordelen?gedaan=ja#inhoud');
}
