// What every page knows: whose site it is, and how it looks.
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const { municipality, themeCssUrl, demo, origin } = configuration();
	const { municipality: here } = await areas.list(municipality);
	return {
		municipality: { code: municipality, name: here?.displayName ?? 'de gemeente' },
		themeCssUrl: themeCssUrl ?? null,
		demo,
		origin,
		signedIn: locals.me !== null
	};
};
