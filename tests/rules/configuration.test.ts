// What the environment may say, and that everybody who fills it in can read what for.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationMessage, parseConfiguration, variableNames } from '#lib/foundation/configuration.ts';
import { textOf } from '../support/source.ts';

const messageOf = (environment: Record<string, string>) => {
	const parsed = parseConfiguration(environment);
	return parsed.ok ? '' : configurationMessage(parsed.problems);
};

describe('the settings', () => {
	test('nobody has to set anything', () => {
		const parsed = parseConfiguration({ MEILI_URL: '', DEMO: ' ' });
		expect(parsed).toMatchObject({
			ok: true,
			configuration: {
				port: 3000,
				origin: 'http://localhost:3000',
				dataDir: '.data',
				municipality: 'GM0828',
				demo: true
			}
		});
	});

	test('the address follows the port, until it is set', () => {
		expect(parseConfiguration({ PORT: '4000' })).toMatchObject({ configuration: { origin: 'http://localhost:4000' } });
		expect(parseConfiguration({ ORIGIN: 'https://buurt.voorbeeld.nl/' })).toMatchObject({
			configuration: { origin: 'https://buurt.voorbeeld.nl' }
		});
	});

	test.each([
		['PORT', '70000', 'een getal van 1 tot en met 65535'],
		['PORT', 'drie', 'een getal van 1 tot en met 65535'],
		['ORIGIN', 'buurt.voorbeeld.nl', 'het adres van de site'],
		['MEILI_URL', 'ftp://zoek', 'een adres dat begint met http:// of https://'],
		['MUNICIPALITY', 'Oss', 'een CBS-code van een gemeente, zoals GM0828'],
		['BASEMAP_STYLE_URL', '//elders/stijl.json', 'het adres van een kaartstijl'],
		['THEME_CSS_URL', 'javascript:alert(1)', 'het adres van een stylesheet'],
		['DEMO', 'ja', '0 of 1']
	])('%s=%s is named, with its value and what was expected', (name, value, expected) => {
		expect(messageOf({ [name]: value })).toContain(`${name} is "${value}", maar verwacht was: ${expected}`);
	});

	test('all that is wrong is told at once', () => {
		expect(messageOf({ PORT: '0', DEMO: '2' }).split('\n')).toHaveLength(2);
	});

	test('what means something only together is asked for together', () => {
		expect(messageOf({ S3_URL: 'https://opslag.voorbeeld.nl/fotos', S3_SECRET: 'geheim' })).toBe(
			'S3_KEY_ID is "", maar verwacht was: ingevuld, net als S3_URL en S3_SECRET.'
		);
	});

	test('a database address that is wrong is not printed: it may hold a password', () => {
		expect(messageOf({ DATABASE_URL: 'mysql://oss:geheim@elders/thuis' })).not.toContain('geheim');
	});
});

describe('the files that are filled in', () => {
	test('.env.example explains every setting, and no other', () => {
		const blocks = textOf('.env.example').trim().split('\n\n').slice(1);
		const explained = blocks.map((block) => /^# [A-Z0-9].*[.]\n#([A-Z0-9_]+)=.*$/.exec(block)?.[1] ?? block);
		expect(explained).toEqual(variableNames);
	});

	const compose = parse(textOf('compose.yaml'), { merge: true }) as {
		services: Record<
			string,
			{ environment: Record<string, unknown>; healthcheck: { test: string[] }; volumes: string[] }
		>;
		volumes: Record<string, unknown>;
	};

	test('compose.yaml has a site, a worker, a database and a search engine that each tell how they are', () => {
		expect(Object.keys(compose.services).sort()).toEqual(['meilisearch', 'postgres', 'site', 'worker']);
		for (const { healthcheck } of Object.values(compose.services)) expect(healthcheck.test[0]).toBe('CMD');
	});

	test('compose.yaml hands every setting to the site, but the key of the worker', () => {
		// The two of the server itself: behind which proxies it stands.
		const ofTheServer = ['ADDRESS_HEADER', 'XFF_DEPTH'];
		const handed = (name: string, but: string) =>
			expect(Object.keys(compose.services[name]?.environment ?? {}).sort()).toEqual(
				[...variableNames.filter((variable) => variable !== but), ...ofTheServer].sort()
			);
		handed('site', 'MEILI_INDEX_KEY');
		handed('worker', 'MEILI_SEARCH_KEY');
	});

	test('what must last lies in a volume', () => {
		const used = Object.values(compose.services).flatMap(({ volumes = [] }) =>
			volumes.map((line) => line.split(':')[0])
		);
		expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
	});

	test('no password has a value that anybody can look up', () => {
		const secrets = [...textOf('compose.yaml').matchAll(/\$\{(\w*(?:PASSWORD|KEY)\b)(.*?)\}/g)];
		expect(secrets.length).toBeGreaterThan(0);
		for (const [, , rest] of secrets) expect(rest).toMatch(/^:(\?|-$)/);
	});
});
