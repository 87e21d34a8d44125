// Who answered, beside who lives there: of the whole municipality on a page of its own, and of one wijk in its report. Both
// tell the answers that the cells were counted from, withheld once, beside each other and beside those cells.
import { may, type Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import type { AreaFigure } from '#lib/areas/group-figures.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { peopleOf } from '#lib/gaps/cells.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { Figure } from '#lib/gaps/result.ts';
import { answersBy, answersFrom, answersFromNowhere } from '#lib/gaps/totals.ts';
import { channelNames } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import {
	ageNames,
	loudnessWords,
	response,
	type AgeRow,
	type Part,
	type ResponseRow as Row
} from '#lib/needs/response.ts';
import type { Thresholds } from '#lib/needs/threshold.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { ResponseRow } from './areareport.ts';
import { groupLabel } from './phrases.ts';

type Response = {
	/** False: only the wijken of who asks, and neither all ages nor channels. */
	whole: boolean;
	areas: Row[];
	ages: Row[];
	/** Of each wijk, how many answers name each age group. */
	areaAges: AgeRow[];
	channels: Row[];
	/** From how many answers on a number is shown. */
	least: number;
	/** Year and source of the inhabitants; null when none are known. */
	figures: { year: number; source: string } | null;
};

type Age = keyof typeof ageNames;
const ages = Object.keys(ageNames) as Age[];
const shareKeys: Record<Age, string> = {
	'age-0-14': 'share_0_14',
	'age-15-24': 'share_15_24',
	'age-25-44': 'share_25_44',
	'age-45-64': 'share_45_64',
	'age-65-plus': 'share_65_plus'
};

/**
 * Answers beside inhabitants of the whole municipality; who is connector sees the rows of their own wijken.
 * @throws Forbidden
 */
export async function whoAnswered(who: Me | null, now: Date): Promise<Response> {
	const { municipality } = configuration();
	const theirs = await needs.theirs(who, 'need.see', municipality);
	const [{ municipality: whole, districts }, inhabitants, world] = await Promise.all([
		areas.list(municipality),
		areas.inhabitants(municipality),
		gaps.world(undefined, dayAt(now))
	]);
	const figures = whole ? await areas.figures(whole.id) : [];
	const { of, nowhere, by, least } = await answeredIn(world);
	const everywhere = may(who, 'need.see');
	const own = new Set(theirs.flatMap(({ id, partsOnly }) => (partsOnly ? [] : [id])));
	const shown = districts.filter(({ id }) => everywhere || own.has(id));
	const parts = districts.map(({ id, displayName }): Part => ({
		...{ key: String(id), name: displayName, answers: of(id, 'everyone') },
		people: inhabitants.get(id)?.value ?? null
	}));
	if (nowhere) parts.push({ key: 'null', name: 'Geen wijk genoemd', people: null, answers: { value: nowhere } });
	const byAge = ages.map((group): Part => ({
		...{ key: group, name: targetGroups.name(group), answers: of(whole?.id ?? 0, group) },
		people: peopleIn(figures, shareKeys[group])
	}));
	const channels = [...by].map(([key, answers]): Part => ({ key, name: channelNames[key], people: null, answers }));
	const total = figures.find(({ key }) => key === 'inhabitants');
	return {
		whole: everywhere,
		areas: response(parts, least).filter(({ key }) => everywhere || own.has(Number(key))),
		ages: everywhere ? response(byAge, least) : [],
		areaAges: shown.map(({ id, slug, displayName }) => ({
			...{ slug, name: displayName },
			answers: ages.map((group) => of(id, group))
		})),
		channels: everywhere ? response(channels, least) : [],
		least: least.answers,
		figures: total && total.value !== null ? { year: total.year, source: total.source } : null
	};
}

// What may be told of all answers, read once.
async function answeredIn(world: gaps.World) {
	const { zones, settings } = world.base;
	const said = await gaps.answersOf(world);
	const least: Thresholds = { answers: settings.min_answers, people: settings.min_people };
	return {
		of: (areaId: number, group: TargetGroup) => answersFrom(zones.tree, said, areaId, group),
		nowhere: answersFromNowhere(zones.tree, said),
		by: answersBy(said, least.answers),
		least
	};
}

// CBS gives shares of age groups: people are the share of all, to the nearest whole person.
function peopleIn(figures: readonly AreaFigure[], key: string): number | null {
	const valueOf = (wanted: string) => figures.find((figure) => figure.key === wanted)?.value ?? null;
	const [all, share] = [valueOf('inhabitants'), valueOf(key)];
	return all === null || share === null ? null : Math.round((all * share) / 100);
}

/**
 * All answers of a wijk and those of each age group, beside the people of the world that its report is made of; empty of a
 * buurt, because who answered is counted by wijk.
 */
export async function responseOf(area: Area, world: gaps.World): Promise<ResponseRow[]> {
	if (area.level !== 'district') return [];
	const { zones, hiddenPeople } = world.base;
	const [{ districts }, { of, least }] = await Promise.all([
		areas.list(configuration().municipality),
		answeredIn(world)
	]);
	const living = (id: number, group: TargetGroup) => peopleOf({ zones, hidden: { people: hiddenPeople } }, id, group);
	// Of other groups nobody counts who they are.
	return (['everyone', ...ages] as const).flatMap((group) => {
		const parts = districts.map(({ id, displayName }): Part => ({
			...{ key: String(id), name: displayName, answers: of(id, group) },
			people: living(id, group).value
		}));
		const row = response(parts, least).find(({ key }) => key === String(area.id));
		if (!row) return [];
		const people = living(area.id, group);
		return [
			{
				key: group === 'everyone' ? 'all' : group,
				label: group === 'everyone' ? 'Alle antwoorden' : groupLabel(group),
				...{ people, answers: row.answers, perThousand: beside(row.perThousand, row.answers, people) },
				loudness: loudnessWords[row.loudness]
			}
		];
	});
}

// Why it is not there is why one of the two is not.
function beside(perThousand: Figure, answers: Figure, people: Figure): Figure {
	if (perThousand.value !== null) return perThousand;
	return answers.value === null ? answers : people;
}
