import type { Me } from '#lib/accounts/rights.ts';
import type { Made } from '#lib/foundation/answers.server.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** To quote when asking for help; the log holds the same one. */
			reference?: string;
			/** What it comes down to for a visitor, where SvelteKit only knows that something was thrown. */
			status?: 404 | 503;
			/** Seen by the browser: there is no network, or nothing answered. */
			lost?: 'no-internet' | 'no-answer';
		}
		interface Locals {
			/** Who signed in; null for a visitor. Settled once, in the hooks. */
			me: Me | null;
			/** Status of the page, when it is a page with a message on it: 400 for a search that is wrong, 422 for a form. */
			status?: number;
			/** A verb was asked by somebody who may not: the answer is that nothing is there. */
			forbidden?: boolean;
			/** To be told of each who gets this page, also of those who get it kept. */
			readBy?: Made['readBy'];
		}
	}
}

export {};
