// After "wat mis je?": what happens now, and what a neighbour can do next.
import { configuration } from '#lib/foundation/settings.server.ts';
import * as needs from '#lib/needs/needs.server.ts';

export const load = async ({ url }) => ({
	here: await needs.knownArea(configuration().municipality, url.searchParams.get('bij') ?? ''),
	known: url.searchParams.has('al')
});
