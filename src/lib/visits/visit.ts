// What somebody sees who stands at a place: the questions, what is known, and what becomes of the answers. Pure.
import type { Day } from '#lib/calendar/days.ts';
import type { PlaceChange } from '#lib/places/places.server.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';

/** What an answer says of the place itself; the other two questions only tell a colleague that something is wrong. */
export type Recorded = 'step-free' | 'toilet' | 'lit' | 'benches';
export type Question = 'exists' | 'open' | Recorded;

export const questions: readonly { key: Question; ask: string; icon: string; limited: boolean }[] = [
	{ key: 'exists', ask: 'Is deze plek er nog?', icon: 'map-pin', limited: false },
	{ key: 'open', ask: 'Kloppen de openingstijden?', icon: 'clock', limited: false },
	{ key: 'step-free', ask: 'Kom je er zonder drempels in, ook met een rolstoel?', icon: 'wheelchair', limited: true },
	{ key: 'toilet', ask: 'Is er een aangepast toilet?', icon: 'toilet', limited: true },
	{ key: 'lit', ask: 'Is er verlichting als het donker is?', icon: 'info', limited: true },
	{ key: 'benches', ask: 'Kun je er zitten, bijvoorbeeld op een bankje?', icon: 'bench', limited: true }
];
export const recorded: readonly Recorded[] = ['step-free', 'toilet', 'lit', 'benches'];

/** What stands now, and the day it was seen; null when nobody wrote that down. */
export type Standing = { answer: Answer; checkedOn: Day | null };
export type Standings = Record<Recorded, Standing>;
type Known = Pick<PlaceDraft, 'accessibility' | 'facilities'>;

// Light and seats are no facts of the vocabulary: search counts those by their bits. They stand among what there is.
const facilityWords: Record<'lit' | 'benches', Partial<Record<Answer, string>>> = {
	lit: { yes: 'verlichting', limited: 'weinig verlichting', no: 'geen verlichting' },
	benches: { yes: 'zitplekken', limited: 'weinig zitplekken', no: 'geen zitplekken' }
};
const isFacility = (what: Recorded): what is 'lit' | 'benches' => what in facilityWords;

/** What is known of a place, question by question. */
export function standings({ accessibility, facilities }: Known): Standings {
	const fact = (key: 'step-free' | 'toilet'): Standing => ({
		answer: accessibility[key]?.answer ?? 'unknown',
		checkedOn: accessibility[key]?.checkedOn ?? null
	});
	const facility = (key: 'lit' | 'benches'): Standing => {
		const found = Object.entries(facilityWords[key]).find(([, word]) => facilities.includes(word));
		return { answer: (found?.[0] as Answer | undefined) ?? 'unknown', checkedOn: null };
	};
	return {
		'step-free': fact('step-free'),
		toilet: fact('toilet'),
		lit: facility('lit'),
		benches: facility('benches')
	};
}

/** A place that is known already, near a new one with a name like it. */
export type TwinNear = { slug: string; name: string };

/** Says of a picture what it is of, until somebody says more. */
export const altOf = (name: string): string => `Foto van ${name}`;

/** A standing as a form carries it along: 'yes 2026-11-01'. Two that are equal were not changed in between. */
export const markOf = ({ answer, checkedOn }: Standing): string => (checkedOn ? `${answer} ${checkedOn}` : answer);

/** Both values of something that changed here since the telephone read it; waits until somebody chooses. */
export type Conflict = {
	what: Recorded | 'photo';
	mine: string;
	/** A mark; of a picture its path, '' for none. */ theirs: string;
};

/** Of each conflict: what the visitor saw, or what stands there. `seen` is the mark it stood beside on screen. */
export type Choice = { what: Conflict['what']; keep: 'mine' | 'theirs'; seen: string };

export type Base = Partial<Record<Recorded | 'photo', string>>;

/**
 * What of these answers may be written down, and what somebody else changed since. `base` is what the telephone knew
 * (marks), `now` what stands at this moment. Nobody knows it, or both say the same: no conflict.
 */
export function merge(
	answers: Partial<Record<Question, Answer>>,
	base: Base,
	now: Standings
): { apply: Partial<Record<Recorded, Answer>>; conflicts: Conflict[] } {
	const apply: Partial<Record<Recorded, Answer>> = {};
	const conflicts: Conflict[] = [];
	for (const what of recorded) {
		const [mine, stands] = [answers[what], now[what]];
		if (!mine || mine === 'unknown') continue;
		const theirs = markOf(stands);
		if (stands.answer === 'unknown' || stands.answer === mine || theirs === base[what]) apply[what] = mine;
		else conflicts.push({ what, mine, theirs });
	}
	return { apply, conflicts };
}

/** How these answers, seen on `day`, change the place. A fact that somebody looked at later keeps that day. */
export function changeOf(place: Known, answers: Partial<Record<Recorded, Answer>>, day: Day): PlaceChange {
	const accessibility = { ...place.accessibility };
	let facilities = place.facilities;
	for (const [what, answer] of Object.entries(answers) as [Recorded, Answer][]) {
		if (isFacility(what)) {
			const words = Object.values(facilityWords[what]);
			const word = facilityWords[what][answer];
			if (word && !facilities.includes(word)) facilities = [...facilities.filter((one) => !words.includes(one)), word];
		} else {
			const stood = accessibility[what];
			const same = stood?.answer === answer;
			const checkedOn = same && stood.checkedOn !== null && stood.checkedOn > day ? stood.checkedOn : day;
			// A note explains the answer it was written with.
			accessibility[what] = same ? { ...stood, checkedOn } : { answer, checkedOn };
		}
	}
	return { accessibility, facilities };
}

/** Whether somebody who answered this has seen that the place is as it stands here. */
export const verifies = (answers: Partial<Record<Question, Answer>>, conflicts: readonly Conflict[]): boolean =>
	!conflicts.length &&
	answers.exists !== 'no' &&
	answers.open !== 'no' &&
	Object.values(answers).some((answer) => answer !== 'unknown');
