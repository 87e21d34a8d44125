// What a command has in common with every other: its configuration, and words for the person at the terminal.
import { existsSync } from 'node:fs';
import { configurationMessage, parseConfiguration } from './configuration.ts';
import type { Configuration } from './configuration.ts';

/** Says a line to the person at the terminal. */
export const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Ends the command with the reason; the person reads a sentence, never a stack. */
export function fail(reason: string, code = 1): never {
	process.stderr.write(`${reason}\n`);
	process.exit(code);
}

/** The configuration of .env and the environment (which wins). Ends the command with code 2 when a value is wrong. */
export function configurationOrExit(): Configuration {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const parsed = parseConfiguration(process.env);
	if (!parsed.ok) fail(`De instellingen kloppen niet.\n${configurationMessage(parsed.problems)}`, 2);
	return parsed.configuration;
}

/** What went wrong, without the stack: that is for a log. */
export function reasonOf(error: unknown): string {
	// A connection that was refused on every address of a name.
	if (error instanceof AggregateError) return reasonOf(error.errors[0]);
	const reason = error instanceof Error ? error.message : String(error);
	return reason.replace(/\n\s+at [^]*$/, '');
}
