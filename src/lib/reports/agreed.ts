// What was said together and what was promised, as a report tells it: shared needs with what is done, and the evenings. Pure.
import { dueWords, stateWords, type Action } from '#lib/clusters/action.ts';
import { answerWords, badgeWords, NO_STATUS, type Status } from '#lib/clusters/cluster.ts';
import { presentWords, questions, type Conversation } from '#lib/conversations/conversation.ts';

/** A gedeelde behoefte. */
export type SharedNeed = {
	slug: string;
	title: string;
	/** Of the area it is about; null is the whole municipality. */
	area: string | null;
	/** 'Dit onderzoeken we'. */
	status: string;
	/** What the municipality answered; empty when it did not yet. */
	answer: string;
	/** How many asked; empty when too few. */
	counted: string;
	actions: { words: string; owner: string; state: string; due: string }[];
};

type Cluster = {
	slug: string;
	title: string;
	area: string | null;
	status: Status | null;
	words: string;
	counted: string;
	actions: readonly Action[];
};

export const sharedNeed = ({ slug, title, area, status, words, counted, actions }: Cluster): SharedNeed => ({
	...{ slug, title, area, counted },
	status: status ? badgeWords(status) : NO_STATUS,
	answer: status && words ? answerWords(status, words) : '',
	actions: actions.map((action) => ({
		words: action.words,
		owner: action.owner,
		state: stateWords[action.state],
		due: dueWords(action)
	}))
});

/** A gebiedsgesprek: who was there in counts, the three questions, and what follows. */
export type Talk = {
	slug: string;
	onDay: string;
	area: string;
	present: { group: string; words: string }[];
	answers: { question: string; words: string }[];
	followUp: string;
};

/** Of a group of fewer than `least` people no number is told. */
export const talkOf = (told: Conversation, least: number): Talk => ({
	...{ slug: told.slug, onDay: told.onDay, area: told.area, followUp: told.followUp },
	present: presentWords(told.present, least),
	answers: questions.flatMap(({ field, label }) => (told[field] ? [{ question: label, words: told[field] }] : []))
});
