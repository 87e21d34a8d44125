// Where an address is that somebody types: read, and asked of the service of addresses, not without end.
import { Refused } from '#lib/foundation/outgoing.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import type { Address, Geocode } from './geocoder.server.ts';

// Each is a question to somebody else's service.
const limit = { name: 'addresses', points: 60, seconds: 3600 };
const LONGEST = 120;

/** 'Bolstraat 1, Oss', 'Bolstraat 1, 5341 AB Oss' or 'Bolstraat 1 5341 AB'; null without the number of a house. Pure. */
export function addressIn(text: string): Address | null {
	const [street = '', town = ''] = text.slice(0, LONGEST).split(',', 2);
	const [postcode = null] = /\b[1-9]\d{3} ?[A-Z]{2}\b/i.exec(text.slice(0, LONGEST)) ?? [];
	const plain = (part: string) => part.replace(postcode ?? '', '').trim();
	return /\d/.test(plain(street)) ? { street: plain(street), postcode, locality: plain(town) || null } : null;
}

/**
 * The point of an address as somebody types it, in WGS84. Null: there is no such address, no service or none that answers,
 * or this account asked sixty times within the hour.
 */
export async function whereTyped(
	text: string,
	ask: Geocode | null,
	accountId: string
): Promise<{ lon: number; lat: number } | null> {
	const address = addressIn(text);
	if (!ask || !address || (await tooOften(limit, accountId)) !== null) return null;
	return ask(address).catch((error: unknown) => {
		if (error instanceof Refused) return null;
		throw error;
	});
}
