// Which answers belong together: the same wijk, kind of meeting and target group, at about the same time or in the same
// words. A suggestion for a person, who decides. Pure.
import { dayParts as allDayParts, dayPartsIn } from '#lib/calendar/dayparts.ts';
import { MIN_ANSWERS } from '#lib/needs/threshold.ts';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { tokenise } from '#lib/search/dutch/normalise.ts';
import { isFiller } from '#lib/search/dutch/stop-words.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { partsWords } from './asked.ts';

/** One answer that counts. */
export type Told = {
	id: string;
	kinds: readonly Kind[];
	targetGroups: readonly TargetGroup[];
	/** Bit set, calendar/dayparts.ts. */
	dayParts: number;
	districtId: number | null;
	/** The free sentence; null when there is none. */
	sentence: string | null;
};
/** What a shared need is about. */
export type Subject = { areaId: number | null; kind: Kind; targetGroup: TargetGroup; dayParts: number };
export type Suggestion = Subject & {
	areaId: number;
	/** Of the answers, in the order given. */
	needIds: string[];
	/** How many of them share a part of the day with the others; the rest comes in by its words. */
	atThatTime: number;
	/** Words that come back in their sentences, the most frequent first. */
	words: string[];
};

/** A word is shared when it stands in this many sentences. */
const SENTENCES = 3;
const MOST_WORDS = 5;
const dutch = vocabulary();
const NONE: ReadonlyMap<string, string> = new Map();
type About = Pick<Subject, 'areaId' | 'kind' | 'targetGroup'>;

/** Key of what two shared needs may not both be about; it tells suggestions apart too. */
export const keyOf = ({ areaId, kind, targetGroup }: About): string => `${areaId}-${kind}-${targetGroup}`;

/** Stem → the word as written, of what a sentence is about; of a compound also its parts. */
function wordsIn(sentence: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { word, start, end } of tokenise(sentence)) {
		if (word.length < 3 || isFiller(word)) continue;
		const written = sentence.slice(start, end).toLowerCase();
		for (const part of dutch.split(word))
			found.set(dutch.stem(part), written.includes(part) ? part : part.replaceAll('y', 'ij'));
		found.set(dutch.stem(word), written);
	}
	return found;
}

/** Stems in at least three of the sentences, most frequent first, with the shortest way they were written. */
function sharedWords(sentences: readonly ReadonlyMap<string, string>[]): Map<string, string> {
	const counts = new Map<string, { count: number; word: string }>();
	for (const words of sentences)
		for (const [stem, word] of words) {
			const known = counts.get(stem);
			const shortest = known && known.word.length <= word.length ? known.word : word;
			counts.set(stem, { count: (known?.count ?? 0) + 1, word: shortest });
		}
	const shared = [...counts].filter(([, { count }]) => count >= SENTENCES);
	shared.sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1));
	return new Map(shared.slice(0, MOST_WORDS).map(([stem, { word }]) => [stem, word]));
}

/** The day parts that at least half of the answers name; when there are none, those that most name. */
function mostAsked(told: readonly Told[]): number {
	const counts = allDayParts.map(({ bit }) => told.filter(({ dayParts }) => dayParts & (1 << bit)).length);
	const enough = Math.min(told.length / 2, Math.max(...counts));
	return allDayParts.reduce((set, { bit }) => (counts[bit]! >= enough ? set | (1 << bit) : set), 0);
}

function suggestion(
	told: readonly Told[],
	about: About & { areaId: number },
	wordsOf: (one: Told) => ReadonlyMap<string, string>,
	least: number
): Suggestion[] {
	const dayParts = mostAsked(told);
	const inTime = told.filter((one) => one.dayParts & dayParts);
	const shared = sharedWords(inTime.map(wordsOf));
	const together = told.filter((one) => one.dayParts & dayParts || [...wordsOf(one).keys()].some((stem) => shared.has(stem))); // prettier-ignore
	if (together.length < least) return [];
	const needIds = together.map(({ id }) => id);
	return [{ ...about, dayParts, needIds, atThatTime: inTime.length, words: [...shared.values()] }];
}

