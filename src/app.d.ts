import type { Me } from '#lib/accounts/rights.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** To quote when asking for help; the log holds the same one. */
			reference?: string;
			/** The database is away for a moment: come back, nothing is lost. */
			unavailable?: boolean;
		}
		interface Locals {
			/** Who signed in; null for a visitor. Settled once, in the hooks. */
			me: Me | null;
			/** Status of the page, when it is a page with a message on it: 400 for a search that is wrong, 422 for a form. */
			status?: number;
		}
	}
}

export {};
