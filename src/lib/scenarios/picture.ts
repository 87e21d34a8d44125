// A scenario as residents see it on an evening: words, spots and figures as they were counted that day. Only what a page may
// show goes in; the page, the drawing and the file are all made from this. Pure.
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Effect, Question } from './effect.server.ts';
import {
	allColumns,
	allRows,
	areaColumns,
	areaRows,
	groupColumns,
	groupRows,
	judgedText,
	summary
} from './effectwords.ts';
import { questionWords } from './question.ts';
import type { Change } from './scenario.ts';
import { spotOf } from './scenario.ts';
import { changeWords, costWords, totalCostWords } from './words.ts';

export type PictureTable = {
	caption: string;
	columns: { label: string }[];
	rows: { key: string; cells: string[] }[];
};
export type Picture = {
	name: string;
	note: string;
	changes: { sentence: string; cost: string; lon: number | null; lat: number | null }[];
	/** 'samen eten, doordeweeks, avond, voor: Iedereen'. */
	about: string;
	/** What it would do, sentence by sentence. */
	effect: string[];
	cost: string;
	tables: PictureTable[];
	/** What the figures stand on. */
	basis: Pick<Effect, 'figureYear' | 'populationSource' | 'reachLabel' | 'today'>;
};

type Drawn = { name: string; note: string; changes: readonly Change[] };

export function pictureOf({ name, note, changes }: Drawn, question: Question, effect: Effect): Picture {
	const area = effect.districts.find(({ slug }) => slug === question.area) ?? effect.whole;
	const there = changes.filter((_, index) => !effect.missing.includes(index));
	const { figureYear, populationSource, reachLabel, today } = effect;
	return {
		...{ name, note, about: `${questionWords(question)}, voor: ${targetGroups.name(question.group).toLowerCase()}` },
		changes: there.map((change) => {
			const { lon, lat } = spotOf(change) ?? { lon: null, lat: null };
			return { sentence: changeWords(change), cost: costWords(change.yearlyCents), lon, lat };
		}),
		effect: [summary(effect, question.group), ...(area?.judged ? [judgedSentence(area)] : [])],
		cost: totalCostWords(there),
		tables: tablesOf(effect, question, area),
		basis: { figureYear, populationSource, reachLabel, today }
	};
}

const judgedSentence = ({ name, judged }: NonNullable<Effect['whole']>) =>
	`Het oordeel over ${name}: ${judgedText(judged)}.`;

function tablesOf(effect: Effect, { group }: Question, area: Effect['whole']): PictureTable[] {
	if (!effect.whole || !area) return [];
	const whom = targetGroups.name(group);
	return [
		{ caption: `Wat het doet per gebied (${whom})`, columns: areaColumns, rows: areaRows(effect, group) },
		{ caption: `Wat het doet per leeftijd: ${area.name}`, columns: groupColumns, rows: groupRows(area) }
	];
}

/** What was kept before tables were: the whole effect. */
export type OldPicture = Pick<Picture, 'name' | 'note' | 'changes'> & { question: Question; effect: Effect };

/** A kept picture as it is read now. */
export function pictureFrom(kept: Picture | OldPicture): Picture {
	if ('tables' in kept) return kept;
	const { name, note, changes, question, effect } = kept;
	const { figureYear, populationSource, reachLabel, today } = effect;
	return {
		...{ name, note, changes, about: questionWords(question), effect: [summary(effect, question.group)], cost: '' },
		tables: [{ caption: 'Wie heeft iets passends op loopafstand', columns: allColumns, rows: allRows(effect) }],
		basis: { figureYear, populationSource, reachLabel, today }
	};
}
