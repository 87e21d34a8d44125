// npm run gaps: supply beside need of a whole country out of files, by the norms of this site; a CSV of every figure.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { borrowDatabase } from '#lib/foundation/localdatabase.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { configurationOrExit, fail, reasonOf } from '#lib/foundation/terminal.server.ts';
import { groups } from '#lib/gaps/columns.ts';
import { country, type Municipality } from '#lib/gaps/country.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { Question } from '#lib/gaps/municipality.server.ts';
import { crow } from '#lib/reach/crow.ts';
import * as reach from '#lib/reach/reach.server.ts';
import { wholeColumns, wholeRow } from '#lib/reports/cellrows.ts';
import { csv, type Cell } from '#lib/sheets/write.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';

const settings = ['any', 'indoors', 'outdoors'] as const;
const partKeys = dayParts.map(({ key }) => key);
const USAGE = `Zo gebruik je het:
  npm run gaps -- --areas <wijken.geojson> [--places <plekken.geojson>] [--answers <antwoorden.jsonl>] [--out <cijfers.csv>]

--areas     wijken (en buurten) met de cijfers van het CBS erin: van een gemeente of van het hele land
--places    plekken, zoals /gemeente/plekken.geojson ze schrijft
--answers   op elke regel een antwoord: {"area":"WK082801","kinds":["walk-in"],"targetGroups":["age-15-24"],
            "dayParts":["weekday-evening"],"setting":"indoors"}
--out       waar de CSV komt; zonder: hier
--year      het jaar van de grenzen, als het bestand dat niet zegt
--kind      alleen deze soort (mag vaker): ${kinds.keys.join(', ')}
--group     alleen deze groep (mag vaker): ${groups.join(', ')}
--day-part  alleen dit dagdeel (mag vaker): ${partKeys.join(', ')}
--setting   ${settings.join(', ')}

De normen, de drempels en de loopsnelheden zijn die van deze site. Afstanden zijn hemelsbreed geschat.`;

const began = performance.now();
const asked = options();
const configuration = configurationOrExit();
try {
	const source = await borrowDatabase(configuration);
	try {
		await migrate(source.url);
		database.open(source.url, 2);
		await write(await question());
	} finally {
		await database.close();
		await source.stop();
	}
} catch (error) {
	fail(`Het lukte niet: ${reasonOf(error)}`);
}

function options() {
	const text = { type: 'string' } as const;
	const list = { type: 'string', multiple: true } as const;
	try {
		const { values } = parseArgs({
			options: {
				...{ areas: text, places: text, answers: text, out: text, year: text, setting: text },
				...{ kind: list, group: list, 'day-part': list }
			}
		});
		const { areas, places, answers, out, kind = kinds.keys, group = groups, setting = 'any' } = values;
		const year = values.year === undefined ? undefined : Number(values.year);
		if (!areas || Number.isNaN(year)) return fail(USAGE, 2);
		return {
			files: { areas, places, answers, year },
			out,
			ask: {
				kinds: among(kinds.keys, kind),
				groups: among(groups, group),
				dayParts: among(partKeys, values['day-part'] ?? partKeys).map((key) => partKeys.indexOf(key))
			},
			setting: among(settings, [setting])[0]!
		};
	} catch {
		return fail(USAGE, 2);
	}
}

function among<Word extends string>(words: readonly Word[], said: readonly string[]): Word[] {
	const unknown = said.find((word) => !(words as readonly string[]).includes(word));
	if (unknown !== undefined) fail(`${unknown} kennen we niet. Kies uit: ${words.join(', ')}.`, 2);
	return said as Word[];
}

async function question(): Promise<Question> {
	const { ask, setting } = asked;
	return {
		...{ ask, setting, reach: crow(), today: dayAt(new Date()) },
		profiles: await reach.profiles(),
		norms: await gaps.norms(),
		settings: await gaps.settings()
	};
}

async function write(rules: Question): Promise<void> {
	const out = asked.out === undefined ? process.stdout : createWriteStream(asked.out);
	const columns = ['Gemeente', 'Code', 'Gebied', ...wholeColumns.map(({ label }) => label)];
	const total = { municipalities: 0, areas: 0, squares: 0, places: 0, answers: 0, refused: 0 };
	out.write(csv(columns, []));
	const refuse = (file: string, reason: string) => {
		if (total.refused++ < 20) process.stderr.write(`overgeslagen (${file}): ${reason}\n`);
	};
	for await (const one of country(asked.files, rules, refuse)) {
		// The first sign and the header stand there already.
		const lines = csv([], rowsOf(one, rules)).slice(3);
		if (lines && !out.write(lines)) await once(out, 'drain');
		total.municipalities++;
		total.areas += one.areas.length - 1;
		total.squares += one.squares;
		total.places += one.places;
		total.answers += one.answers;
	}
	if (asked.out !== undefined) await finished(out.end());
	const seconds = (performance.now() - began) / 1000;
	const megabytes = process.resourceUsage().maxRSS / 1024;
	process.stderr.write(`${JSON.stringify({ ...total, seconds, megabytes })}\n`);
}

function rowsOf({ code, areas, cells }: Municipality, rules: Question): Cell[][] {
	const names = new Map(areas.map((area) => [area.id, area]));
	return cells.map((cell) => [
		code,
		names.get(cell.areaId)!.code,
		names.get(cell.areaId)!.name,
		...wholeRow(cell, rules.settings)
	]);
}
