import { error, fail } from '@sveltejs/kit';
import { oidcWords, problemOf } from '#lib/accounts/oidc.ts';
import * as oidc from '#lib/accounts/oidc.server.ts';
import { ownPath } from '#lib/accounts/paths.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { readForm } from '../../form.server.ts';
import { keepState } from './cookies.server.ts';

// Everyone at the town hall may share one address; each visit is a row for ten minutes.
const LIMIT = { name: 'oidc', points: 100, seconds: 900 };

export const load = ({ url }) => {
	if (!oidc.isConfigured()) error(404);
	const problem = problemOf(url.searchParams.get('fout'));
	return { next: ownPath(url.searchParams.get('verder')), problem: problem && oidcWords[problem] };
};

export const actions = {
	default: async ({ request, cookies, getClientAddress, setHeaders }) => {
		if (!oidc.isConfigured()) error(404);
		const next = ownPath((await readForm(request)).get('verder'));
		const wait = await tooOften(LIMIT, getClientAddress());
		if (wait !== null) {
			setHeaders({ 'retry-after': String(wait) });
			return fail(429, { next, problem: `Probeer het over ${Math.ceil(wait / 60)} minuten weer.` });
		}
		const begun = await oidc.begin(next, new Date());
		if (!begun.ok) return fail(503, { next, problem: oidcWords[begun.problem] });
		keepState(cookies, begun.state);
		return { onward: begun.url };
	}
};
