// What the environment may say, and what is wrong with it: one schema, read once at start. Pure.
import { z } from 'zod';

export type Configuration = {
	/** Postgres ≥ 15. Undefined: a Postgres of our own in dataDir. */
	databaseUrl: string | undefined;
	meiliUrl: string | undefined;
	/** Only searches: for the site. */
	meiliSearchKey: string | undefined;
	/** Keeps the index: for the worker and for reindex. */
	meiliIndexKey: string | undefined;
	/** Only reads the version, which no key for some indexes may. */
	meiliVersionKey: string | undefined;
	/** Public address, without a slash at the end. */
	origin: string;
	port: number;
	dataDir: string;
	/** CBS code of the municipality. */
	municipality: string;
	/** A routing service for walking: the matrix of Valhalla or OSRM. Undefined: our own streets, or as the crow flies. */
	routerUrl: string | undefined;
	/** A Locatieserver of PDOK, or what speaks as it does. Undefined: an address is in the middle of its postcode. */
	geocoderUrl: string | undefined;
	basemapStyleUrl: string | undefined;
	themeCssUrl: string | undefined;
	/** Fill an empty database with the demo set. */
	demo: boolean;
	/** Where letters go: smtp:// or smtps://. Undefined: they stay, and a demo shows them at /postvak. */
	smtpUrl: string | undefined;
	/** Sender of every letter. */
	mailFrom: string;
	/** Seals what must be readable again (second factors): 32 bytes in base64. Undefined: a key in dataDir. */
	secretKey: string | undefined;
	/** The municipality's own sign-in (OpenID Connect); all three or none. */
	oidcIssuer: string | undefined;
	oidcClientId: string | undefined;
	oidcClientSecret: string | undefined;
	/** Where pictures are kept: a bucket that speaks S3, all three or none. Undefined: dataDir/fotos. */
	s3Url: string | undefined;
	s3KeyId: string | undefined;
	s3Secret: string | undefined;
};

export type ConfigurationProblem = { variable: string; value: string; expected: string };

const httpUrl = z.url({ protocol: /^https?$/ });
// A style or theme of our own may be a path on this site.
const httpUrlOrPath = z.union([httpUrl, z.string().regex(/^\/(?!\/)[^\s]*$/)]);

const variables = {
	DATABASE_URL: [z.url({ protocol: /^postgres(ql)?$/ }).optional(), 'een adres dat begint met postgres://'],
	MEILI_URL: [httpUrl.optional(), 'een adres dat begint met http:// of https://'],
	MEILI_SEARCH_KEY: [z.string().min(1).optional(), 'een sleutel van Meilisearch'],
	MEILI_INDEX_KEY: [z.string().min(1).optional(), 'een sleutel van Meilisearch'],
	MEILI_VERSION_KEY: [z.string().min(1).optional(), 'een sleutel van Meilisearch'],
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
	ROUTER_URL: [
		httpUrl.regex(/\/(sources_to_targets|table\/v1\/[\w-]+)$/).optional(),
		'een adres dat eindigt op /sources_to_targets (Valhalla) of op /table/v1/foot (OSRM)'
	],
	GEOCODER_URL: [httpUrl.optional(), 'het adres van de adressendienst (http:// of https://)'],
	THEME_CSS_URL: [httpUrlOrPath.optional(), 'het adres van een stylesheet (http://, https:// of een pad op deze site)'],
	DEMO: [z.enum(['0', '1']).optional(), '0 of 1'],
	SMTP_URL: [z.url({ protocol: /^smtps?$/ }).optional(), 'een adres dat begint met smtp:// of smtps://'],
	MAIL_FROM: [z.email().optional(), 'een mailadres, bijvoorbeeld buurt@voorbeeld.nl'],
	SECRET_KEY: [
		z
			.string()
			.refine((text) => Buffer.from(text, 'base64').length === 32)
			.optional(),
		'32 bytes in base64 (maak ze met: openssl rand -base64 32)'
	],
	OIDC_ISSUER: [httpUrl.optional(), 'het adres van de inlogdienst (http:// of https://)'],
	OIDC_CLIENT_ID: [z.string().min(1).optional(), 'de naam van deze site bij de inlogdienst'],
	OIDC_CLIENT_SECRET: [z.string().min(1).optional(), 'het geheim van deze site bij de inlogdienst'],
	S3_URL: [httpUrl.optional(), 'het adres van de opslag met de naam van de bucket (http:// of https://)'],
	S3_KEY_ID: [z.string().min(1).optional(), 'de naam van de sleutel van de opslag'],
	S3_SECRET: [z.string().min(1).optional(), 'het geheim van de sleutel van de opslag']
} as const satisfies Record<string, readonly [z.ZodType, string]>;

