// A pool on the database of a site that runs in a process of its own.
import postgres from 'postgres';

/** `max` connections; a calendar day is the string it is, as in the site. */
export const poolAt = (address: string, max = 2) =>
	postgres(address, {
		max,
		types: { day: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day } }
	});

export type Pool = ReturnType<typeof poolAt>;
