// A report of a wijk: who may read it, what is kept of it and never changes, and what it says beside that of later.
import { beforeAll, describe, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import type { Need } from '#lib/needs/need.ts';
import * as places from '#lib/places/places.server.ts';
import * as reports from '#lib/reports/reports.server.ts';
import { parseView, type View } from '#lib/reports/view.ts';
import * as search from '#lib/search/search.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';
import { signedIn, type Person } from '../support/people.ts';

ownDatabase();

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2027-02-01T10:00:00Z');
const evening = '?doelgroep=15-24&soort=inloop&dagdeel=doordeweeks-avond';
const viewOf = (address = ''): View => parseView(new URLSearchParams(address));

let bo: Person;
let schadewijk: Area;
let ruwaard: Area;
let buurt: Area;
/** Of the buurt. */
let wijk: Area;
beforeAll(async () => {
	await seedDemo('2026-11-22');
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	schadewijk = (await areas.bySlug('schadewijk'))!;
	ruwaard = (await areas.bySlug('ruwaard'))!;
	const { districts, neighbourhoods } = await areas.list('GM0828');
	buurt = neighbourhoods[0]!;
	wijk = districts.find(({ id }) => id === buurt.parentId)!;
	await sql`delete from needs`;
	// Of one wijk alone nothing may be shown: the total of the municipality would tell that the others have none.
	for (const other of districts.filter(({ id }) => id !== schadewijk.id).slice(0, 3)) await youngPeopleMiss(12, other);
});

/** So many young people who miss a place to walk in on a weekday evening. */
async function youngPeopleMiss(count: number, { id } = schadewijk) {
	const need: Need = {
		...{ kinds: ['walk-in'], targetGroups: ['age-15-24'], dayParts: 0b000100, setting: 'indoors', square: null },
		...{ districtId: id, neighbourhoodId: null, channel: 'paper', sentence: '' }
	};
	for (let card = 0; card < count; card++) await needs.enter(bo, need, null, now);
}
const read = (who: Person | null, area = schadewijk, address = evening, at = now) =>
	reports.area(who, area, viewOf(address), at);

describe('who may read the report of an area', () => {
	test('an officer every one, and the overview of all', async () => {
		expect((await read(bo)).shown.area.name).toBe('Schadewijk');
		expect((await reports.overview(bo, viewOf(), now)).rows).toHaveLength(23);
	});
	test('a connector that of their own wijk and its buurten, and no overview', async () => {
		const vera = await signedIn(sql, { areas: [wijk.id] });
		expect((await read(vera, wijk)).overview).toBe(false);
		expect((await read(vera, buurt)).shown.area.slug).toBe(buurt.slug);
		await expect(read(vera, ruwaard)).rejects.toThrow(Forbidden);
		await expect(reports.overview(vera, viewOf(), now)).rejects.toThrow(Forbidden);
		await expect(reports.keep(vera, wijk, viewOf(), '', now)).rejects.toThrow(Forbidden);
	});
	test('a connector of a buurt not that of the wijk round it', async () => {
		const noor = await signedIn(sql, { areas: [buurt.id] });
		expect((await read(noor, buurt)).shown.area.slug).toBe(buurt.slug);
		await expect(read(noor, wijk)).rejects.toThrow(Forbidden);
	});
	test('nobody else: not a neighbour, a moderator, or an officer without a second step', async () => {
		const others = [
			await signedIn(sql),
			await signedIn(sql, { staff: ['moderator', 'administrator'] }),
			await signedIn(sql, { staff: ['officer'], secondFactor: false })
		];
		for (const who of [null, ...others]) {
			await expect(read(who)).rejects.toThrow(Forbidden);
			await expect(reports.paper(who, schadewijk, viewOf(), now)).rejects.toThrow(Forbidden);
			await expect(reports.report(who, schadewijk, viewOf(), now)).rejects.toThrow(Forbidden);
			await expect(reports.overview(who, viewOf(), now)).rejects.toThrow(Forbidden);
		}
	});
	test('also when it was made for somebody else a moment ago', async () => {
		await read(bo);
		await expect(read(await signedIn(sql))).rejects.toThrow(Forbidden);
	});
	test('not any more who was officer when the page was asked, at any door, however fresh the report', async () => {
		const kept = await reports.keep(bo, ruwaard, viewOf(evening), '', now);
		const ida = await signedIn(sql, { staff: ['officer'] });
		await reports.paper(ida, ruwaard, viewOf(evening), now);
		await sql`delete from staff where account_id = ${ida.id}`;
		for (const door of [
			() => read(ida, ruwaard),
			() => reports.report(ida, ruwaard, viewOf(evening), now),
			() => reports.paper(ida, ruwaard, viewOf(evening), now),
			() => reports.keptPaper(ida, ruwaard, kept, false, now),
			() => reports.keep(ida, ruwaard, viewOf(evening), '', now)
		])
			await expect(door()).rejects.toThrow(Forbidden);
	});
});

describe('what a report says', () => {
	test('nothing of needs before there are ten answers, and then at once', async () => {
		const before = await reports.report(bo, schadewijk, viewOf(evening), now);
		expect(before.headline[0]).toContain('weten we niet');
		await youngPeopleMiss(9);
		const nine = await reports.report(bo, schadewijk, viewOf(evening), now);
		expect(nine.cells.filter(({ answers }) => answers.value !== null)).toEqual([]);
		await youngPeopleMiss(16);
		const { cell, tables } = (await read(bo)).shown;
		const { response } = await reports.report(bo, schadewijk, viewOf(evening), now);
		expect(cell).toMatchObject({ answers: { value: 25 } });
		expect(cell?.class).not.toBe('unknown');
		expect(tables.needs?.rows[0]?.cells.slice(0, 2)).toEqual(['Koffie en inloop', 25]);
		expect(response.find(({ key }) => key === 'age-15-24')?.answers).toEqual({ value: 25 });
	});
	test('of people one number: who answered stands beside the same people as the outcome', async () => {
		const { response, cells } = await reports.report(bo, schadewijk, viewOf(evening), now);
		expect(response).toHaveLength(6);
		for (const { key, people } of response)
			expect(people).toEqual(cells.find(({ group }) => group === (key === 'all' ? 'everyone' : key))?.people);
	});
	test('of answers one number as well: a report and the page of who answered tell and withhold the same', async () => {
		for (const district of [null, schadewijk.id, ruwaard.id]) {
			await sql`
				insert into needs (kinds, target_groups, day_parts, setting, district_id, channel, on_day)
				select '{play}', '{parents}', 1, 'either', ${district}, 'web', '2026-11-20' from generate_series(1, 12)`;
			const { areas: told } = await reports.whoAnswered(bo, now);
			for (const area of [schadewijk, ruwaard]) {
				const { response } = await reports.report(bo, area, viewOf(evening), now);
				const all = response.find(({ key }) => key === 'all');
				expect(all?.answers).toEqual(told.find(({ key }) => key === String(area.id))?.answers);
			}
		}
		await sql`delete from needs where kinds = '{play}'`;
	});
	test('another thing as soon as a room is opened or closed', async () => {
		const before = await spaces.version(sql);
		await sql`insert into spaces (place_id, name, updated_by) select id, 'Zaal', 'test' from places limit 2`;
		const opened = await spaces.version(sql);
		await sql`insert into space_closures (space_id, by) select min(id), 'test' from spaces`;
		expect(new Set([before, opened, await spaces.version(sql)]).size).toBe(3);
	});
	test('why each place counts or does not, and the whole week', async () => {
		const { supply, week } = await reports.report(bo, schadewijk, viewOf('?doelgroep=65-plus&soort=inloop&dagdeel=doordeweeks-ochtend'), now); // prettier-ignore
		expect(week).toHaveLength(21);
		expect(supply.length).toBeGreaterThan(0);
		for (const { why, counts, reasons, fit } of supply)
			if (why !== 'far' && (!counts || fit < 1)) expect(reasons.length).toBeGreaterThan(0);
		expect(supply.filter(({ why, counts }) => counts !== (why === 'counts'))).toEqual([]);
	});
	test('the income that is known, with year and source, and of cohesion that nothing is', async () => {
		const { domains } = await reports.report(bo, schadewijk, viewOf(evening), now);
		expect(domains[0]?.figures[0]).toMatchObject({ year: 2022, text: expect.stringMatching(/%$/) });
		expect(domains.find(({ key }) => key === 'cohesion')?.figures).toEqual([]);
	});
	test('what a place that closes does, at once', async () => {
		const address = '?doelgroep=iedereen&soort=inloop&dagdeel=doordeweeks-ochtend';
		const keysOf = async () =>
			(await read(bo, schadewijk, address)).shown.supply.flatMap(({ rows }) => rows.map(({ key }) => key));
		const before = await keysOf();
		const key = before.find((one) => one.startsWith('place '))!;
		await sql.begin((tx) => places.withdraw(tx, 'test', Number(key.slice(6)), 'dicht'));
		search.changed();
		expect(await keysOf()).not.toContain(key);
		await sql.begin((tx) => places.bringBack(tx, 'test', Number(key.slice(6))));
		search.changed();
		expect(await keysOf()).toContain(key);
	});
});

describe('a report that is kept', () => {
	test('stays as it was, whatever changes; it is listed with who kept it and why', async () => {
		const made = await reports.report(bo, schadewijk, viewOf(evening), now);
		const id = await reports.keep(bo, schadewijk, viewOf(evening), 'voor de avond', now);
		await youngPeopleMiss(20);
		const kept = await reports.keptPaper(bo, schadewijk, id, false, later);
		expect(kept?.shown.cell).toEqual(made.cells.find(({ group, kind, dayPart }) => group === 'age-15-24' && kind === 'walk-in' && dayPart === 2)); // prettier-ignore
		const { snapshots } = await reports.paper(bo, schadewijk, viewOf(), later);
		expect(snapshots).toMatchObject([{ id, by: 'Bo', note: 'voor de avond' }]);
		await expect(sql`update report_snapshots set note = 'x' where id = ${id}`).rejects.toThrow('never changes');
	});
	test('is found under its own area only, and by nobody who may not read that', async () => {
		const id = await reports.keep(bo, schadewijk, viewOf(evening), '', now);
		expect((await reports.filed(bo, schadewijk, id, viewOf(), later))?.mark).toBeTruthy();
		expect(await reports.filed(bo, ruwaard, id, viewOf(), later)).toBeNull();
		const other = await reports.keep(bo, schadewijk, viewOf(evening), '', later);
		const pair = await reports.keptPaper(bo, schadewijk, other, { kept: id }, later);
		expect(pair?.between).toMatchObject({ from: now, until: later, comparison: { changed: [] } });
		for (const unknown of [crypto.randomUUID(), 'geen-uuid'])
			expect(await reports.keptPaper(bo, schadewijk, id, { kept: unknown }, later)).toMatchObject({ between: 'gone' });
		expect(pair?.others).toContainEqual(expect.objectContaining({ id }));
		expect(await reports.keptPaper(bo, ruwaard, id, false, later)).toBeNull();
		expect(await reports.keptPaper(bo, schadewijk, 'geen-uuid', false, later)).toBeNull();
		const stranger = await signedIn(sql, { areas: [ruwaard.id] });
		await expect(reports.keptPaper(stranger, schadewijk, id, false, later)).rejects.toThrow(Forbidden);
		await expect(reports.filed(stranger, schadewijk, id, viewOf(), later)).rejects.toThrow(Forbidden);
	});
	test('says beside that of today what came, and no number of what a few answers changed', async () => {
		const id = await reports.keep(bo, schadewijk, viewOf(evening), '', now);
		const besideToday = async () => (await reports.keptPaper(bo, schadewijk, id, 'now', now))?.between;
		expect(await besideToday()).toMatchObject({ from: now, until: now, comparison: { changed: [], gone: [] } });
		const answers = (before: unknown, now: unknown) => ({ comparison: { focus: { answers: { before, now } } } });
		await youngPeopleMiss(3);
		expect(await besideToday()).toMatchObject(answers('bijna gelijk', 'bijna gelijk'));
		await youngPeopleMiss(7);
		expect(await besideToday()).toMatchObject(answers(45, 55));
	});
	test('holds no sentence: who told something can take it back', async () => {
		const need: Need = {
			...{ kinds: ['walk-in'], targetGroups: ['age-15-24'], dayParts: everyDayPart, setting: 'either', square: null },
			...{
				districtId: schadewijk.id,
				neighbourhoodId: null,
				channel: 'paper',
				sentence: 'Na zeven uur is alles dicht.'
			}
		};
		const needId = await needs.enter(bo, need, null, now);
		await sql.begin((tx) => needs.approveText(tx, 'test', needId, now));
		expect((await read(bo)).shown.quotes).toEqual({ about: 'question', sentences: ['Na zeven uur is alles dicht.'] });
		const id = await reports.keep(bo, schadewijk, viewOf(evening), '', now);
		const [row] = await sql<{ text: string }[]>`select data::text as text from report_snapshots where id = ${id}`;
		expect(row?.text).not.toContain('zeven uur');
		await sql.begin((tx) => needs.removeText(tx, needId));
		expect((await read(bo)).shown.quotes.sentences).toEqual([]);
	});
});

describe('the overview', () => {
	test('opens the buurten of a wijk, and says of which figures it is made', async () => {
		const { rows, basis, drawn, sketch } = await reports.overview(bo, viewOf(`?wijk=${wijk.slug}&volgorde=naam`), now);
		const index = rows.findIndex(({ area }) => area.slug === wijk.slug);
		expect(rows[index + 1]?.area.parentId).toBe(wijk.id);
		expect(basis).toMatchObject({ figureYear: 2022, setting: 'any' });
		expect(drawn.map(({ slug }) => slug)).toContain(buurt.slug);
		expect(sketch?.shapes.map(({ slug }) => slug).sort()).toEqual(drawn.map(({ slug }) => slug).sort());
		expect((await reports.overview(bo, viewOf(), now)).drawn).toHaveLength(23);
		expect(sketch).not.toBeNull();
	});
	test('begins with what is worst, and a connector with what is worst in their own wijk', async () => {
		await youngPeopleMiss(40);
		const { view, headline, worst } = await reports.overview(bo, viewOf(), now);
		expect(view).toMatchObject({ group: 'age-15-24', kind: 'walk-in', dayPart: 2 });
		expect(headline[0]).toContain('missen jongeren doordeweeks in de avond een plek');
		expect(headline[1]).toMatch(/^Van \d+ van de 23 wijken en dorpen weten we genoeg/);
		expect(worst).not.toBeNull();
		const vera = await signedIn(sql, { areas: [schadewijk.id] });
		const own = await reports.worst(vera, vera.rights.areas, 3, now);
		expect(own.map(({ slug }) => slug)).toEqual(['schadewijk']);
		await expect(reports.worst(vera, null, 3, now)).rejects.toThrow(Forbidden);
		expect(await reports.worst(await signedIn(sql), [], 3, now)).toEqual([]);
	});
	test('lays another year beside today, and says of how few wijken it is known', async () => {
		await sql`insert into area_figures (area_id, key, year, value, source)
			select area_id, key, 2030, value * case key when 'inhabitants' then 2 else 1 end, 'prognose' from area_figures
			where area_id = ${schadewijk.id} and year = 2022 and (key = 'inhabitants' or key like 'share%')`;
		const { forecast, basis, years, drawn } = await reports.overview(
			bo,
			viewOf(`${evening}&jaar=2030&kaart=later`),
			now
		);
		expect(basis.figureYear).toBe(2022);
		expect(years).toContain(2030);
		expect(forecast).toMatchObject({ years: { today: 2022, then: 2030 }, known: 1 });
		const { tables, cell } = (await read(bo, schadewijk, `${evening}&jaar=2030`)).shown;
		expect(tables.forecast?.title).toContain('Nu en in 2030');
		expect(tables.forecast?.rows).toHaveLength(6);
		expect(cell).toEqual((await read(bo)).shown.cell);
		const line = forecast?.lines.find(({ areaId }) => areaId === schadewijk.id);
		expect(line?.people.then.value).toBeCloseTo(2 * line!.people.today.value!, -1);
		expect(drawn.filter(({ look }) => look !== 'unknown').length).toBeLessThanOrEqual(1);
	});
	test('stands on the newest figures, and says so, where nothing was loaded of a year', async () => {
		const { basis } = await reports.overview(bo, viewOf('?jaar=1999'), now);
		expect(basis.figureYear).toBe(2022);
	});
});
