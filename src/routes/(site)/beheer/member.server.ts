// Who comes in at the pages of an initiative; the verbs behind these pages ask again.
import { error } from '@sveltejs/kit';
import { may, type Me, type Verb } from '#lib/accounts/rights.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import type { InitiativeRow } from '#lib/initiatives/rows.ts';

/**
 * The initiative of this address and who asks for it. 401 when nobody signed in; 404 when there is none, or when this
 * person may not know there is.
 */
export async function memberOf(
	me: Me | null,
	slug: string,
	verb: Verb = 'initiative.see'
): Promise<{ me: Me; initiative: InitiativeRow }> {
	if (!me) error(401);
	const initiative = await initiatives.bySlug(slug);
	if (!initiative || !may(me, verb, { initiative: initiative.id })) error(404);
	return { me, initiative };
}
