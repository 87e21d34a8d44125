// Who answered in a wijk beside who lives there. People are those of the cells of the same report, withheld alike; answers
// are withheld over all wijken together, as the page of who answered does it: two ways of leaving out would give away what
// both leave out.
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { peopleOf } from '#lib/gaps/cells.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { answersAbout } from '#lib/gaps/need.ts';
import type { Figure } from '#lib/gaps/result.ts';
import { loudnessWords, response, type Part } from '#lib/needs/response.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { ResponseRow } from './areareport.ts';
import { groupLabel } from './phrases.ts';

/** Everyone, and the age groups of CBS: of others nobody counts who they are. */
const groups: readonly TargetGroup[] = ['everyone', 'age-0-14', 'age-15-24', 'age-25-44', 'age-45-64', 'age-65-plus'];

/**
 * All answers and those of each age group, beside the people of the world that the report is made of; empty of a buurt,
 * because who answered is counted by wijk. Answers are those that the cells were counted from, read once.
 */
export async function responseOf(area: Area, world: gaps.World): Promise<ResponseRow[]> {
	if (area.level !== 'district') return [];
	const { zones, hiddenPeople, settings } = world.base;
	const [{ districts }, { answers: said }] = await Promise.all([
		areas.list(configuration().municipality),
		gaps.answersOf(world)
	]);
	const living = (id: number, group: TargetGroup) => peopleOf({ zones, hidden: { people: hiddenPeople } }, id, group);
	return groups.flatMap((group) => {
		const answersIn = (id: number) => {
			const node = zones.tree.numbers.get(id);
			return node === undefined ? 0 : answersAbout(said.any, node, group);
		};
		const parts = districts.map(({ id, displayName }): Part => ({
			...{ key: String(id), name: displayName, answers: answersIn(id) },
			people: living(id, group).value
		}));
		// Of whom no wijk is known.
		const answers = answersAbout(said.any, 0, group) - parts.reduce((sum, part) => sum + part.answers, 0);
		const elsewhere = answers ? [{ key: 'null', name: '', people: null, answers }] : [];
		const least = { answers: settings.min_answers, people: settings.min_people };
		const row = response([...parts, ...elsewhere], least).find(({ key }) => key === String(area.id));
		if (!row) return [];
		const people = living(area.id, group);
		return [
			{
				...{
					key: group === 'everyone' ? 'all' : group,
					label: group === 'everyone' ? 'Alle antwoorden' : groupLabel(group)
				},
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
