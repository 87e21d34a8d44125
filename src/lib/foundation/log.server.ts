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

// What a database or a search engine could not read it quotes: values (Postgres 22…), a question (42601), filters.
const QUOTING = /^(?:22|42601|invalid_)/;
const quoted = /["'`].*["'`]/s;

/** What an error says, without what somebody typed. */
export function describe(error: unknown) {
	if (!(error instanceof Error)) return { message: scrubbed(String(error)) };
	const { name, message, stack, cause } = error;
	const code = (error as { code?: string }).code ?? (cause as { code?: string } | undefined)?.code;
	const plain = code && QUOTING.test(code) ? message.replace(quoted, '[tekst]') : message;
	return {
		name,
		message: scrubbed(plain),
		...(code ? { code } : {}),
		stack: stack && scrubbed(stack.replace(message, () => plain))
	};
}

// A mail address; a secret of a link or a cookie (43 signs of base64url), or its hash. Bounded, so that they stay quick.
const addresses = /[\w.+-]{1,64}@[\w.-]{1,255}/g;
const secrets = /(?<![\w-])[\w-]{43,200}/g;
const scrubbed = (text: string) => text.slice(0, 10_000).replace(addresses, '[adres]').replace(secrets, '[geheim]');
