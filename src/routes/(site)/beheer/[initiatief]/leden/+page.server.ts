// Who does what: asking, changing, handing over, leaving. Each button is one verb.
import { fail, redirect } from '@sveltejs/kit';
import { parseEmail } from '#lib/accounts/email.ts';
import { may } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import { readForm } from '../../../form.server.ts';
import { memberOf } from '../../member.server.ts';

// A large club asks its board in an afternoon; nobody gets more than a few letters about it.
const ASKING = { name: 'invite', points: 30, seconds: 86_400 };
const ASKED = { name: 'invited', points: 5, seconds: 86_400 };

const words = {
	'last-owner': 'Er moet altijd een eigenaar zijn. Maak eerst iemand anders eigenaar.',
	'no-member': 'Deze persoon doet niet meer mee.'
} as const;

export const load = async ({ locals, params, url }) => {
	const { me, initiative } = await memberOf(locals.me, params.initiatief);
	const { members, invitations } = await initiatives.team(me, initiative.id, new Date());
	const shown = members.map(({ accountId, name, email, role }) => ({
		...{ accountId, name: name || email, email, role },
		isMe: accountId === me.id
	}));
	return {
		initiative: { slug: initiative.slug, name: initiative.name },
		members: shown,
		invitations: invitations.map(({ email, role, expiresAt }) => ({ email, role, until: dayAt(expiresAt) })),
		isOwner: may(me, 'initiative.invite', { initiative: initiative.id }),
		isMember: may(me, 'initiative.leave', { initiative: initiative.id }),
		done: url.searchParams.get('gelukt')
	};
};

type Event = import('./$types').RequestEvent;

async function read({ locals, params, request }: Event) {
	const { me, initiative } = await memberOf(locals.me, params.initiatief);
	const form = await readForm(request);
	const role = form.get('rol') === 'owner' ? ('owner' as const) : ('editor' as const);
	const account = String(form.get('persoon') ?? '');
	const valid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(account);
	const answer = (problem: initiatives.MemberProblem | null, done: string, to = `/beheer/${initiative.slug}/leden`) =>
		problem
			? fail(422, { problems: [{ field: 'leden', message: words[problem] }], typed: '', role })
			: redirect(303, `${to}?gelukt=${done}`);
	return {
		me,
		id: initiative.id,
		form,
		role,
		account: valid ? account : '00000000-0000-0000-0000-000000000000',
		answer
	};
}

export const actions = {
	uitnodigen: async (event: Event) => {
		const { me, id, form, role, answer } = await read(event);
		const typed = String(form.get('email') ?? '').slice(0, 300);
		const wrong = (status: number, message: string) =>
			fail(status, { problems: [{ field: 'email', message }], typed, role });
		const email = parseEmail(typed);
		if (!email) return wrong(422, 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.');
		const wait = (await tooOften(ASKING, me.id)) ?? (await tooOften(ASKED, email));
		if (wait !== null) event.setHeaders({ 'retry-after': String(wait) });
		if (wait !== null) return wrong(429, 'Je hebt vandaag al veel uitnodigingen verstuurd. Probeer het morgen weer.');
		await initiatives.invite(me, id, email, role, new Date());
		return answer(null, 'uitgenodigd');
	},
	intrekken: async (event: Event) => {
		const { me, id, form, answer } = await read(event);
		await initiatives.withdrawInvitation(me, id, String(form.get('email') ?? ''));
		return answer(null, 'ingetrokken');
	},
	rol: async (event: Event) => {
		const { me, id, account, role, answer } = await read(event);
		return answer(await initiatives.setRole(me, id, account, role), 'rol');
	},
	overdragen: async (event: Event) => {
		const { me, id, account, answer } = await read(event);
		return answer(await initiatives.handOver(me, id, account), 'overgedragen');
	},
	weghalen: async (event: Event) => {
		const { me, id, account, answer } = await read(event);
		return answer(await initiatives.remove(me, id, account), 'weggehaald');
	},
	weggaan: async (event: Event) => {
		const { me, id, answer } = await read(event);
		return answer(await initiatives.leave(me, id), 'weg', '/beheer');
	}
};
