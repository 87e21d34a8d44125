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

function describe(error: unknown) {
	if (!(error instanceof Error)) return { message: String(error) };
	const code = (error as Error & { code?: string }).code;
	return { name: error.name, message: error.message, ...(code ? { code } : {}), stack: error.stack };
}
