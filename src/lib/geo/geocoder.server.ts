// Where an address is, asked of a PDOK Locatieserver (v3_1) or of what speaks as it does.
import { z } from 'zod';
import { fetchText, isPublic, Refused } from '#lib/foundation/outgoing.server.ts';
import { isDutch } from './rd.ts';

/** With its house number: 'Bolstraat 1'. */
export type Address = { street: string; postcode: string | null; locality: string | null };
/** How precisely it is asked: the house, or the middle of its street. */
export type Level = 'address' | 'street';
/** WGS84. Null: there is no such address. @throws Refused when nobody answers, or not as agreed */
export type Geocode = (address: Address, level?: Level) => Promise<{ lon: number; lat: number } | null>;

const limits = { milliseconds: 5_000, bytes: 200_000, redirects: 2 };

// Of an answer only what is used: one document an address.
const answer = z.object({
	response: z.object({
		docs: z
			.array(
				z.object({
					type: z.string(),
					centroide_ll: z.string(),
					straatnaam: z.string().optional(),
					huis_nlt: z.string().optional(),
					postcode: z.string().optional(),
					woonplaatsnaam: z.string().optional()
				})
			)
			.max(100)
	})
});

/**
 * Asks at this address ('https://api.pdok.nl/bzk/locatieserver/search/v3_1'). `allowed` says of each IP address whether
 * it may be connected to.
 */
export function geocoder(url: string, allowed: (address: string) => boolean = isPublic): Geocode {
	return async (address, level = 'address') => {
		const { postcode, locality } = address;
		const street = level === 'street' ? houseIn(address.street).street : address.street;
		const asked = new URL(`${url.endsWith('/') ? url : `${url}/`}free`);
		asked.searchParams.set(
			'q',
			[street, level === 'address' && postcode?.replace(' ', ''), locality].filter(Boolean).join(' ').slice(0, 200)
		);
		asked.searchParams.set('fq', level === 'street' ? 'type:weg' : 'type:adres');
		asked.searchParams.set('rows', '1');
		const [found] = parsed(await fetchText(asked.href, limits, allowed)).response.docs;
		const meant = level === 'street' ? isStreet : isMeant;
		return found && meant(found, address) ? pointOf(found.centroide_ll) : null;
	};
}

function parsed(text: string): z.infer<typeof answer> {
	try {
		return answer.parse(JSON.parse(text));
	} catch {
		throw new Refused('De adressendienst antwoordt met iets wat we niet kennen.');
	}
}

type Found = z.infer<typeof answer>['response']['docs'][number];
const plain = (text = '') => text.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, ''); // prettier-ignore

// It answers with what is most alike, also when that is another house in another town.
function isMeant({ type, straatnaam, huis_nlt: number, postcode, woonplaatsnaam }: Found, asked: Address): boolean {
	const { street, house } = houseIn(asked.street);
	if (type !== 'adres' || plain(number) !== plain(house)) return false;
	if (asked.postcode && /[a-z]/i.test(asked.postcode)) return plain(postcode) === plain(asked.postcode);
	return plain(straatnaam) === plain(street) && (!asked.locality || plain(woonplaatsnaam) === plain(asked.locality));
}

// A street is one only in its town.
const isStreet = ({ type, straatnaam, woonplaatsnaam }: Found, { street, locality }: Address): boolean =>
	type === 'weg' &&
	!!locality &&
	plain(woonplaatsnaam) === plain(locality) &&
	plain(straatnaam) === plain(houseIn(street).street);

/** 'Bolstraat 1a' → its street and its house; all of it is street where no number stands. */
function houseIn(line: string): { street: string; house: string } {
	const [, street, house] = /^(.*?) {0,3}(\d{1,5} {0,2}[-a-z0-9]{0,8})$/i.exec(line.slice(0, 200)) ?? [];
	return { street: street ?? line.slice(0, 200), house: house ?? '' };
}

function pointOf(text: string): { lon: number; lat: number } | null {
	const [, lon = NaN, lat = NaN] = (/^POINT\((\d{1,3}\.\d{1,12}) (\d{1,3}\.\d{1,12})\)$/.exec(text) ?? []).map(Number);
	return isDutch([lon, lat]) ? { lon, lat } : null;
}

/** The geocoder of the settings; null when there is none. */
export const geocoderAt = (url: string | undefined): Geocode | null => (url ? geocoder(url) : null);
