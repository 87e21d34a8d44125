// npm run dev: the site while you write it, with our own Postgres behind it.
import { spawn } from 'node:child_process';
import { seedWhenEmpty } from './first-content.ts';
import { onlyOneHere } from './only-one.ts';
import { keepDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, say } from '#lib/foundation/terminal.server.ts';

const configuration = configurationOrExit();
const lock = await onlyOneHere(configuration, () => false);
const database = await keepDatabase(configuration, () => say('De database stopte en start opnieuw.'));
await migrate(database.url);
if (configuration.demo) await seedWhenEmpty(database.url, configuration.origin);

const port = String(configuration.port);
const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'dev', '--port', port, '--strictPort'], {
	env: { ...process.env, DATABASE_URL: database.url },
	stdio: 'inherit'
});
// Ctrl-C reaches Vite by itself; we follow when it has ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => vite.kill('SIGTERM'));
vite.once('close', async (code) => {
	await database.stop();
	await lock.release();
	process.exit(code ?? 0);
});
