// The configuration of this process, read once at start.
import { configurationMessage, parseConfiguration, type Configuration } from './configuration.ts';

let settings: Configuration | undefined;

/** Reads the environment; call before anything else. @throws with one line for each variable that is wrong. */
export function configure(environment: Record<string, string | undefined> = process.env): Configuration {
	const result = parseConfiguration(environment);
	if (!result.ok) throw new Error(configurationMessage(result.problems));
	settings = result.configuration;
	return settings;
}

/** What the environment said. */
export function configuration(): Configuration {
	if (!settings) throw new Error('configure() comes first');
	return settings;
}

/** CBS code of the municipality of this site; also for a command or a test that reads no other settings. */
export const municipalityCode = (): string => settings?.municipality ?? process.env.MUNICIPALITY ?? 'GM0828';
