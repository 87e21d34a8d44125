// npm test: types, lint and format, then rules, rooms and journeys. Everything runs, also after something failed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const run = async (command: string, args: string[], env = {}) => {
	const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	const [code] = await once(child, 'exit');
	return code === 0;
};

// Lint takes as long as the rest together: each side keeps one core busy, and the journeys find the site built.
const script = (name: string) => run('npm', ['run', '--silent', name]);
const synced = await run('svelte-kit', ['sync']);
const rest = async () => [await script('check:types'), await script('check:form'), await script('build')];
const parts = (await Promise.all([script('check:lint'), rest()])).flat();
const checked = synced && parts.every(Boolean);
const reporters = ['--reporter=default', '--reporter=./tests/support/reporter.ts'];
const tested = await run('vitest', ['run', ...reporters, ...process.argv.slice(2)], {
	CHECKED: checked ? 'passed' : 'failed'
});
process.exitCode = checked && tested ? 0 : 1;
