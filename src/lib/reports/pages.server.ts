// What the pages about one area show: the same report on screen, on paper, and as it was kept.
import { may, type Me } from '#lib/accounts/rights.ts';
import { municipalityOf, type Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { sketchArea, type Sketch } from '#lib/map/sketch.ts';
import { MIN_ANSWERS, MIN_PEOPLE } from '#lib/needs/threshold.ts';
import * as population from '#lib/population/population.server.ts';
import type { AreaReport } from './areareport.ts';
import { compare, type Comparison, type Least } from './comparison.ts';
import { remembering } from './memory.server.ts';
import { ask, report } from './report.server.ts';
import { paperOf, screenOf, type OnPaper, type OnScreen } from './shown.ts';
import * as snapshots from './snapshots.server.ts';
import { parseView, whatIfPath, type View } from './view.ts';

/**
 * So many screens and so many papers are kept: of each wijk its own, and what somebody chose besides. Fewer than there are
 * wijken (Oss has 23), and who reads all of them in turn finds none again. One is 25 kB and drawn 250 kB at most: 33 MB.
 */
const MOST_KEPT = 60;

// What a page shows of a report is made once for all who ask.
const screens = remembering<{ shown: OnScreen; view: View; years: number[] }>(MOST_KEPT);
type Kept = snapshots.Snapshot & { report: AreaReport };

const papers = remembering<{ shown: OnPaper; view: View; sketch: Sketch | null; municipality: string }>(MOST_KEPT);

/** With the choices that were left open filled in. */
const settled = (view: View, { focus }: AreaReport): View => ({ ...view, ...focus, open: null });

/** The page of an area. @throws Forbidden */
export async function area(who: Me | null, of: Area, view: View, now: Date) {
	const { key, version, report } = await ask(who, of, view, now);
	const screen = await screens(key, version, async () => {
		const [made, years] = await Promise.all([report(), population.years()]);
		const others = years.filter((year) => year !== made.basis.figureYear);
		return { shown: screenOf(made, settled(view, made)), view: settled(view, made), years: others };
	});
	const whatIf = may(who, 'scenario.write') ? whatIfPath(of.slug, screen.view) : null;
	return { ...screen, overview: may(who, 'gap.see'), whatIf };
}

/** The report of an area to print, and what was kept of it before. @throws Forbidden */
export async function paper(who: Me | null, of: Area, view: View, now: Date) {
	const [{ key, version, report }, before] = await Promise.all([ask(who, of, view, now), snapshots.ofArea(of)]);
	const paper = await papers(key, version, async () => {
		const [made, sketch, { municipality }] = await Promise.all([
			report(),
			sketchOf(of),
			areas.list(configuration().municipality)
		]);
		const name = municipality?.displayName ?? 'de gemeente';
		return { shown: paperOf(made), view: settled(view, made), sketch, municipality: name };
	});
	return { ...paper, snapshots: before, mayKeep: may(who, 'report.keep') };
}

/** What a kept report is laid beside: nothing, that of now, or another that was kept, by its id. */
type Beside = false | 'now' | { kept: string };

/** Two reports, the earlier first; no comparison of two that are not about the same question. */
type Between = { from: Date; until: Date; comparison: Comparison | null };

/**
 * A report that was kept, laid beside another when asked: `between` is 'gone' when that is not there. Null when this one is
 * not. @throws Forbidden
 */
export async function keptPaper(who: Me | null, of: Area, id: string, beside: Beside, now: Date) {
	const found = await snapshots.snapshot(who, of, id);
	if (!found) return null;
	const { report: old, ...snapshot } = found;
	const [sketch, others] = await Promise.all([sketchOf(of), snapshots.ofArea(of)]);
	return {
		...{ shown: paperOf(old), snapshot, sketch, others: others.filter((other) => other.id !== id) },
		between: beside && (await (beside === 'now' ? withNow(who, of, found, now) : withKept(who, of, found, beside.kept)))
	};
}

// Of another question other supply and other rooms were looked at.
async function withKept(who: Me | null, of: Area, one: Kept, id: string): Promise<Between | 'gone'> {
	const other = await snapshots.snapshot(who, of, id);
	if (!other) return 'gone';
	const [before, after] = one.at <= other.at ? [one, other] : [other, one];
	const about = ({ report: { focus, basis } }: Kept) =>
		[focus.group, focus.kind, focus.dayPart, basis.setting].join(' ');
	const same = about(one) === about(other);
	return { from: before.at, until: after.at, comparison: same ? compared(before.report, after.report) : null };
}

/** The same question as it was asked then, answered now. */
async function withNow(who: Me | null, of: Area, { report: old, at }: Kept, now: Date): Promise<Between> {
	const view = { ...parseView(new URLSearchParams()), ...old.focus, setting: old.basis.setting };
	return { from: at, until: now, comparison: compared(old, await report(who, of, view, now)) };
}

const compared = (old: AreaReport, now: AreaReport): Comparison => compare(old, now, leastOf(old, now));

// The stricter of what both were made with.
function leastOf({ basis: one }: AreaReport, { basis: other }: AreaReport): Least {
	const least = (key: string, standard: number) =>
		Math.max(one.settings[key] ?? standard, other.settings[key] ?? standard);
	return { answers: least('min_answers', MIN_ANSWERS), people: least('min_people', MIN_PEOPLE) };
}

/** What a file is made of: the report that was kept under this id, or without one that of now. Null when there is none. @throws Forbidden */
export async function filed(
	who: Me | null,
	of: Area,
	id: string | null,
	view: View,
	now: Date
): Promise<AreaReport | null> {
	if (id === null) return report(who, of, view, now);
	return (await snapshots.snapshot(who, of, id))?.report ?? null;
}

/** Keeps the report as it is now. Returns its id. @throws Forbidden */
export const keep = async (who: Me | null, of: Area, view: View, note: string, now: Date): Promise<string> =>
	snapshots.keep(who, of, await report(who, of, view, now), note, now);

// Drawn once for the borders as they are.
const drawn = new WeakMap<object, Map<string, Sketch | null>>();

async function sketchOf(area: Area): Promise<Sketch | null> {
	const municipality = area.level === 'group' ? configuration().municipality : municipalityOf(area.code);
	const borders = await areas.geojson(municipality, area.level);
	const known = drawn.get(borders) ?? new Map<string, Sketch | null>();
	drawn.set(borders, known);
	if (!known.has(area.slug)) known.set(area.slug, sketchArea(borders, area.slug));
	return known.get(area.slug) ?? null;
}
