// npm test: types, lint and format, then rules, rooms and journeys. Everything runs, also after something failed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const run = async (command: string, args: string[], env = {}) => {
	const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	const [code] = await once(child, 'exit');
	return code === 0;
};

// Types take as long as the rest, and each keeps one core busy: beside each other they take half.
const synced = await run('svelte-kit', ['sync']);
const parts = await Promise.all(['check:types', 'check:style'].map((part) => run('npm', ['run', '--silent', part])));
const checked = synced && parts.every(Boolean);
const reporters = ['--reporter=default', '--reporter=./tests/support/reporter.ts'];
const tested = await run('vitest', ['run', ...reporters, ...process.argv.slice(2)], {
	CHECKED: checked ? 'passed' : 'failed'
});
process.exitCode = checked && tested ? 0 : 1;
