// What the pages about one area show: the same report on screen, on paper, and as it was kept.
import { may, type Me } from '#lib/accounts/rights.ts';
import { municipalityOf, type Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { sketchArea, type Sketch } from '#lib/map/sketch.ts';
import { MIN_ANSWERS, MIN_PEOPLE } from '#lib/needs/threshold.ts';
import * as population from '#lib/population/population.server.ts';
import type { AreaReport } from './areareport.ts';
import { compare, type Comparison } from './comparison.ts';
import { remembering } from './memory.server.ts';
import { ask, report } from './report.server.ts';
import { paperOf, screenOf, type OnPaper, type OnScreen } from './shown.ts';
import * as snapshots from './snapshots.server.ts';
import { parseView, whatIfPath, type View } from './view.ts';

// What a page shows of a report is made once for all who ask: of each wijk its own, and what somebody chose besides.
const screens = remembering<{ shown: OnScreen; view: View; years: number[] }>(60);
const papers = remembering<{ shown: OnPaper; view: View; sketch: Sketch | null; municipality: string }>(20);

/** With the choices that were left open filled in. */
const settled = (view: View, { focus }: AreaReport): View => ({ ...view, ...focus, open: null });

/** The page of an area. @throws Forbidden */
export async function area(who: Me | null, of: Area, view: View, now: Date) {
	const { key, version, report } = await ask(who, of, view, now);
	const screen = await screens(key, version, async () => {
		const [made, years] = await Promise.all([report(), population.years()]);
		return { shown: screenOf(made, settled(view, made)), view: settled(view, made), years };
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

/** A report that was kept; `beside`: compared with that of now. Null when there is none. @throws Forbidden */
export async function keptPaper(who: Me | null, of: Area, id: string, beside: boolean, now: Date) {
	const found = await snapshots.snapshot(who, of, id);
	if (!found) return null;
	const { report: old, ...snapshot } = found;
	const [sketch, comparison] = await Promise.all([sketchOf(of), beside ? withNow(who, of, old, now) : null]);
	return { shown: paperOf(old), snapshot, sketch, comparison };
}

/** The same question as it was asked then, answered now. */
async function withNow(who: Me | null, of: Area, old: AreaReport, now: Date): Promise<Comparison> {
	const { setting, settings } = old.basis;
	const view = { ...parseView(new URLSearchParams()), ...old.focus, setting };
	const made = await report(who, of, view, now);
	const least = (key: string, standard: number) =>
		Math.max(settings[key] ?? standard, made.basis.settings[key] ?? standard);
	return compare(old, made, { answers: least('min_answers', MIN_ANSWERS), people: least('min_people', MIN_PEOPLE) });
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
