// Where the addresses of a list are: asked of the geocoder when there is one, else the middle of the street or the postcode.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Geocode } from '#lib/geo/geocoder.server.ts';
import { pc4Of } from '#lib/areas/postcode.ts';
import { log } from '#lib/foundation/log.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import { movesTo } from './compare.ts';
import type { Finder } from './matching.ts';
import { sourceIdOf } from './matching.ts';
import * as queries from './queries.server.ts';
import type { Told } from './told.ts';
import type { ReadRow } from './verdict.ts';

const AT_ONCE = 4;
// A service that is away is not asked ten thousand times.
const MOST_FAILURES = 5;

const keyOf = ({ street, postcode, locality }: Told) => [street, postcode, locality].join('|').toLowerCase();

/**
 * Gives rows that tell an address but no point that of the address, its street or its postcode, and says which. A place
 * that has that address already keeps its point. `step` hears how many of how many are done. Returns notes, in Dutch.
 */
export async function locate(
	sql: Sql,
	rows: readonly ReadRow[],
	{ known }: Finder,
	geocode: Geocode | null,
	step: (done: number, total: number) => void
): Promise<string[]> {
	const without = rows.filter(({ told }) => lacksPoint(told, known));
	if (!without.length) return [];
	const found = geocode ? await asked(without, geocode, step) : { points: new Map<string, Found>(), failed: false };
	const pc4s = without.flatMap(({ told }) => pc4Of(told.postcode ?? '') ?? []);
	const centres = await queries.centres(sql, [...new Set(pc4s)]);
	for (const { told } of without) {
		const point = found.points.get(keyOf(told));
		const centre = centres.get(pc4Of(told.postcode ?? '') ?? '');
		if (point) Object.assign(told, point);
		else if (centre) Object.assign(told, { point: centre, pointFrom: 'postcode' });
	}
	// What is refused has other things to say.
	const rough = without.filter(
		({ told, problems }) =>
			told.pointFrom === 'postcode' &&
			(known(told, sourceIdOf(told)) || (told.name && told.type)) &&
			problems.every(({ left }) => left)
	).length;
	return [
		...(found.failed ? ['De adressendienst gaf niet steeds antwoord.'] : []),
		...(rough ? [`Van ${rough} ${rough === 1 ? 'rij' : 'rijen'} kennen we alleen de postcode. ${rough === 1 ? 'Het punt staat' : 'De punten staan'} in het midden daarvan en ${rough === 1 ? 'is' : 'zijn'} niet precies.`] : [])
	]; // prettier-ignore
}

// A house that is not known is somewhere in its street.
const levels = ['address', 'street'] as const;
type Found = { point: { lon: number; lat: number }; pointFrom: (typeof levels)[number] };

function lacksPoint(told: Told, known: Finder['known']): boolean {
	if (told.point || (!told.street && !told.postcode)) return false;
	const place = known(told, sourceIdOf(told));
	return !place || movesTo(told, place);
}

async function asked(rows: readonly ReadRow[], geocode: Geocode, step: (done: number, total: number) => void) {
	const addresses = [...new Map(rows.map(({ told }) => [keyOf(told), told])).entries()];
	const points = new Map<string, Found>();
	let failures = 0;
	let next = 0;
	const work = async () => {
		while (next < addresses.length && failures < MOST_FAILURES) {
			const [key, { street, postcode, locality }] = addresses[next++]!;
			try {
				const address = { street: street ?? '', postcode: postcode ?? null, locality: locality ?? null };
				for (const pointFrom of street ? levels : []) {
					const point = await geocode(address, pointFrom);
					if (point) points.set(key, { point, pointFrom });
					if (point) break;
				}
				failures = 0;
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				failures++;
			}
			step(next, addresses.length);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	if (failures) log.warn({ failures }, 'the geocoder did not answer');
	return { points, failed: failures > 0 };
}
