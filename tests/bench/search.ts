// Everything that was promised of search: its answers, its speed, its freshness, its index, and its calm.
import type { Day } from '#lib/calendar/days.ts';
import type { LocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import type { Figure } from './figures.ts';
import { freshnessFigures } from './search/freshness.ts';
import { hostileFigures } from './search/hostile.ts';
import { indexFigures } from './search/indexing.ts';
import { qualityFigures } from './search/quality.ts';
import { speedFigures } from './search/speed.ts';
import { suggestionFigures } from './search/suggestions.ts';
import { command, outside, startSite, startWorker, type Site } from './site.ts';

type Stage = {
	server: LocalPostgres;
	/** A filled database, and the site that runs on it. */
	databaseUrl: string;
	site: Site;
	wijken: readonly string[];
	today: Day;
	scale: number;
	small: boolean;
};

/** Part by part: `add` hears the figures, `say` what is left out and why. */
export async function searchFigures(stage: Stage, add: (...figures: Figure[]) => void, say: (line: string) => void) {
	const { server, databaseUrl, site, today, small } = stage;
	add(...(await speedFigures(site.url, stage, stage)));
	add(...(await suggestionFigures(site.url, say)));
	add(...(await hostileFigures(site.url, say)));
	const fresh = { databaseUrl, today, rounds: small ? 10 : 100 };
	add(...(await freshnessFigures(site.url, { ...fresh, engine: 'built-in' })));
	if (outside) add(...(await freshOutside(databaseUrl, fresh)));
	add(...(await indexFigures(databaseUrl, site, small)));
	if (!small) add(...(await qualityFigures(server, say)));
}

async function freshOutside(databaseUrl: string, fresh: { databaseUrl: string; today: Day; rounds: number }) {
	const environment = { DATABASE_URL: databaseUrl, ...outside };
	await command('reindex', [], environment);
	const stopWorker = await startWorker(environment);
	const site = await startSite(databaseUrl, { ...outside });
	try {
		return await freshnessFigures(site.url, { ...fresh, engine: 'Meilisearch' });
	} finally {
		await site.stop();
		await stopWorker();
	}
}
