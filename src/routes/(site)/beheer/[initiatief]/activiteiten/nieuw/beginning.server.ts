// Beginning a draft: from a name, a copy, or a page elsewhere; or saying why not.
import { fail, redirect } from '@sveltejs/kit';
import * as publishing from '#lib/publishing/publishing.server.ts';
import type { memberOf } from '../../../member.server.ts';

type Who = Awaited<ReturnType<typeof memberOf>>;

/** The page again, with what was typed and what to do. */
export const refuse = (
	status: number,
	field: string,
	message: string,
	typed: { title?: string; elsewhere?: string } = {}
) => fail(status, { problems: [{ field, message }], typed });

/** Begins a draft and goes to its form. */
export async function begin(
	{ me, initiative }: Who,
	from: publishing.From,
	typed: { title?: string; elsewhere?: string } = {}
) {
	const started = await publishing.start(me, initiative.id, from);
	const said = 'told' in from ? '?gelezen=ja' : 'copyOf' in from ? '?kopie=ja' : '';
	if (started.ok) redirect(303, `/beheer/${initiative.slug}/concept/${started.id}${said}`);
	if (started.problem === 'ended')
		return refuse(422, 'title', 'Dit initiatief is gestopt. Daarom kun je niets publiceren.', typed);
	return refuse(429, 'title', 'Je hebt vandaag al veel formulieren geopend. Probeer het morgen weer.', typed);
}
