// What the forms about members ask: of whom, which role, and how often somebody may be asked to join.
import { parseEmail } from '#lib/accounts/email.ts';
import type { Me, MemberRole } from '#lib/accounts/rights.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { readForm } from '../../../form.server.ts';
import { memberOf } from '../../member.server.ts';
import type { RequestEvent } from './$types';

// A large club asks its board in an afternoon; nobody gets more than a few letters about it.
const ASKING = { name: 'invite', points: 30, seconds: 86_400 };
const ASKED = { name: 'invited', points: 5, seconds: 86_400 };
const NOBODY = '00000000-0000-0000-0000-000000000000';

export type Asked = {
	me: Me;
	/** Of the initiative. */
	id: number;
	slug: string;
	/** Of the person it is about; one of nobody when it is none. */
	account: string;
	role: MemberRole;
	/** As typed. */
	email: string;
};

/** Reads a form of this page, for who may see the initiative. */
export async function read(event: RequestEvent): Promise<Asked> {
	const { me, initiative } = await memberOf(event.locals.me, event.params.initiatief);
	const form = await readForm(event.request);
	const account = form.get('persoon');
	return {
		...{ me, id: initiative.id, slug: initiative.slug },
		account: isUuid(account) ? account : NOBODY,
		role: form.get('rol') === 'owner' ? 'owner' : 'editor',
		email: String(form.get('email') ?? '').slice(0, 300)
	};
}

/** Asks somebody to join, or says what is wrong; `wait` in seconds when it was asked too often. */
export async function invite(asked: Asked, now: Date): Promise<{ message?: string; wait?: number }> {
	const email = parseEmail(asked.email);
	if (!email) return { message: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.' };
	const wait = (await tooOften(ASKING, asked.me.id)) ?? (await tooOften(ASKED, email));
	if (wait !== null)
		return { wait, message: 'Er zijn vandaag al veel uitnodigingen verstuurd. Probeer het morgen weer.' };
	await initiatives.invite(asked.me, asked.id, email, asked.role, now);
	return {};
}
