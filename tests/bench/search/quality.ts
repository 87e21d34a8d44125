// How well questions are answered: labelled questions asked over HTTP of a site that took the corpus in from a file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seedAreas } from '#lib/demo/areas.ts';
import * as database from '#lib/foundation/database.server.ts';
import { createDatabase, type LocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import type { Figure } from '../figures.ts';
import { labelled } from '../labelled.ts';
import { command, outside, startSite } from '../site.ts';
import { lineOf, type CorpusDoc } from './corpus.ts';

type Labelled = { kind: string; q: string; relevant: (doc: CorpusDoc) => boolean };
type Score = { kind: string; q: string; first: number; precision: number; recall: number };

const DOCS = 5_000;
const SHARED = '../shared/search';
const bars = { first: 0.97, precision: 0.96, recall: 0.93 };
const AT_ONCE = 4;

/** Success@1, precision@10 and recall of each engine there is; `say` hears what is left out, and what went wrong. */
export async function qualityFigures(server: LocalPostgres, say: (line: string) => void): Promise<Figure[]> {
	const shared = await sharedSet().catch(() => null);
	if (!shared) {
		say(`quality: left out, there is no corpus in ${SHARED}`);
		return [];
	}
	const { docs, questions } = shared;
	const name = `bench_quality_${Date.now().toString(36)}`;
	const url = server.url(name);
	await createDatabase(server, name);
	try {
		await takeIn(url, docs);
		const sets = [
			{ set: 'shared set', questions },
			{ set: 'own set', questions: [...labelled] }
		];
		const figures = await askEngine('built-in', url, {}, sets, docs, say);
		if (!outside) say('quality: Meilisearch left out, MEILI_URL is not given');
		else {
			await command('reindex', [], { DATABASE_URL: url, ...outside });
			figures.push(...(await askEngine('Meilisearch', url, outside, sets, docs, say)));
		}
		return figures;
	} finally {
		database.open(server.url('postgres'), 1);
		await database.sql.unsafe(`drop database if exists "${name}" with (force)`);
		await database.close();
	}
}

async function sharedSet() {
	const read = (file: string) => import(pathToFileURL(join(SHARED, file)).href);
	const { makeCorpus } = (await read('corpus.mjs')) as { makeCorpus: (count: number) => CorpusDoc[] };
	const { QUERIES } = (await read('queries.mjs')) as {
		QUERIES: { kind: string; q: string; rel: (doc: CorpusDoc) => boolean }[];
	};
	const questions: Labelled[] = QUERIES.map(({ kind, q, rel }) => ({ kind, q, relevant: rel }));
	return { docs: makeCorpus(DOCS), questions };
}

// As somebody else would: the wijken, and then the file by the command.
async function takeIn(url: string, docs: readonly CorpusDoc[]) {
	await migrate(url);
	database.open(url, 1);
	await database.sql.begin(seedAreas);
	await database.close();
	const folder = await mkdtemp(join(tmpdir(), 'thuis-corpus-'));
	try {
		const file = join(folder, 'corpus.jsonl');
		await writeFile(file, docs.map((doc) => `${JSON.stringify(lineOf(doc, new Date()))}\n`).join(''));
		await command('import', ['activities', file], { DATABASE_URL: url });
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function askEngine(
	engine: string,
	url: string,
	environment: Record<string, string>,
	sets: readonly { set: string; questions: readonly Labelled[] }[],
	docs: readonly CorpusDoc[],
	say: (line: string) => void
): Promise<Figure[]> {
	const site = await startSite(url, environment);
	const figures: Figure[] = [];
	try {
		for (const { set, questions } of sets) {
			const scores = await scoresOf(site.url, questions, docs);
			for (const { q, first, precision, recall } of scores)
				if (!first || precision < bars.precision || recall < bars.recall)
					say(
						`  ${engine}, ${set}: "${q}" first ${first}, precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`
					);
			figures.push(...summed(`${engine}, ${set}`, scores));
		}
	} finally {
		await site.stop();
	}
	return figures;
}

async function scoresOf(url: string, questions: readonly Labelled[], docs: readonly CorpusDoc[]): Promise<Score[]> {
	const byId = new Map(docs.map((doc) => [doc.id, doc]));
	const scores: Score[] = [];
	const rest = questions.map((question, place) => ({ ...question, place }));
	const ask = async () => {
		for (let next = rest.shift(); next; next = rest.shift()) {
			const { kind, q, relevant, place } = next;
			const right = docs.filter(relevant).length;
			if (!right) throw new Error(`no document of the corpus answers "${q}"`);
			const found = await everyHit(url, q);
			const good = found.map((id) => relevant(byId.get(id) ?? never(id)));
			const top = good.slice(0, 10);
			scores[place] = {
				kind,
				q,
				first: good[0] ? 1 : 0,
				// Of the first ten, or of all when there are fewer; no answer at all is no precision.
				precision: top.length ? top.filter(Boolean).length / top.length : 0,
				recall: good.filter(Boolean).length / right
			};
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, ask));
	return scores;
}

async function everyHit(url: string, q: string): Promise<string[]> {
	const ids: string[] = [];
	for (let page = 1, pages = 1; page <= pages; page++) {
		const answer = await fetch(`${url}/activiteiten.json?${new URLSearchParams({ q, pagina: String(page) })}`);
		if (!answer.ok) throw new Error(`"${q}" was answered with ${answer.status}`);
		const results = (await answer.json()) as { pages: number; hits: { sourceId: string }[] };
		ids.push(...results.hits.map(({ sourceId }) => sourceId));
		pages = results.pages;
	}
	return ids;
}

function never(id: string): never {
	throw new Error(`${id} is no document of the corpus`);
}

function summed(name: string, scores: readonly Score[]): Figure[] {
	const mean = (measure: 'first' | 'precision' | 'recall', of: readonly Score[]) =>
		of.reduce((sum, score) => sum + score[measure], 0) / of.length;
	const row = (title: string, of: readonly Score[], promised: boolean): Figure[] =>
		(
			[
				['success@1', 'first'],
				['precision@10', 'precision'],
				['recall', 'recall']
			] as const
		).map(([words, measure]) => ({
			name: `${title}: ${words}`,
			value: mean(measure, of),
			unit: '',
			...(promised && { least: bars[measure] })
		}));
	const kinds = [...new Set(scores.map(({ kind }) => kind))];
	return [
		...kinds.flatMap((kind) =>
			row(
				`${name}, ${kind}`,
				scores.filter((score) => score.kind === kind),
				false
			)
		),
		...row(`${name}, all ${scores.length}`, scores, true)
	];
}
