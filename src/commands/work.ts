// The worker: what has to happen without anybody asking, on Amsterdam time.
import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { jobs } from './jobs.ts';
import { onlyOwnKeys, searchKeeper } from './search-keys.ts';
import * as database from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { belongToParent, sayReady } from '#lib/foundation/processes.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { configurationOrExit, fail, reasonOf } from '#lib/foundation/terminal.server.ts';
import { keepDelivering } from '#lib/mail/delivery.server.ts';
import { keepUp } from '#lib/search/indexing/outbox.server.ts';
import * as search from '#lib/search/search.server.ts';

const ZONE = 'Europe/Amsterdam';

const configuration = configurationOrExit();
await onlyOwnKeys(configuration);
configure();
const source = await borrowDatabase(configuration).catch((error) =>
	fail(`De worker kan niet bij de database: ${reasonOf(error)}`)
);
// A job may hold one for a while; letters go on meanwhile.
database.open(source.url, 6);
const boss = new PgBoss({ connectionString: source.url, schema: 'pgboss', max: 3, persistWarnings: false });
// Postgres that is away for a moment is an error event here; the polling goes on when it is back.
boss.on('error', (error) => log.warn({ err: error }, 'worker'));

let stopping = false;
let stopKeepingUp = () => {};
let stopDelivering = async () => {};
belongToParent(async () => {
	stopping = true;
	stopKeepingUp();
	// The letter under way hears its answer first; one that takes longer is found in doubt later.
	await Promise.race([stopDelivering(), pause(5_000)]);
	// Jobs under way get a moment to finish; what is not done goes back, and runs again later.
	await boss.stop({ graceful: true, timeout: 5_000 }).catch(() => {});
	await database.close();
	await source.stop();
	process.exit(0);
});

await begin().catch((error) => stopping || fail(`De worker start niet: ${reasonOf(error)}`));
sayReady();

const { smtpUrl, mailFrom, origin } = configuration;
stopKeepingUp = keepUp(searchKeeper(configuration));
if (smtpUrl) stopDelivering = keepDelivering(smtpUrl, { from: mailFrom, origin });

async function begin() {
	await boss.start();
	await search.keepLearning();
	const wanted = new Set(jobs.map(({ name }) => name));
	for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
	for (const { name, cron, run } of jobs) {
		// One at a time: a job that is still running, or that waits for its turn, is not asked for again.
		await boss.createQueue(name, { policy: 'exclusive', retryLimit: 3, retryBackoff: true, expireInSeconds: 1_800 });
		await boss.schedule(name, cron, null, { tz: ZONE, missed: 'once' });
		await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
			const began = performance.now();
			const count = await run(new Date());
			log.debug({ job: name, count, ms: Math.round(performance.now() - began) }, 'job');
		});
	}
}
