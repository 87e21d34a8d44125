// Where all of it is, for who follows everything there is.
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

/** The name of the municipality of this site; empty when its areas are not here. */
export async function municipalityName(): Promise<string> {
	const { municipality } = await areas.list(configuration().municipality);
	return municipality?.displayName ?? '';
}
