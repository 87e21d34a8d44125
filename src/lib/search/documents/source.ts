// What a document of search is made of, and what it says of a thing besides its texts: marks, labels, subjects. Pure.
import { placeType } from '#lib/places/types.ts';
import { facts, type Accessibility } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { normaliseWord, tokenise } from '../dutch/normalise.ts';
import { analyseText, type Term } from '../dutch/terms.ts';
import type { Names } from '../reading/names.ts';
import {
	ageMark,
	anyAgeMark,
	areaMark,
	factMark,
	freeMark,
	groupMark,
	languageMark,
	placeMark,
	priceMarks,
	settingMark,
	weekMarks,
	youngAges
} from '../marks.ts';

/** The row a document is made from, of an activity or a place alike. */
export type Source = {
	id: number;
	name: string;
	summary: string;
	description: string;
	organiser: string | null;
	location: string | null;
	type: string | null;
	placeId: number | null;
	district: string | null;
	neighbourhood: string | null;
	kinds: string[];
	themes: string[];
	targetGroups: string[];
	/** As it tells them itself, in years. */
	minAge: number | null;
	maxAge: number | null;
	languages: string[];
	accessibility: Accessibility;
	free: boolean;
	/** What it costs, when that is known. */
	cents: number | null;
	indoors: boolean | null;
	access: string | null;
	facilities: string[];
	/** Parts of a week in which it still comes, 21 bits, Monday morning first. */
	week: number;
	lon: number | null;
	lat: number | null;
	districtId: number | null;
	neighbourhoodId: number | null;
};

/** The weighted terms of the document of a thing. */
export function termsOf(source: Source, known: Names, vocabulary: Vocabulary): Term[] {
	const there = areasOf(source, known);
	return analyseText(
		{
			title: source.name,
			labels: [...there.names, ...labels(source)],
			summary: source.summary,
			body: source.description,
			subjects: subjects(source),
			kinds: kindsOf(source),
			marks: [...there.marks, ...marks(source)]
		},
		vocabulary
	);
}

/**
 * The areas a thing is in, by mark and name: those its own address names, or else those its point lies in. Borders are
 * drawn by others; who gives the address knows what people call the place.
 */
function areasOf(source: Source, known: Names): { marks: string[]; names: string[] } {
	const words = tokenise(source.location ?? '').map(({ word }) => normaliseWord(word));
	const named = words.flatMap((_, at) => known.at(words, at, () => false)?.named ?? []);
	if (named.length) return { marks: named.flatMap(({ marks }) => [...marks]), names: [] };
	const ids = [source.districtId, source.neighbourhoodId].filter((id) => id !== null);
	return { marks: ids.map(areaMark), names: [source.district, source.neighbourhood].filter((name) => name !== null) };
}

/** What it is, besides its areas and days: for whom, how to get in, what it costs. */
function marks(source: Source): string[] {
	const checked = facts.all.filter(({ key }) => source.accessibility[key]?.answer === 'yes');
	return [
		...source.targetGroups.flatMap((key) => targetGroups.get(key)?.slug ?? []).map(groupMark),
		...agesOf(source).map(ageMark),
		...(source.targetGroups.includes('everyone') && !tellsAges(source) ? [anyAgeMark] : []),
		...checked.map(({ slug }) => factMark(slug)),
		...source.languages.flatMap((key) => languages.get(key)?.slug ?? []).map(languageMark),
		...(source.free ? [freeMark] : []),
		...(source.cents === null ? [] : priceMarks(source.cents)),
		...(source.indoors === null ? [] : [settingMark(source.indoors)]),
		...(source.placeId === null ? [] : [placeMark(source.placeId)]),
		...weekMarks(source.week)
	];
}

// CBS counts a child until fifteen; what is called "voor jongeren" is for who goes to secondary school.
const TEENAGER = 12;

/** The ages of the young it is for: those it tells itself, or else those of its groups. */
const agesOf = (source: Source): number[] =>
	youngAges.filter((age) =>
		tellsAges(source)
			? age >= (source.minAge ?? 0) && age <= (source.maxAge ?? age)
			: source.targetGroups.includes(age < 15 ? 'age-0-14' : 'age-15-24') ||
				(age >= TEENAGER && source.targetGroups.includes('age-15-24'))
	);

const tellsAges = ({ minAge, maxAge }: Source): boolean => minAge !== null || maxAge !== null;

/** Names of what it is about. */
const subjects = ({ themes: about }: Source): string[] => about.map(themes.name);

/** What is done there, by its slug: its name says "Koffie en inloop", and not every inloop is coffee. */
const kindsOf = ({ kinds: of }: Source): string[] => of.flatMap((kind) => kinds.get(kind)?.slug ?? []);

/** What people may type that is not in the text itself, and is no mark. */
function labels(source: Source): string[] {
	const checked = facts.all.filter(({ key }) => source.accessibility[key]?.answer === 'yes');
	return [
		source.location,
		source.organiser,
		source.type && placeType(source.type)?.name,
		...checked.flatMap(({ name, slug }) => [name, slug]),
		...source.facilities
	].filter((label) => label !== null && label !== undefined && label !== '') as string[];
}
