// What the environment may say, and what is wrong with it: one schema, read once at start. Pure.
import { z } from 'zod';

export type Configuration = {
	/** Postgres ≥ 15. Undefined: a Postgres of our own in dataDir. */
	databaseUrl: string | undefined;
	meiliUrl: string | undefined;
	meiliKey: string | undefined;
	/** Public address, without a slash at the end. */
	origin: string;
	port: number;
	dataDir: string;
	/** CBS code of the municipality. */
	municipality: string;
	basemapStyleUrl: string | undefined;
	themeCssUrl: string | undefined;
	/** Fill an empty database with the demo set. */
	demo: boolean;
};

export type ConfigurationProblem = { variable: string; value: string; expected: string };

const httpUrl = z.url({ protocol: /^https?$/ });
// A style or theme of our own may be a path on this site.
const httpUrlOrPath = z.union([httpUrl, z.string().regex(/^\/(?!\/)[^\s]*$/)]);

const variables = {
	DATABASE_URL: [z.url({ protocol: /^postgres(ql)?$/ }).optional(), 'een adres dat begint met postgres://'],
	MEILI_URL: [httpUrl.optional(), 'een adres dat begint met http:// of https://'],
	MEILI_KEY: [z.string().min(1).optional(), 'een sleutel van Meilisearch'],
	ORIGIN: [httpUrl.optional(), 'het adres van de site, bijvoorbeeld https://buurt.voorbeeld.nl'],
	PORT: [
		z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(65535)).optional(),
		'een getal van 1 tot en met 65535'
	],
	DATA_DIR: [z.string().min(1).optional(), 'een map'],
	MUNICIPALITY: [
		z
			.string()
			.regex(/^GM\d{4}$/)
			.optional(),
		'een CBS-code van een gemeente, zoals GM0828'
	],
	BASEMAP_STYLE_URL: [
		httpUrlOrPath.optional(),
		'het adres van een kaartstijl (http://, https:// of een pad op deze site)'
	],
	THEME_CSS_URL: [httpUrlOrPath.optional(), 'het adres van een stylesheet (http://, https:// of een pad op deze site)'],
	DEMO: [z.enum(['0', '1']).optional(), '0 of 1']
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export const variableNames = Object.keys(variables);

type Environment = Record<string, string | undefined>;

/** The configuration the environment asks for, or every variable that is wrong: its name, its value and what was expected. */
export function parseConfiguration(
	environment: Environment
): { ok: true; configuration: Configuration } | { ok: false; problems: ConfigurationProblem[] } {
	const problems: ConfigurationProblem[] = [];
	const read = <Name extends keyof typeof variables>(name: Name) => {
		const [schema, expected] = variables[name];
		// An empty line in a .env file means: not set.
		const value = environment[name]?.trim() || undefined;
		const result = schema.safeParse(value);
		if (result.success) return result.data as z.infer<(typeof variables)[Name][0]>;
		problems.push({ variable: name, value: isSecret(name) ? '(verborgen)' : String(value), expected });
		return undefined;
	};
	const port = read('PORT') ?? 3000;
	const configuration: Configuration = {
		databaseUrl: read('DATABASE_URL'),
		meiliUrl: read('MEILI_URL'),
		meiliKey: read('MEILI_KEY'),
		origin: (read('ORIGIN') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
		port,
		dataDir: read('DATA_DIR') ?? '.data',
		municipality: read('MUNICIPALITY') ?? 'GM0828',
		basemapStyleUrl: read('BASEMAP_STYLE_URL'),
		themeCssUrl: read('THEME_CSS_URL'),
		demo: (read('DEMO') ?? '1') === '1'
	};
	return problems.length ? { ok: false, problems } : { ok: true, configuration };
}

/** One line a problem, for the terminal. */
export const configurationMessage = (problems: ConfigurationProblem[]) =>
	problems
		.map(({ variable, value, expected }) => `${variable} is "${value}", maar verwacht was: ${expected}.`)
		.join('\n');

// A database address holds a password: it is never printed back.
const isSecret = (name: string) => name === 'DATABASE_URL' || name === 'MEILI_KEY';
