// A telephone that makes passkeys and signs with them (ES256), and can be told to do it wrong.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { MadePasskey, UsedPasskey } from '#lib/accounts/passkeys.ts';

/** What may be wrong with an answer; left out, all is well. */
export type Oddity = { origin?: string; rpId?: string; unverified?: boolean; counter?: number };

export type Telephone = {
	id: string;
	make: (challenge: string, oddity?: Oddity) => MadePasskey;
	/** Counts on by one at each use. */
	use: (challenge: string, oddity?: Oddity) => UsedPasskey;
};

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HOLDS_KEY = 0x40;

/** A telephone with one passkey for the site at `site`. */
export function telephone(site: string): Telephone {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const credential = randomBytes(16);
	const id = base64url(credential);
	let count = 0;

	const clientData = (type: string, challenge: string, { origin = site }: Oddity) =>
		JSON.stringify({ type, challenge, origin, crossOrigin: false });

	/** Authenticator data of WebAuthn, §6.1. */
	const data = ({ rpId = new URL(site).hostname, unverified, counter = ++count }: Oddity, key?: Uint8Array) => {
		const flags = PRESENT | (unverified ? 0 : VERIFIED) | (key ? HOLDS_KEY : 0);
		const counted = Buffer.alloc(4);
		counted.writeUInt32BE(counter);
		return Buffer.concat([sha256(rpId), Buffer.from([flags]), counted, key ?? Buffer.alloc(0)]);
	};

	/** Attested credential data: no maker, the length of the id, the id, the key as COSE. */
	function attested(): Buffer {
		const { x, y } = publicKey.export({ format: 'jwk' });
		const key = isoCBOR.encode(
			new Map<number, number | Uint8Array>([
				[1, 2],
				[3, -7],
				[-1, 1],
				[-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
				[-3, new Uint8Array(Buffer.from(y!, 'base64url'))]
			])
		);
		return Buffer.concat([Buffer.alloc(16), Buffer.from([0, credential.length]), credential, key]);
	}

	const common = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
	return {
		id,
		make: (challenge, oddity = {}) => ({
			...common,
			response: {
				clientDataJSON: base64url(clientData('webauthn.create', challenge, oddity)),
				attestationObject: base64url(
					isoCBOR.encode(
						new Map<string, string | Map<string, never> | Uint8Array>([
							['fmt', 'none'],
							['attStmt', new Map<string, never>()],
							['authData', new Uint8Array(data(oddity, attested()))]
						])
					)
				),
				transports: ['internal']
			}
		}),
		use: (challenge, oddity = {}) => {
			const [client, authenticator] = [clientData('webauthn.get', challenge, oddity), data(oddity)];
			const signature = sign('sha256', Buffer.concat([authenticator, sha256(client)]), privateKey);
			return {
				...common,
				response: {
					clientDataJSON: base64url(client),
					authenticatorData: base64url(authenticator),
					signature: base64url(signature)
				}
			};
		}
	};
}
