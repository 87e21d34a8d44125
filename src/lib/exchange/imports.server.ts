// Importing activities from a file: read, find their places, publish in batches, and say what happened to every line.
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import { readCalendar } from './calendarfile.ts';
import { bounds } from './calendarlines.ts';
import { longestLine, readEventLine } from './eventlines.ts';
import { lastingFinder } from './placematch.ts';
import { decode } from './plaintext.ts';
import { progressBar } from './progressbar.ts';
import * as queries from './queries.server.ts';
import { summaryLines } from './importsummary.ts';
import type { ImportSummary } from './importsummary.ts';
import { countLines, textLines } from './textlines.server.ts';

export type ImportOptions = {
	/** Takes the lines a person reads, in Dutch. */
	report: (line: string) => void;
	/** Left out: a bar on standard error. */
	progress?: (done: number, total: number | null) => void;
	/** Left out: today in Amsterdam. Occurrences are laid out from here. */
	today?: Day;
};

const batchSize = 1000;
/** Refusals kept for the summary; the others are counted. */
const kept = 1000;
const megabyte = 1_000_000;

/**
 * Imports a .ics (iCalendar) or .jsonl (one schema.org Event a line) file and reports a summary. The same file again
 * changes nothing. A line that cannot be taken over is refused with its number and the reason; the others go on.
 * Each thousand is one transaction. Rejects with a Dutch message when the file cannot be read or has another ending.
 */
export async function importActivities(path: string, options: ImportOptions): Promise<ImportSummary> {
	const today = options.today ?? dayAt(new Date());
	const kind = extname(path).toLowerCase();
	if (kind !== '.ics' && kind !== '.jsonl' && kind !== '.ndjson')
		throw new Refused(`${basename(path)}: geef een bestand dat eindigt op .ics of .jsonl.`);
	const { size } = await stat(path).catch(() => {
		throw new Refused(`${path}: dit bestand is er niet of is niet te lezen.`);
	});
	const summary: ImportSummary = { read: 0, added: 0, changed: 0, same: 0, refused: 0, refusals: [] };
	const progress = options.progress ?? progressBar(process.stderr);
	const entries = kind === '.ics' ? calendarEntries(path, size, summary) : lineEntries(path);
	const total = kind === '.ics' ? null : await countLines(path);
	const find = lastingFinder(await queries.knownPlaces(sql), await queries.closedPlaces(sql));
	const seen = new Map<string, number>();
	let batch: ActivityDraft[] = [];

	async function store(drafts: ActivityDraft[]) {
		const { added, changed, same } = await activities.publishAll(drafts, { today });
		summary.added += added;
		summary.changed += changed;
		summary.same += same;
	}
	// While Postgres stores one batch, the next is read; never more than two in memory.
	let storing = Promise.resolve();
	async function next() {
		await storing;
		storing = store(batch);
		// Awaited before the next batch: until then a failure must not count as nobody's.
		storing.catch(() => {});
		batch = [];
	}

	for await (const { line, draft, problems } of entries) {
		if (draft) {
			const earlier = seen.get(draft.sourceId);
			if (earlier !== undefined)
				refuse(summary, { line, message: `Staat al op regel ${earlier}.`, event: draft.title });
			else {
				seen.set(draft.sourceId, line);
				const placeId = draft.location === null ? null : find(draft.location, draft.point);
				batch.push({ ...draft, placeId });
			}
			summary.read++;
		} else if (problems) {
			summary.read++;
			summary.refused += problems.length ? 1 : 0;
			for (const problem of problems) remember(summary, { line, ...problem });
		}
		if (batch.length >= batchSize) await next();
		if (total !== null) progress(line, total);
	}
	if (batch.length) await next();
	await storing;
	if (summary.added + summary.changed > batchSize) await search.settle();
	for (const line of summaryLines(basename(path), summary)) options.report(line);
	return summary;
}

type Entry = { line: number; draft?: ActivityDraft; problems?: { field?: string; message: string }[] };

async function* lineEntries(path: string): AsyncGenerator<Entry> {
	const source = `import:${basename(path)}`;
	for await (const { line, text } of textLines(path, longestLine)) {
		if (text === null) yield { line, problems: [{ message: 'De regel is te lang: meer dan 64 kB.' }] };
		else if (text.trim()) {
			const read = readEventLine(text, { source });
			yield read.ok ? { line, draft: read.draft } : { line, problems: read.problems };
		} else yield { line };
	}
}

/** A calendar is read whole, because a change may stand before its series; its size is bounded. */
async function* calendarEntries(path: string, size: number, summary: ImportSummary): AsyncGenerator<Entry> {
	if (size > bounds.characters) {
		const message = `Het bestand is ${Math.round(size / megabyte)} MB. Een agenda mag hooguit 10 MB zijn.`;
		yield { line: 1, problems: [{ message }] };
		return;
	}
	const { drafts, problems } = readCalendar(decode(await readFile(path)), { source: `import:${basename(path)}` });
	for (const problem of problems) {
		summary.read++;
		refuse(summary, problem);
	}
	for (const [index, draft] of drafts.entries()) yield { line: index + 1, draft };
}

function refuse(summary: ImportSummary, refusal: ImportSummary['refusals'][number]) {
	summary.refused++;
	remember(summary, refusal);
}

function remember(summary: ImportSummary, refusal: ImportSummary['refusals'][number]) {
	if (summary.refusals.length < kept) summary.refusals.push(refusal);
}
