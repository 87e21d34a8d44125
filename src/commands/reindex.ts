// npm run reindex: makes the search index again, in Postgres and, where there is one, in Meilisearch. With --check it
// only says what differs.
import { parseArgs } from 'node:util';
import * as database from '#lib/foundation/database.server.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, fail, reasonOf, say } from '#lib/foundation/terminal.server.ts';
import { upkeep } from '#lib/search/meilisearch-upkeep.server.ts';
import { heldBack } from '#lib/search/outbox.server.ts';
import * as search from '#lib/search/search.server.ts';

const SHOWN = 20;
const { check } = parsed();
const configuration = configurationOrExit();
try {
	const source = await borrowDatabase(configuration);
	try {
		await migrate(source.url);
		database.open(source.url, 4);
		await (check ? compare() : rebuild());
	} finally {
		await database.close();
		await source.stop();
	}
} catch (error) {
	fail(`De zoekindex kon niet worden gemaakt of vergeleken: ${reasonOf(error)}`);
}

function parsed() {
	try {
		return parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
	} catch {
		return fail('Zo gebruik je het: npm run reindex [-- --check]', 2);
	}
}

async function rebuild() {
	const done = await search.reindex();
	say(`Postgres: ${done} activiteiten en plekken opnieuw gelezen.`);
	const outside = outsideEngine();
	if (!outside) return;
	const sent = await heldBack(() => outside.rebuild());
	say(`Meilisearch: een nieuwe index met ${sent} activiteiten en plekken staat klaar.`);
}

async function compare() {
	let same = tell('Postgres', await search.compare());
	const outside = outsideEngine();
	if (outside) same = tell('Meilisearch', await outside.compare()) && same;
	if (!same) process.exitCode = 1;
}

function outsideEngine() {
	const { meiliUrl, meiliKey } = configuration;
	return meiliUrl ? upkeep({ url: meiliUrl, key: meiliKey }) : null;
}

function tell(engine: string, { indexed, missing, surplus }: search.Difference): boolean {
	say(`${engine}: ${indexed} in de index, ${missing.length} ontbreken, ${surplus.length} te veel.`);
	const list = (what: string, ids: string[]) => {
		if (ids.length) say(`  ${what}: ${ids.slice(0, SHOWN).join(', ')}${ids.length > SHOWN ? ' …' : ''}`);
	};
	list('ontbreekt', missing);
	list('te veel', surplus);
	return !missing.length && !surplus.length;
}
