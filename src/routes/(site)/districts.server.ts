// The wijken en dorpen people choose from, by name.
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

export async function districtChoices(): Promise<{ slug: string; name: string }[]> {
	const all = await areas.list(configuration().municipality);
	return all.filter(({ level }) => level === 'district').map(({ slug, displayName }) => ({ slug, name: displayName }));
}
