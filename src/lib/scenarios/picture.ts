// A scenario as residents see it on an evening: words, spots and figures as they were counted that day. Only what a page may
// show goes in; the page, the drawing and the file are all made from this. Pure.
import { percentText } from '#lib/reports/figurewords.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { AreaEffect, Effect, Question } from './effect.server.ts';
import {
	becomes,
	allColumns,
	allRows,
	areaColumns,
	areaRows,
	groupColumns,
	groupRows,
	outcomeWords,
	summary
} from './effectwords.ts';
import type { GroupEffect } from './figures.ts';
import type { Judged } from './judging.ts';
import { questionWords } from './question.ts';
import type { Change } from './scenario.ts';
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
	/** Slug of the area it is about; null is the whole. */
	area: string | null;
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

/** `spots`: where each change is, null of what is nowhere (pins.ts). */
export function pictureOf(
	{ name, note, changes }: Drawn,
	spots: readonly ({ lon: number; lat: number } | null)[],
	question: Question,
	effect: Effect
): Picture {
	const area = effect.districts.find(({ slug }) => slug === question.area) ?? effect.whole;
	const numbered = changes.map((change, index) => ({ change, spot: spots[index] ?? null, index }));
	const there = numbered.filter(({ index }) => !effect.missing.includes(index));
	const { figureYear, populationSource, reachLabel, today } = effect;
	return {
		...{ name, note, about: `${questionWords(question)}, voor: ${targetGroups.name(question.group).toLowerCase()}` },
		area: question.area ?? null,
		changes: there.map(({ change, spot }) => ({
			sentence: changeWords(change),
			cost: costWords(change.yearlyCents),
			...(spot ?? { lon: null, lat: null })
		})),
		effect: [summary(effect, question.group), ...(area ? areaSentences(area, effect, question) : [])],
		cost: totalCostWords(there.map(({ change }) => change)),
		tables: tablesOf(effect, question, area),
		basis: { figureYear, populationSource, reachLabel, today }
	};
}

function areaSentences(area: AreaEffect, { whole }: Effect, { group }: Question): string[] {
	const { name, judged } = area;
	const found = area.id === whole?.id ? undefined : area.groups.find((one) => one.group === group);
	return [found ? shareSentence(name, found) : [], judged ? judgedSentence(name, judged) : []].flat();
}

function shareSentence(name: string, { before, after }: GroupEffect): string[] {
	if (before.value === null || after.value === null) return [];
	const [was, is] = [percentText(before), percentText(after)];
	return [
		was === is
			? `In ${name} blijft ${was} iets dichtbij hebben.`
			: `In ${name} heeft nu ${was} iets dichtbij, en dan ${is}.`
	];
}

function judgedSentence(name: string, judged: Judged): string {
	if (judged.before.look === 'unknown') return `Van ${name} weten we te weinig om te zeggen of er genoeg is.`;
	const [was, is] = [outcomeWords(judged.before), outcomeWords(judged.after)];
	return was === is ? `In ${name} blijft het: ${was}.` : `In ${name} is het nu: ${was}. ${becomes(judged).sentence}`;
}

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
		...{
			name,
			note,
			area: null,
			changes,
			about: questionWords(question),
			effect: [summary(effect, question.group)],
			cost: ''
		},
		tables: [{ caption: 'Wie heeft iets passends op loopafstand', columns: allColumns, rows: allRows(effect) }],
		basis: { figureYear, populationSource, reachLabel, today }
	};
}
