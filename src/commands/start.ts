// npm start: the whole site on this machine. Database, content, build, site and worker; and all of it stops together.
import { demoLinks, seedWhenEmpty } from './first-content.ts';
import { onlyOneHere } from './only-one.ts';
import { onlyOwnKeys, withoutKeyOf } from './search-keys.ts';
import { buildSite } from '#lib/foundation/build.server.ts';
import { keepDatabase } from '#lib/foundation/localdatabase.server.ts';
import type { Database } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { waitForPort } from '#lib/foundation/ports.server.ts';
import { keepRunning, sparing } from '#lib/foundation/processes.server.ts';
import type { Kept } from '#lib/foundation/processes.server.ts';
import { configurationOrExit, fail, reasonOf, say } from '#lib/foundation/terminal.server.ts';

// What a site that was killed needs to finish its last answers and give its port back.
const LET_GO = 10_000;

const configuration = configurationOrExit();
const { port, origin } = configuration;
await onlyOwnKeys(configuration);
const parent = process.ppid;
const ending = new AbortController();
const children: Kept[] = [];
let database: Database | undefined;

// npm that was killed cannot tell us, but its children get another parent. (`exec` in package.json: no shell in between,
// which would also keep the signals of npm to itself.)
const isOrphan = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
const lock = await onlyOneHere(configuration, () => ending.signal.aborted || isOrphan());
if (!(await waitForPort(port, lock.wasLeft ? LET_GO : 0)))
	fail(
		`Poort ${port} is al in gebruik door een ander programma.\nKies een andere, bijvoorbeeld: PORT=${port + 1} npm start`
	);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
setInterval(() => isOrphan() && void stop(0), 1_000).unref();
// A terminal that is gone is no reason to stop halfway.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const started = start().catch((error: unknown) => {
	if (ending.signal.aborted) return;
	process.stderr.write(`De site start niet: ${reasonOf(error)}\n`);
	void stop(1);
});

async function start() {
	const building = buildSite(ending.signal, () => say('De site wordt gebouwd. Dat duurt even; de volgende keer niet.'));
	// Both to their end, also when one fails: nothing may be left half way behind our back.
	const [prepared, built] = await Promise.allSettled([prepareDatabase(), building]);
	if (built.status === 'rejected') throw built.reason;
	if (prepared.status === 'rejected') throw prepared.reason;
	const address = prepared.value;
	const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: address, PORT: String(port), ORIGIN: origin };
	const site = keep('src/commands/serve.ts', 'De site', withoutKeyOf('worker', { ...env, NODE_OPTIONS: sparing }));
	await site.ready;
	keep('src/commands/work.ts', 'De worker', withoutKeyOf('site', env));
	await untilReady();
	say(`Thuis in de buurt staat op ${origin}`);
	say('Probeer: zoek "koffie" bij Schadewijk, kijk op /kaart wat er is, of open een wijk op /wijken.');
	say('Stoppen: Ctrl-C.');
	if (configuration.demo) await sayDemoLinks(address);
}

// The site runs already: a database that goes away at this moment comes back, and is no reason to stop it.
async function sayDemoLinks(address: string) {
	try {
		for (const line of await demoLinks(address, origin)) say(line);
	} catch (error) {
		say(`De links van de demo zijn er niet (${reasonOf(error)}). Start de site opnieuw om ze te zien.`);
	}
}

async function prepareDatabase(): Promise<string> {
	try {
		database = await keepDatabase(configuration, () => say('De database stopte en start opnieuw.'));
		await migrate(database.url);
	} catch (error) {
		throw new Error(`de database doet het niet (${reasonOf(error)})`, { cause: error });
	}
	if (configuration.demo && !ending.signal.aborted && (await seedWhenEmpty(database.url, configuration.origin)))
		say('De database was leeg: er staan nu voorbeelden in.');
	return database.url;
}

function keep(script: string, name: string, env: NodeJS.ProcessEnv): Kept {
	ending.signal.throwIfAborted();
	const child = keepRunning(script, env, (how) => say(`${name} stopte (${how}) en start opnieuw.`));
	children.push(child);
	return child;
}

// Ready is what a visitor would see: an answer, with the database behind it.
async function untilReady() {
	while (!ending.signal.aborted) {
		const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	ending.signal.throwIfAborted();
}

async function stop(code: number) {
	if (ending.signal.aborted) return;
	ending.abort();
	const stopChildren = () => Promise.all(children.map((child) => child.stop()));
	await stopChildren();
	await started;
	await database?.stop();
	await lock.release();
	process.exit(code);
}
