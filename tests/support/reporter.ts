// The last lines of a test run: what was left out and why, and how much passed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class Summary implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
		let passed = 0;
		let failed = errors.length;
		const reasons = new Set(absent());
		for (const module of modules) {
			const tests = [...module.children.allTests()];
			// A file that could not be read, or a hook that failed, is a failure of its own.
			if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) failed++;
			for (const test of tests) {
				const result = test.result();
				if (result.state === 'passed') passed++;
				else if (result.state === 'failed') failed++;
				else reasons.add(('note' in result && result.note) || `${module.relativeModuleId}: ${test.name}`);
			}
		}
		// `npm test` checks types, lint and format first, and says here how that went.
		if (process.env.CHECKED === 'passed') passed++;
		if (process.env.CHECKED === 'failed') failed++;
		if (reasons.size) process.stdout.write(`Left out: ${[...reasons].join('; ')}.\n`);
		process.stdout.write(`${passed} passed, ${failed} failed\n`);
		if (failed) process.exitCode = 1;
	}
}

// Tests against a server or files that are not here are not there to be counted either.
function absent() {
	const reasons: string[] = [];
	if (!process.env.MEILI_URL) reasons.push('Meilisearch (MEILI_URL is not set)');
	if (!existsSync(join('..', 'shared', 'data'))) reasons.push('the official data (../shared is absent)');
	return reasons;
}
