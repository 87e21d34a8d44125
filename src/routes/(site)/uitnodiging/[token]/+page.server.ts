// The page behind the link in an invitation. Looking changes nothing; one of its buttons does.
import { fail, redirect } from '@sveltejs/kit';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';

const none = { question: null, other: false };

// Whoever holds the link learns no more than whether it is for the address they signed in with.
async function find(token: string, email: string | undefined) {
	const asked = /^[\w-]{43}$/.test(token) ? await initiatives.invitationBehind(token, new Date()) : undefined;
	return { asked: asked?.email === email ? asked : undefined, other: asked !== undefined && asked.email !== email };
}

export const load = async ({ params, locals }) => {
	if (!locals.me) return { ...none, signedIn: false, path: `/uitnodiging/${params.token}` };
	const { asked, other } = await find(params.token, locals.me.email);
	const question = asked ? { name: asked.name, role: asked.role } : null;
	return { question, other, signedIn: true, path: `/uitnodiging/${params.token}` };
};

const answered = async ({ params, locals }: { params: { token: string }; locals: App.Locals }, yes: boolean) => {
	if (!locals.me) redirect(303, `/inloggen?verder=/uitnodiging/${encodeURIComponent(params.token)}`);
	const { asked } = await find(params.token, locals.me.email);
	if (asked && !yes) await initiatives.decline(locals.me, asked.initiativeId, new Date());
	if (asked && !yes) redirect(303, '/beheer');
	const joined = asked && (await initiatives.accept(locals.me, asked.initiativeId, new Date()));
	if (!joined) return fail(422, { over: true });
	redirect(303, `/beheer/${joined.slug}?gelukt=meegedaan`);
};

export const actions = {
	ja: (event) => answered(event, true),
	nee: (event) => answered(event, false)
};
