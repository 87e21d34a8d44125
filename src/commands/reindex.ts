// npm run reindex: makes the search index again, in Postgres and, where there is one, in Meilisearch. With --check it
// looks what differs and makes only that again; with --keys it makes the keys of Meilisearch.
import { parseArgs } from 'node:util';
import { onlyOwnKeys, reasonAbout, searchKeeper } from './search-keys.ts';
import * as database from '#lib/foundation/database.server.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, fail, say } from '#lib/foundation/terminal.server.ts';
import { checkMeilisearch, checkPostgres, differences, type Checked } from '#lib/search/indexing/check.server.ts';
import { makeKeys } from '#lib/search/meilisearch/keys.server.ts';
import { upkeep } from '#lib/search/meilisearch/upkeep.server.ts';
import { makeAgain } from '#lib/search/indexing/outbox.server.ts';
import * as search from '#lib/search/search.server.ts';

const SHOWN = 20;
/** Something differed and was made again; or it differs still. 1 and 2 say that nothing could be looked at. */
const MENDED = 3;
const BROKEN = 4;

const { check, keys } = parsed();
const configuration = configurationOrExit();
await onlyOwnKeys(configuration);
const address = searchKeeper(configuration);
const outside = address && upkeep(address);
try {
	await (keys ? printKeys() : withDatabase(check ? compare : rebuild));
} catch (error) {
	const what = keys ? 'De sleutels zijn niet gemaakt' : `De zoekindex is niet ${check ? 'vergeleken' : 'gemaakt'}`;
	const variable = keys ? 'MEILI_MASTER_KEY' : 'MEILI_INDEX_KEY';
	fail(`${what}. ${reasonAbout(error, { url: configuration.meiliUrl, variable })}`);
}

function parsed() {
	const option = { type: 'boolean', default: false } as const;
	try {
		return parseArgs({ options: { check: option, keys: option } }).values;
	} catch {
		return fail('Zo gebruik je het: npm run reindex [-- --check | --keys]', 2);
	}
}

async function withDatabase(work: () => Promise<void>) {
	const source = await borrowDatabase(configuration);
	try {
		await migrate(source.url);
		database.open(source.url, 4);
		await search.learnWords();
		await work();
	} finally {
		await database.close();
		await source.stop();
	}
}

async function printKeys() {
	const { MEILI_MASTER_KEY } = process.env;
	const { meiliUrl } = configuration;
	if (!meiliUrl) fail('MEILI_URL ontbreekt: zet in .env waar Meilisearch te bereiken is.', 2);
	if (!MEILI_MASTER_KEY) fail('Geef eenmalig de hoofdsleutel: MEILI_MASTER_KEY=… npm run reindex -- --keys', 2);
	const { searchKey, indexKey, versionKey } = await makeKeys(meiliUrl, MEILI_MASTER_KEY);
	say(`MEILI_SEARCH_KEY=${searchKey}\nMEILI_INDEX_KEY=${indexKey}\nMEILI_VERSION_KEY=${versionKey}`);
}

async function rebuild() {
	const done = await search.reindex();
	say(`Postgres: ${done} activiteiten en plekken opnieuw gelezen.`);
	if (!outside) return;
	const sent = await makeAgain(outside);
	await outside.removeNewer();
	say(`Meilisearch: een nieuwe index met ${sent} activiteiten en plekken staat klaar.`);
}

async function compare() {
	tell('Postgres', await checkPostgres());
	if (outside) tell('Meilisearch', await checkMeilisearch(outside));
}

function counted(differences: number) {
	return `${differences} ${differences === 1 ? 'verschil' : 'verschillen'}`;
}

function tell(engine: string, { found, settings, after }: Checked) {
	say(`${engine}: ${found.indexed} in de index, ${counted(differences(found) + settings.length)}.`);
	const list = (what: string, ids: string[]) => {
		if (ids.length)
			say(`  ${what} (${ids.length}): ${ids.slice(0, SHOWN).join(', ')}${ids.length > SHOWN ? ' …' : ''}`);
	};
	list('ontbreekt', found.missing);
	list('te veel', found.surplus);
	list('anders', found.differing);
	list('instellingen anders', settings);
	if (!after) return;
	say(`${engine}: hersteld, nu ${counted(differences(after))}.`);
	process.exitCode = differences(after) || process.exitCode === BROKEN ? BROKEN : MENDED;
}
