// Brings a list of so many places beside those that are there, as an officer does: looked at, put on the site, looked at
// again, taken back. Prints what each took.
import { dayAt } from '#lib/calendar/zone.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import * as database from '#lib/foundation/database.server.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { placeTypes } from '#lib/places/types.ts';
import * as places from '#lib/places/places.server.ts';
import { xlsxOf } from '../support/lists.ts';
import { signedIn } from '../support/people.ts';
import { placeDrafts } from './content.ts';

const rows = Number(process.argv[2]);
const now = new Date();
database.open(process.env.DATABASE_URL ?? '', 10);
const { sql } = database;
await sql.begin(seedAreas);
const wijken = await sql<{ name: string; lon: number; lat: number }[]>`
	select display_name as name, label_lon as lon, label_lat as lat from areas where level = 'district' order by id`;
const drafts = placeDrafts(3_000, wijken.map((wijk) => ({ ...wijk, inhabitants: 4_000 })), dayAt(now)); // prettier-ignore
await places.saveAll(drafts, { today: dayAt(now) });
const officer = await signedIn(sql, { staff: ['officer'] });

const titles = ['Nummer', 'Naam', 'Soort', 'Straat', 'Huisnummer', 'Postcode', 'Plaats', 'X', 'Y', 'Telefoon', 'E-mail', 'Website', 'Openingstijden', 'Rolstoel', 'Omschrijving']; // prettier-ignore
// A tenth looks like a place that is there already; the names of the others are of all kinds.
const list = Array.from({ length: rows }, (_, number) => {
	const like = number % 10 === 0 ? drafts[number % drafts.length] : undefined;
	const wijk = wijken[number % wijken.length]!;
	const type = placeTypes[number % placeTypes.length]!;
	return [
		`B${number}`,
		like ? `${like.name} Oss` : `${type.name} ${wijk.name} ${number}`,
		type.name,
		'Dorpsstraat',
		`${number}`,
		'5341 AB',
		'Oss',
		(like?.point.lon ?? wijk.lon + ((number * 37) % 200) / 10_000) + '',
		(like?.point.lat ?? wijk.lat + ((number * 53) % 200) / 20_000) + '',
		'0412-123456',
		`plek${number}@voorbeeld.example`,
		'www.voorbeeld.example',
		'ma-vr 9:00-17:00; za 10:00-12:00; feestdagen dicht',
		'ja',
		'Een plek voor iedereen uit de buurt, met koffie en een praatje.'
	];
});
const bytes = await xlsxOf({ Plekken: [titles, ...list] });

// How long a visitor of the same process would wait at most: in time of work, whatever else the machine does.
const worked = () => {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
};
let longest = 0;
let last = worked();
const beat = setInterval(() => {
	longest = Math.max(longest, worked() - last);
	last = worked();
}, 1);

const seconds = async <Result>(work: () => Promise<Result>) => {
	const began = performance.now();
	const result = await work();
	return { result, took: (performance.now() - began) / 1000 };
};
const look = async () => {
	const looked = await imports.look(officer, { file: { name: 'lijst.xlsx', bytes }, list: '' }, null, now);
	if (!looked.ok) throw new Error(looked.problem);
	await looked.judging;
	return looked.id;
};
const before = process.memoryUsage.rss();
last = worked();
const cpuBefore = worked();
const preview = await seconds(look);
clearInterval(beat);
const work = (worked() - cpuBefore) / 1000;
const peak = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
const { counts } = (await imports.shown(officer, preview.result, { verdict: null, limit: 0 }))!;
const applied = await seconds(() => imports.apply(officer, preview.result, now));
if (!applied.result.ok) throw new Error(applied.result.problem);
const again = await seconds(look);
const same = (await imports.shown(officer, again.result, { verdict: null, limit: 0 }))!.counts.same;
const undone = await seconds(() => imports.undo(officer, preview.result, now));
await database.close();
console.log(
	JSON.stringify({
		counts,
		same,
		preview: preview.took,
		applied: applied.took,
		again: again.took,
		undone: undone.took,
		longest,
		work,
		megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
		peak
	})
);
