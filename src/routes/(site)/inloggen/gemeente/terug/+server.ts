// Back from the municipality's own sign-in: its answer counts in the browser that began the visit, and once.
import { redirect } from '@sveltejs/kit';
import { deviceOf } from '#lib/accounts/device.ts';
import * as oidc from '#lib/accounts/oidc.server.ts';
import { startOf } from '#lib/accounts/paths.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { keepSession } from '../../cookie.server.ts';
import { keepFarewell, takeState } from '../cookies.server.ts';

export const GET = async ({ url, cookies, request, locals }) => {
	const device = deviceOf(request.headers.get('user-agent'));
	const ended = await oidc.end(takeState(cookies), url.searchParams, device, new Date());
	if (!ended.ok) redirect(303, `/inloggen/gemeente?fout=${ended.problem}`);
	if (locals.me) await sessions.end(locals.me);
	keepSession(cookies, ended.session.token);
	keepFarewell(cookies, ended.farewell);
	redirect(303, ended.next ?? startOf((await sessions.settle(ended.session.token))?.me ?? null));
};