// These mean something only together.
const together: Name[][] = [
	['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
	['S3_URL', 'S3_KEY_ID', 'S3_SECRET']
];

export const variableNames = Object.keys(variables);

type Name = keyof typeof variables;
type Environment = Record<string, string | undefined>;

/** The configuration the environment asks for, or every variable that is wrong: its name, its value and what was expected. */
export function parseConfiguration(
	environment: Environment
): { ok: true; configuration: Configuration } | { ok: false; problems: ConfigurationProblem[] } {
	const problems: ConfigurationProblem[] = [];
	const read = <Key extends Name>(name: Key) => {
		const [schema, expected] = variables[name];
		// An empty line in a .env file means: not set.
		const value = environment[name]?.trim() || undefined;
		const result = schema.safeParse(value);
		if (result.success) return result.data as z.infer<(typeof variables)[Key][0]>;
		problems.push({ variable: name, value: isSecret(name) ? '(verborgen)' : String(value), expected });
		return undefined;
	};
	const port = read('PORT') ?? 3000;
	const configuration: Configuration = {
		databaseUrl: read('DATABASE_URL'),
		meiliUrl: read('MEILI_URL'),
		meiliSearchKey: read('MEILI_SEARCH_KEY'),
		meiliIndexKey: read('MEILI_INDEX_KEY'),
		meiliVersionKey: read('MEILI_VERSION_KEY'),
		origin: (read('ORIGIN') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
		port,
		dataDir: read('DATA_DIR') ?? '.data',
		municipality: read('MUNICIPALITY') ?? 'GM0828',
		routerUrl: read('ROUTER_URL'),
		geocoderUrl: read('GEOCODER_URL'),
		basemapStyleUrl: read('BASEMAP_STYLE_URL'),
		themeCssUrl: read('THEME_CSS_URL'),
		demo: (read('DEMO') ?? '1') === '1',
		smtpUrl: read('SMTP_URL'),
		mailFrom: read('MAIL_FROM') ?? 'thuis-in-de-buurt@localhost',
		secretKey: read('SECRET_KEY'),
		oidcIssuer: read('OIDC_ISSUER'),
		oidcClientId: read('OIDC_CLIENT_ID'),
		oidcClientSecret: read('OIDC_CLIENT_SECRET'),
		s3Url: read('S3_URL'),
		s3KeyId: read('S3_KEY_ID'),
		s3Secret: read('S3_SECRET')
	};
	for (const group of together) {
		const missing = group.filter((name) => !environment[name]?.trim());
		if (missing.length && missing.length < group.length)
			for (const variable of missing)
				problems.push({
					variable,
					value: '',
					expected: `ingevuld, net als ${group.filter((name) => name !== variable).join(' en ')}`
				});
	}
	return problems.length ? { ok: false, problems } : { ok: true, configuration };
}

/** One line a problem, for the terminal. */
export const configurationMessage = (problems: ConfigurationProblem[]) =>
	problems
		.map(({ variable, value, expected }) => `${variable} is "${value}", maar verwacht was: ${expected}.`)
		.join('\n');

// An address may hold a password: it is never printed back.
const secrets = ['DATABASE_URL', 'SMTP_URL', 'SECRET_KEY', 'OIDC_CLIENT_SECRET', 'S3_SECRET'];
const isSecret = (name: string) => secrets.includes(name) || /^MEILI_.*_KEY$/.test(name);
