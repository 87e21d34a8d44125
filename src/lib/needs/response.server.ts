// Who answered, beside who lives there: by wijk, by age group and by channel, of everything that counts.
import { may, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import type { Area } from '#lib/areas/area.ts';
import type { AreaFigure } from '#lib/areas/group-figures.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Figure } from '#lib/gaps/result.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { theirs } from './here.server.ts';
import { channelNames, type Channel, type CountedNeed } from './need.ts';
import * as queries from './queries.server.ts';
import { type ageNames, response, type AgeRow, type Part, type ResponseRow } from './response.ts';
import { thresholds } from './threshold.server.ts';
import type { Thresholds } from './threshold.ts';

export type Response = {
	/** False: only the wijken of who asks, and neither all ages nor channels. */
	whole: boolean;
	areas: ResponseRow[];
	ages: ResponseRow[];
	/** Of each wijk, how many answers name each age group. */
	areaAges: AgeRow[];
	channels: ResponseRow[];
	/** From how many answers on a number is shown. */
	least: number;
	/** Year and source of the inhabitants; null when none are known. */
	figures: { year: number; source: string } | null;
};

const ageShares: [group: keyof typeof ageNames, figure: string][] = [
	['age-0-14', 'share_0_14'],
	['age-15-24', 'share_15_24'],
	['age-25-44', 'share_25_44'],
	['age-45-64', 'share_45_64'],
	['age-65-plus', 'share_65_plus']
];

/**
 * Answers beside inhabitants of a municipality (CBS code), small counts withheld over all of it; who is connector sees the
 * rows of their own wijken. @throws Forbidden
 */
export async function whoAnswered(who: Me | null, municipality: string): Promise<Response> {
	const [{ municipality: whole, districts }, inhabitants] = await Promise.all([
		areas.list(municipality),
		areas.inhabitants(municipality)
	]);
	const own = new Set(
		(await theirs(who, 'need.see', municipality)).flatMap(({ id, partsOnly }) => (partsOnly ? [] : [id]))
	);
	const everywhere = may(who, 'need.see');
	const figures = whole ? await areas.figures(whole.id) : [];
	const [counted, least] = await Promise.all([queries.counted(sql), thresholds()]);
	const by = tally(counted);
	const ofArea = (id: number | null, name: string): Part => ({
		...{ key: String(id), name, answers: by.district.get(id) ?? 0 },
		people: id === null ? null : (inhabitants.get(id)?.value ?? null)
	});
	const elsewhere = counted.length ? [ofArea(null, 'Geen wijk genoemd')].filter(({ answers }) => answers > 0) : [];
	const total = figures.find(({ key }) => key === 'inhabitants');
	const ages = response(
		ageShares.map(([group, key]) => ({
			...{ key: group, name: targetGroups.name(group), answers: by.group.get(group) ?? 0 },
			people: peopleOf(figures, key)
		})),
		least
	);
	const shown = districts.filter(({ id }) => everywhere || own.has(id));
	const areaAges = ageTable(districts, counted, least);
	const channels = response(
		Object.entries(channelNames).map(([key, name]) => ({
			...{ key, name, people: null, answers: by.channel.get(key as Channel) ?? 0 }
		})),
		least
	);
	return {
		whole: everywhere,
		areas: response([...districts.map(({ id, displayName }) => ofArea(id, displayName)), ...elsewhere], least).filter(
			({ key }) => everywhere || own.has(Number(key))
		),
		ages: everywhere ? ages : [],
		areaAges: shown.map(({ id, slug, displayName }) => ({ slug, name: displayName, answers: areaAges.get(id) ?? [] })),
		channels: everywhere ? channels : [],
		least: least.answers,
		figures: total && total.value !== null ? { year: total.year, source: total.source } : null
	};
}

// Withheld by age group over all wijken at once, as the report of a wijk does it: two ways would give away what both leave out.
function ageTable(districts: readonly Area[], counted: readonly CountedNeed[], least: Thresholds) {
	const table = new Map<number, Figure[]>(districts.map(({ id }) => [id, []]));
	for (const [group] of ageShares) {
		const { district } = tally(counted.filter(({ targetGroups: named }) => named.includes(group)));
		const parts = [...districts.map(({ id }) => id), ...(district.get(null) ? [null] : [])].map((id): Part => ({
			...{ key: String(id), name: '', people: null, answers: district.get(id) ?? 0 }
		}));
		for (const { key, answers } of response(parts, least)) table.get(Number(key))?.push(answers);
	}
	return table;
}

/** An answer that names several groups counts for each. */
function tally(counted: readonly CountedNeed[]) {
	const district = new Map<number | null, number>();
	const group = new Map<TargetGroup, number>();
	const channel = new Map<Channel, number>();
	const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
	for (const need of counted) {
		add(district, need.districtId);
		for (const one of need.targetGroups) add(group, one);
		add(channel, need.channel);
	}
	return { district, group, channel };
}

// CBS gives shares of age groups: people are the share of all, to the nearest whole person.
function peopleOf(figures: readonly AreaFigure[], key: string): number | null {
	const valueOf = (wanted: string) => figures.find((figure) => figure.key === wanted)?.value ?? null;
	const [all, share] = [valueOf('inhabitants'), valueOf(key)];
	return all === null || share === null ? null : Math.round((all * share) / 100);
}
