// Who answered in a wijk beside who lives there. Withheld over all wijken together, as the page of who answered does it:
// two ways of leaving out would give away what both leave out.
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { loudnessWords, response, type ResponseRow as Answered } from '#lib/needs/response.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { ResponseRow } from './areareport.ts';
import { groupLabel } from './phrases.ts';

const ageShares: [group: TargetGroup, figure: string][] = [
	['age-0-14', 'share_0_14'],
	['age-15-24', 'share_15_24'],
	['age-25-44', 'share_25_44'],
	['age-45-64', 'share_45_64'],
	['age-65-plus', 'share_65_plus']
];

type Rows = Map<number, ResponseRow[]>;
let kept: { version: string; rows: Promise<Rows> } | undefined;

/** All answers and those of each age group; empty of a buurt, because who answered is counted by wijk. */
export async function responseOf(area: Area): Promise<ResponseRow[]> {
	if (area.level !== 'district') return [];
	const version = await needs.version(sql);
	if (kept?.version !== version) {
		const making = { version, rows: ofAll() };
		kept = making;
		making.rows.catch(() => kept === making && (kept = undefined));
	}
	return (await kept.rows).get(area.id) ?? [];
}

async function ofAll(): Promise<Rows> {
	const { municipality } = configuration();
	const [{ districts }, counted] = await Promise.all([
		areas.list(municipality),
		needs.counted(sql, { leaveOutFloods: false })
	]);
	const figures = await Promise.all(
		districts.map(async ({ id }) => new Map((await areas.figures(id)).map(({ key, value }) => [key, value])))
	);
	/** One row for each wijk; `share` is the percentage of the inhabitants that is meant. */
	function each(said: readonly CountedNeed[], share: string | null): Answered[] {
		const by = Map.groupBy(said, ({ districtId }) => districtId);
		const parts = districts.map(({ id, displayName }, index) => {
			const all = figures[index]?.get('inhabitants') ?? null;
			const part = share === null ? 100 : (figures[index]?.get(share) ?? null);
			const people = all === null || part === null ? null : Math.round((all * part) / 100);
			return { key: String(id), name: displayName, people, answers: by.get(id)?.length ?? 0 };
		});
		const elsewhere = by.get(null)?.length ?? 0;
		return response([...parts, ...(elsewhere ? [{ key: 'null', name: '', people: null, answers: elsewhere }] : [])]);
	}
	const told = [
		{ key: 'all', label: 'Alle antwoorden', rows: each(counted, null) },
		...ageShares.map(([group, share]) => ({
			key: group,
			label: groupLabel(group),
			rows: each(
				counted.filter(({ targetGroups }) => targetGroups.includes(group)),
				share
			)
		}))
	];
	return new Map(
		districts.map(({ id }, index) => [
			id,
			told.map(({ key, label, rows }) => {
				const { people, answers, perThousand, loudness } = rows[index]!;
				return { key, label, people, answers, perThousand, loudness: loudnessWords[loudness] };
			})
		])
	);
}
