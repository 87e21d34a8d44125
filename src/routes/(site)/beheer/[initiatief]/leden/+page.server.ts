// Who does what: asking, changing, handing over, leaving. Each button is one verb.
import { fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { memberOf } from '../../member.server.ts';
import { invite, read, type Asked } from './asked.server.ts';
import type { RequestEvent } from './$types';

export const load = async ({ locals, params, url }) => {
	const { me, initiative } = await memberOf(locals.me, params.initiatief);
	const { members, invitations } = await initiatives.team(me, initiative.id, new Date());
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		members: members.map(({ accountId, name, email, role }) => ({
			...{ accountId, name: name || email, email, role },
			isMe: accountId === me.id
		})),
		invitations: invitations.map(({ email, role, expiresAt }) => ({ email, role, until: dayAt(expiresAt) })),
		isOwner: may(me, 'initiative.invite', { initiative: initiative.id }),
		isMember: may(me, 'initiative.leave', { initiative: initiative.id }),
		leaving: url.searchParams.has('weggaan'),
		done: url.searchParams.get('gelukt')
	};
};

const words: Record<initiatives.MemberProblem, string> = {
	'last-owner': 'Er moet altijd iemand zijn die alles kan. Kies eerst iemand anders die alles kan.',
	'no-member': 'Deze persoon doet niet meer mee.'
};

// One verb, and back to the list with what came of it.
const doing =
	(done: string, verb: (asked: Asked) => Promise<initiatives.MemberProblem | null>, back = '/leden') =>
	async (event: RequestEvent) => {
		const asked = await read(event);
		const problem = await verb(asked);
		if (problem)
			return fail(422, { problems: [{ field: 'leden', message: words[problem] }], typed: '', role: asked.role });
		redirect(303, back === '/leden' ? `/beheer/${asked.slug}/leden?gelukt=${done}` : back);
	};

export const actions = {
	uitnodigen: async (event) => {
		const asked = await read(event);
		const { wait, ...wrong } = await invite(asked, new Date());
		if (wait) event.setHeaders({ 'retry-after': String(wait) });
		if (wrong.message)
			return fail(wait ? 429 : 422, {
				problems: [{ field: 'email', message: wrong.message }],
				...{ typed: asked.email, role: asked.role }
			});
		redirect(303, `/beheer/${asked.slug}/leden?gelukt=uitgenodigd`);
	},
	intrekken: doing('ingetrokken', async ({ me, id, email }) => {
		await initiatives.withdrawInvitation(me, id, email);
		return null;
	}),
	rol: doing('rol', ({ me, id, account, role }) => initiatives.setRole(me, id, account, role)),
	overdragen: doing('overgedragen', ({ me, id, account }) => initiatives.handOver(me, id, account)),
	weghalen: doing('weggehaald', ({ me, id, account }) => initiatives.remove(me, id, account)),
	weggaan: doing('weg', ({ me, id }) => initiatives.leave(me, id), '/beheer')
};
