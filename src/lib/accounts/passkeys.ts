// A passkey: a telephone, computer or key with which somebody signs in by finger, face or code. Pure.
import { z } from 'zod';
import { lineOf } from '#lib/foundation/typed.ts';

export type Passkey = {
	/** Credential id, base64url. */
	id: string;
	name: string;
	/** Of the day it was added and last used. */
	addedOn: string;
	lastUsedOn: string | null;
	/** Kept by its maker too (iCloud, Google): also on the next telephone. */
	backedUp: boolean;
};

const LONGEST_NAME = 60;

/** The name somebody gives a passkey, in one line; 'Apparaat' when it is empty. */
export const nameOf = (typed: unknown): string => lineOf(typed, LONGEST_NAME) || 'Apparaat';

const base64url = z
	.string()
	.regex(/^[\w-]+$/)
	.max(20_000);
const credential = {
	id: base64url,
	rawId: base64url,
	type: z.literal('public-key'),
	clientExtensionResults: z.object({})
};
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(10);

/** What a browser answers when a passkey is made (WebAuthn RegistrationResponseJSON); what we do not read is left out. */
export const madePasskey = z.object({
	...credential,
	response: z.object({
		clientDataJSON: base64url,
		attestationObject: base64url,
		transports: transports.optional().catch(undefined)
	})
});

/** What a browser answers when a passkey is used (WebAuthn AuthenticationResponseJSON). */
export const usedPasskey = z.object({
	...credential,
	response: z.object({
		clientDataJSON: base64url,
		authenticatorData: base64url,
		signature: base64url,
		userHandle: base64url.optional().catch(undefined)
	})
});

export type MadePasskey = z.infer<typeof madePasskey>;
export type UsedPasskey = z.infer<typeof usedPasskey>;
