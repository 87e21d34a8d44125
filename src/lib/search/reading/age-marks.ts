// Ages as marks of the index: by the year for who is young, by the group of CBS from then on. Pure.
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { ageMark, groupMark, youngAges } from '../marks.ts';

/** What is for somebody of these ages, in years. */
export const ofAges = (first: number, last = first): string[] => [
	...youngAges.filter((age) => age >= first && age <= last).map(ageMark),
	...groupsOf(Math.max(first, youngAges.length), last).map(groupMark)
];

const groupsOf = (first: number, last: number): string[] =>
	targetGroups.all.flatMap(({ slug }) => {
		const [, from, to] = /^(\d+)-(\d+|plus)$/.exec(slug) ?? [];
		return from !== undefined && last >= Number(from) && (to === 'plus' || first <= Number(to)) ? [slug] : [];
	});

const OLDER = 50;

/** What is for who is this old or older: 60-plus is a word for ouderen, 12+ one for those who grow up. */
export const ofAgesFrom = (age: number): string[] =>
	age >= OLDER ? [groupMark('65-plus')] : ofAges(age, age < 18 ? youngAges.length - 1 : 110);

const YOUNGEST_ALONE = 4;

/** Can somebody of this age not go there alone? */
export const isSmall = (age: number): boolean => age <= YOUNGEST_ALONE;

/** What is for this one child or person: what is for its parents is also for who is too small to go there alone. */
export const ofAge = (age: number): string[] => [...ofAges(age), ...(isSmall(age) ? [groupMark('ouders')] : [])];
