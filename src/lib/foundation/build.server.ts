// The built site, made again only when something it is made of has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from './lock.server.ts';

const SOURCES = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
const STAMP = 'build/sources.sha256';

/**
 * Builds the site when its sources differ from those of the build that stands; returns whether it built. Two processes
 * that ask at once share one build.
 * @throws with what the bundler said when it fails, or when `signal` aborts.
 */
export async function buildSite(signal?: AbortSignal, onStart: () => void = () => {}): Promise<boolean> {
	const sources = await fingerprint(SOURCES);
	if (await stands(sources)) return false;
	const lock = await waitForLock(signal);
	try {
		if (await stands(sources)) return false;
		onStart();
		// Killed from here on, the build that was half made is never taken for a whole one.
		await rm(STAMP, { force: true });
		await runBundler(signal);
		await writeFile(STAMP, sources);
		return true;
	} finally {
		await lock.release();
	}
}

/** SHA-256 over the names and contents of all files under `paths`. */
async function fingerprint(paths: string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const path of paths) {
		const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
		const files = entries?.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) ?? [
			path
		];
		for (const file of files.sort())
			hash
				.update(`${file}\0`)
				.update(await readFile(file))
				.update('\0');
	}
	return hash.digest('hex');
}

const stands = async (sources: string) =>
	existsSync('build/handler.js') && (await readFile(STAMP, 'utf8').catch(() => '')) === sources;

async function waitForLock(signal?: AbortSignal) {
	for (;;) {
		const lock = await takeLock('.svelte-kit/build.lock', () => `${process.pid}`);
		if (lock.taken) return lock;
		await pause(250, undefined, { signal });
	}
}

function runBundler(signal?: AbortSignal): Promise<void> {
	return new Promise((done, failed) => {
		const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
			env: { ...process.env, NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'pipe'],
			signal
		});
		let said = '';
		child.stdout.on('data', (text) => (said += text));
		child.stderr.on('data', (text) => (said += text));
		child.once('error', failed);
		child.once('close', (code) => (code === 0 ? done() : failed(new Error(said.trim() || `vite build: code ${code}`))));
	});
}
