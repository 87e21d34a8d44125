// Figures of two wijken as the room of gaps gives them, for tests of what is made from them: Schadewijk, of which
// something is known, and Ruwaard, of which nothing is.
import type { Basis, Figure, GapCell, GapTable } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { AreaReport } from '#lib/reports/areareport.ts';
import { domainsOf } from '#lib/reports/domains.ts';
import { headlineOf } from '#lib/reports/headline.ts';
import { threeQuestions } from '#lib/reports/threequestions.ts';

export const schadewijk = { id: 1, slug: 'schadewijk', name: 'Schadewijk', parentId: null };
export const ruwaard = { id: 2, slug: 'ruwaard', name: 'Ruwaard', parentId: null };
export const veld = { id: 11, slug: 'schadewijk-noord', name: 'Schadewijk-Noord', parentId: 1 };

export const known = (value: number): Figure => ({ value });
export const few: Figure = { value: null, why: 'few-answers' };

/** Of Schadewijk, everyone, coffee, a weekday evening; unknown unless told. */
export const gap = (told: Partial<GapCell> = {}): GapCell => ({
	areaId: 1,
	group: 'everyone',
	kind: 'walk-in',
	dayPart: 2,
	people: known(5880),
	served: known(0.62),
	affected: known(2234),
	overlap: known(1.4),
	answers: few,
	heard: false,
	setting: 'any',
	used: 'unknown',
	perThousand: few,
	interval: null,
	class: 'unknown',
	...told
});

/** Young people have nowhere to walk in on a weekday evening; those over 65 have plenty in the morning. */
export const youngShort = gap({
	...{ group: 'age-15-24', people: known(612), served: known(0.38), affected: known(379), overlap: known(1.1) },
	...{ answers: known(37), perThousand: known(60.5), interval: [44.2, 82.2], class: 'shortage' }
});
export const morningPlenty = (dayPart: number): GapCell =>
	gap({
		...{ group: 'age-65-plus', dayPart, people: known(1214), served: known(0.97), affected: known(36) },
		...{ overlap: known(4.2), answers: known(11), perThousand: known(9.1), interval: [5.1, 16.2], class: 'surplus' }
	});

const basis: Basis = {
	...{ today: '2026-11-22', figureYear: 2022, boundaryYear: 2024, populationMethod: 'even' },
	...{
		populationSource: 'CBS, kerncijfers wijken en buurten 2022',
		reachVersion: 'crow',
		reachLabel: 'hemelsbreed geschat'
	},
	...{ setting: 'any', normsVersion: 42, settings: { min_answers: 10, min_people: 5 } },
	...({ answersFrom: '2026-09', answersCounted: known(212) } as const)
};

/** Every cell of an area, unknown but for those told. */
export function allOf(areaId: number, told: readonly GapCell[]): GapCell[] {
	const parts = [0, 1, 2, 3, 4, 5];
	return targetGroups.keys.flatMap((group) =>
		kinds.keys.flatMap((kind) =>
			parts.map((dayPart) => {
				const own = told.find((cell) => cell.group === group && cell.kind === kind && cell.dayPart === dayPart);
				return own ? { ...own, areaId } : gap({ areaId, group, kind, dayPart });
			})
		)
	);
}

export const told = [youngShort, morningPlenty(0), morningPlenty(3)];
export const table: GapTable = { basis, cells: [...allOf(1, told), ...allOf(2, []), ...allOf(11, [])] };

/** The report of Schadewijk, with the words that make trouble in files. */
export function schadewijkReport(change: Partial<AreaReport> = {}): AreaReport {
	const cells = change.cells ?? allOf(1, told);
	const focus = change.focus ?? ({ group: 'age-15-24', kind: 'walk-in', dayPart: 2 } as const);
	const supply: AreaReport['supply'] = [
		{
			...{ key: 'place 1', noun: 'place', title: 'De Wolput', path: '/plekken/de-wolput', lon: 5.53, lat: 51.77 },
			...{ fit: 0.7, counts: true, why: 'counts', peopleReached: known(233) },
			reasons: [{ key: 'freshness', value: 0.7, sentence: 'Dit is lang niet nagekeken.' }]
		},
		{
			...{ key: 'place 2', noun: 'place', title: '=Kantine; "VV"', path: '/plekken/kantine', lon: 5.54, lat: 51.77 },
			...{ fit: 0.2, counts: false, why: 'members', peopleReached: few },
			reasons: [{ key: 'access', value: 0.2, sentence: 'Alleen voor leden.' }]
		}
	];
	const spare: AreaReport['spare'] = [
		{
			...{ key: 'space 7', space: 'Zaal 1', place: 'De Wolput', path: '/plekken/de-wolput', seats: 40 },
			...{ distance: '350 meter', free: 'dinsdag, donderdag', contact: 'Henk, 0412 000 000' }
		}
	];
	const made = { cells, focus, supply: change.supply ?? supply, spare: change.spare ?? spare };
	return {
		format: 2,
		mark: '3f9a1c20',
		area: { id: 1, slug: 'schadewijk', name: 'Schadewijk', levelName: 'wijk of dorp' },
		basis,
		...made,
		headline: headlineOf('Schadewijk', cells),
		week: Array.from({ length: 21 }, (_, index) => ({
			weekday: Math.floor(index / 3) + 1,
			part: index % 3,
			supplies: index % 3 === 2 ? 0 : 2,
			served: index % 3 === 2 ? known(0) : known(0.38)
		})),
		quotes: { about: 'question', sentences: ['Na zeven uur is alles dicht.'] },
		agreed: [
			{
				...{ slug: 'een-plek-in-de-avond', title: 'Een plek in de avond', area: 'Schadewijk', counted: '' },
				...{ status: 'Dit onderzoeken we', answer: 'We praten met de sportkantine.' },
				actions: [{ words: 'Zaal vrijmaken', owner: 'team welzijn', state: 'Mee bezig', due: 'klaar op 1 maart 2027' }]
			}
		],
		talks: [
			{
				...{ slug: 'schadewijk-2026-11-12', onDay: '2026-11-12', area: 'Schadewijk', followUp: 'Een proef.' },
				present: [{ group: 'Jongeren', words: '12' }],
				answers: [{ question: 'Voldoet het aanbod?', words: 'In de avond niet.' }]
			}
		],
		forecast: null,
		response: [
			{
				key: 'age-15-24',
				label: 'Jongeren',
				answers: known(37),
				people: known(612),
				perThousand: known(60.5),
				loudness: 'naar verhouding'
			}
		],
		domains: domainsOf([
			{ key: 'share_low_income', name: 'Laag inkomen', unit: '%', year: 2022, value: 43.2, source: 'CBS' }
		]),
		questions: threeQuestions(made),
		unknown: ['Van 8 doelgroepen weten we te weinig.'],
		sources: ['CBS, kerncijfers wijken en buurten 2022'],
		...change
	};
}