/** Everything that at least `least` answers bring together, the largest first. In short steps. */
export function* suggesting(told: readonly Told[], least = MIN_ANSWERS): Generator<void, Suggestion[]> {
	const groups = new Map<string, { about: About & { areaId: number }; told: Told[] }>();
	for (const one of told) {
		yield;
		const { districtId: areaId } = one;
		if (areaId === null) continue;
		for (const kind of one.kinds)
			for (const targetGroup of one.targetGroups) {
				const about = { areaId, kind, targetGroup };
				const group = groups.get(keyOf(about)) ?? { about, told: [] };
				group.told.push(one);
				groups.set(keyOf(about), group);
			}
	}
	const large = [...groups.values()].filter((group) => group.told.length >= least);
	// A sentence is read once, however many kinds and groups its answer names.
	const read = new Map<string, ReadonlyMap<string, string>>();
	for (const { told: own } of large)
		for (const { id, sentence } of own) {
			yield;
			if (sentence && !read.has(id)) read.set(id, wordsIn(sentence));
		}
	const found: Suggestion[] = [];
	for (const { told: own, about } of large) {
		found.push(...suggestion(own, about, ({ id }) => read.get(id) ?? NONE, least));
		yield;
	}
	return found.sort((one, other) => other.needIds.length - one.needIds.length || (keyOf(one) < keyOf(other) ? -1 : 1));
}

/**
 * Of these, the largest first, the shared needs that are not made yet. What a cluster of `existing` is about is left out,
 * and so is one of whose answers most stand in a larger one of the same wijk and kind.
 */
export function notMade(suggestions: readonly Suggestion[], existing: readonly About[]): Suggestion[] {
	const taken = new Set(existing.map(keyOf));
	const found = suggestions.filter((one) => !taken.has(keyOf(one)));
	return found.filter((one, index) => !found.slice(0, index).some((larger) => isMostlyIn(one, larger)));
}

function isMostlyIn(one: Suggestion, larger: Suggestion): boolean {
	if (one.areaId !== larger.areaId || one.kind !== larger.kind) return false;
	const ids = new Set(larger.needIds);
	return one.needIds.filter((id) => ids.has(id)).length * 2 > one.needIds.length;
}

/** Why these belong together, in sentences for who decides. */
export function why({ kind, targetGroup, dayParts, needIds, atThatTime, words }: Suggestion, area: string): string[] {
	const all = needIds.length;
	const rest = all - atThatTime;
	const when = dayPartsIn(dayParts).length === allDayParts.length ? 'op elk moment' : partsWords(dayParts);
	return [
		`${all} antwoorden uit ${area} noemen “${kinds.name(kind)}” voor “${targetGroups.name(targetGroup)}”.`,
		`${atThatTime === all ? 'Alle antwoorden noemen' : `${atThatTime} ervan noemen`} een van deze momenten: ${when}.`,
		...(words.length ? [`Woorden die terugkomen: ${words.join(', ')}.`] : []),
		...(rest === 1 ? ['Het andere antwoord noemt een ander moment, maar dezelfde woorden.'] : []),
		...(rest > 1 ? [`De andere ${rest} noemen een ander moment, maar dezelfde woorden.`] : [])
	];
}

/** A title to begin with. */
export const titleFor = ({ kind, targetGroup, dayParts }: Subject): string => {
	const name = kinds.name(kind);
	const group = targetGroup === 'everyone' ? '' : ` voor ${groupWords(targetGroup)}`;
	const [only, ...more] = dayPartsIn(dayParts);
	return `${name}${group}${only && !more.length ? `, ${partsWords(dayParts)}` : ''}`;
};

/** 'Jongeren (15 tot en met 24 jaar)' → 'jongeren'. */
const groupWords = (group: TargetGroup) => targetGroups.name(group).replace(/ \(.*/, '').toLowerCase();
