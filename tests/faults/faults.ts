// npm run test:faults: the site, the worker and imports are killed at random moments, two hundred times, on real Postgres,
// real HTTP and a real mail server. Afterwards every row is counted. --rounds 20 for a quick look, --only search for one of
// them. With MEILI_URL a Meilisearch of its own hears of everything too.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '#lib/foundation/build.server.ts';
import * as database from '#lib/foundation/database.server.ts';
import { createDatabase, startLocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import { mailServer } from '../support/mailserver.ts';
import { approveStage } from './approve.ts';
import { calendarStage } from './calendar.ts';
import { count } from './counts.ts';
import { digestStages } from './digest.ts';
import { importStage } from './import.ts';
import { lettersStage } from './letters.ts';
import { emptyMeilisearch } from './meilisearch.ts';
import { publishStage } from './publish.ts';
import { killable } from './processes.ts';
import { searchStage } from './search.ts';
import { isRight } from './stage.ts';

const { values: asked } = parseArgs({
	options: { rounds: { type: 'string', default: '200' }, only: { type: 'string', default: '' } }
});
const rounds = Number(asked.rounds);
if (!(rounds > 0 && rounds <= 10_000)) throw new RangeError('--rounds is a number of times');
const say = (line: string) => void process.stderr.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'thuis-faults-'));
await buildSite(undefined, () => say('building the site'));
const server = await startLocalPostgres(join(folder, 'postgres'), ['max_connections=200']);
const post = await mailServer({ slow: 3 });
const outside = await emptyMeilisearch();
let right = false;
try {
	await createDatabase(server, 'faults');
	const url = server.url('faults');
	await migrate(url);
	configure({ DATABASE_URL: url });
	database.open(url, 6);
	const env = { DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'fatal' };
	const site = await killable('src/commands/serve.ts', { ...env, PORT: 'free' });
	const worker = await killable('src/commands/work.ts', { ...env, ...outside?.env, SMTP_URL: post.url });
	const calendar = await calendarStage(env);
	await database.sql.begin(seedAreas);
	const stages = [
		await publishStage(site),
		await approveStage(site),
		calendar,
		importStage(env, folder),
		...(await digestStages(worker, post, env)),
		await searchStage(worker, env, outside?.address ?? null),
		// Last: the letters of all the others have to be gone.
		lettersStage(worker, post)
	].filter(({ name }) => name.includes(asked.only));
	if (!stages.length) throw new RangeError('--only is part of the name of a stage');
	const kills = new Map<string, number>();
	for (let round = 1; round <= rounds; round++) {
		const stage = stages[Math.floor(Math.random() * stages.length)]!;
		await stage.killed();
		kills.set(stage.name, (kills.get(stage.name) ?? 0) + 1);
		if (round % 20 === 0) say(`${round} keer gedood`);
	}
	for (const stage of stages) await stage.finish();
	const counts = await count(stages);
	await worker.stop();
	await site.stop();
	await calendar.stop();
	for (const [name, times] of kills) console.log(`killed during ${name}: ${times}`);
	for (const [name, value] of Object.entries(counts)) console.log(`${name}: ${value}`);
	right = isRight(counts);
} finally {
	await database.close();
	await post.stop();
	await server.stop();
	await outside?.leave();
	await rm(folder, { recursive: true, force: true });
}
if (!outside) console.log('left out: Meilisearch (MEILI_URL is not set)');
console.log(
	right
		? 'nothing published, approved, imported or told lost, half done or doubled, no letter twice, search holds what there is; letters in doubt are counted above'
		: 'FAILED: something was lost, half done or doubled'
);
process.exitCode = right ? 0 : 1;
