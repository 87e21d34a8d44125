// One log, as lines of JSON, without anything that says who somebody is or what they looked for.
import { pino } from 'pino';

export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: null,
	redact: {
		paths: ['email', 'contact', 'token', 'password', 'query', 'url', 'ip', '*.email', '*.contact', '*.token'],
		remove: true
	},
	// A database error carries its statement's parameters: what people typed stays out of the log.
	serializers: { err: (error: unknown) => describe(error) }
});

/** What an error says, without what somebody typed: Postgres quotes a value it could not read. */
export function describe(error: unknown) {
	if (!(error instanceof Error)) return { message: scrubbed(String(error)) };
	const code = (error as Error & { code?: string }).code;
	const { name, message, stack } = error;
	return { name, message: scrubbed(message), ...(code ? { code } : {}), stack: stack && scrubbed(stack) };
}

// A mail address; a secret of a link or a cookie (43 signs of base64url), or its hash. Bounded, so that they stay quick.
const addresses = /[\w.+-]{1,64}@[\w.-]{1,255}/g;
const secrets = /(?<![\w-])[\w-]{43,200}/g;
const scrubbed = (text: string) => text.slice(0, 10_000).replace(addresses, '[adres]').replace(secrets, '[geheim]');
