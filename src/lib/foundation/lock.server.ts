// One holder at a time for a piece of work on this machine, such as "the site in this folder".
//
// The lock is a socket that listens: the kernel closes it with its process, however that ends, so a lock that was left
// behind is known at once. Whoever finds it taken can ask the holder who it is.
import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

export type Lock = {
	taken: true;
	/** Whether a holder that was killed had left it behind. */
	wasLeft: boolean;
	release: () => Promise<void>;
};
export type Held = { taken: false; holder: string };

/**
 * Takes the lock at `path`, or tells who holds it. `describe` answers those who ask while it is held (one short line).
 * @throws when the folder cannot be written.
 */
export async function takeLock(path: string, describe: () => string): Promise<Lock | Held> {
	await mkdir(dirname(path), { recursive: true });
	const address = socketAddress(path);
	let wasLeft = false;
	for (;;) {
		const server = await listen(address, describe);
		if (server) return { taken: true, wasLeft, release: () => new Promise((done) => server.close(() => done())) };
		const holder = await ask(address);
		if (holder !== undefined) return { taken: false, holder };
		wasLeft = true;
		await clear(address);
	}
}

/** What the holder of the lock at `path` says, or undefined when nobody holds it. */
export const lockHolder = (path: string): Promise<string | undefined> => ask(socketAddress(path));

// Two may find the same lock left behind. It is moved aside before it is removed, and put back when it turns out to be
// the fresh one of the other.
async function clear(address: string) {
	const aside = `${address}.${process.pid}`;
	await rename(address, aside).catch(() => {});
	if ((await ask(aside)) === undefined) await rm(aside, { force: true });
	else await rename(aside, address).catch(() => {});
}

function listen(address: string, describe: () => string): Promise<Server | undefined> {
	return new Promise((done, failed) => {
		const server = createServer((socket) => socket.on('error', () => {}).end(describe()));
		server.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? done(undefined) : failed(error)
		);
		server.listen(address, () => done(server.unref()));
	});
}

function ask(address: string): Promise<string | undefined> {
	return new Promise((done) => {
		let said = '';
		const socket = connect(address);
		socket.setEncoding('utf8');
		// A holder that is suspended does not answer, and still holds.
		socket.setTimeout(2000, () => socket.destroy(new Error('ETIMEDOUT')));
		socket.on('data', (text) => (said += text));
		socket.once('error', (error: NodeJS.ErrnoException) =>
			done(/^(ENOENT|ECONNREFUSED)$/.test(error.code ?? '') ? undefined : said)
		);
		socket.once('end', () => done(said));
	});
}

// The address of a socket may have about a hundred bytes (macOS 104, Linux 108).
function socketAddress(path: string) {
	const full = resolve(path);
	const short = [relative(process.cwd(), full), full].find((candidate) => Buffer.byteLength(candidate) < 90);
	return short ?? join(tmpdir(), `thuis-${createHash('sha256').update(full).digest('hex').slice(0, 16)}.lock`);
}
