// Every gebiedsgesprek that is on the site.
import { titleOf } from '#lib/conversations/conversation.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';

export const load = async () => ({
	conversations: (await conversations.onSite()).map((one) => ({ slug: one.slug, title: titleOf(one) }))
});
