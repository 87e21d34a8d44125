// npm test: types, lint and format, then rules, rooms and journeys. Everything runs, also after something failed.
import { spawnSync } from 'node:child_process';

const run = (command: string, args: string[], env = {}) =>
	spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const checked = run('npm', ['run', '--silent', 'check']);
const reporters = ['--reporter=default', '--reporter=./tests/support/reporter.ts'];
const tested = run('vitest', ['run', ...reporters, ...process.argv.slice(2)], {
	CHECKED: checked ? 'passed' : 'failed'
});
process.exitCode = checked && tested ? 0 : 1;
