// The table of weights as it stands on the page that explains. Pure.
import { modes } from '#lib/places/hours.ts';
import { answerWords, type Answer } from '#lib/vocabulary/accessibility.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { euros } from '#lib/activities/activity.ts';
import * as weights from './weights.ts';

const modeWords = {
	open: 'zo binnenlopen',
	'with-host': 'zo binnenlopen, iemand ontvangt je',
	'by-appointment': 'op afspraak',
	members: 'alleen leden'
};
const joiningWords = { 'walk-in': 'zonder aanmelden', unknown: 'aanmelden onbekend', 'sign-up': 'eerst aanmelden' };
const ageWords = {
	theirs: 'voor deze groep of voor iedereen',
	onlySome: 'gevraagd voor iedereen, bedoeld voor enkele groepen',
	saysNothing: 'noemt groepen van een andere soort',
	notTheirs: 'voor een andere groep'
};

/** What a weight does, in words. */
export function weightWords(weight: number): string {
	if (weight === 1) return 'telt helemaal mee';
	if (weight === 0) return 'telt niet mee';
	if (weight >= 0.8) return 'telt een beetje minder';
	return weight >= 0.5 ? 'telt een stuk minder' : 'telt bijna niet mee';
}

/** Part, what is so, and how much it weighs. */
export function weightRows(): [part: string, what: string, weight: number][] {
	const steps = Object.entries(weights.stepFree).flatMap(([group, by]) =>
		Object.entries(by).map(([answer, weight]): [string, string, number] => [
			'Toegankelijk',
			`${targetGroups.name(group)}, zonder drempels: ${answerWords[answer as Answer]}`,
			weight
		])
	);
	const toilets = Object.entries(weights.toilet).flatMap(([group, by]) =>
		Object.entries(by).map(([answer, weight]): [string, string, number] => [
			'Toegankelijk',
			`${targetGroups.name(group)}, aangepast toilet: ${answerWords[answer as Answer]}`,
			weight
		])
	);
	const { price } = weights;
	return [
		...modes.map((mode): [string, string, number] => ['Binnenkomen', modeWords[mode], weights.mode[mode]]),
		...Object.entries(weights.joining).map(([key, weight]): [string, string, number] => [
			'Binnenkomen',
			`activiteit, ${joiningWords[key as keyof typeof joiningWords]}`,
			weight
		]),
		...Object.entries(weights.age).map(([key, weight]): [string, string, number] => [
			'Doelgroep',
			ageWords[key as keyof typeof ageWords],
			weight
		]),
		['Prijs', 'gratis of een vrije bijdrage', price.free],
		...price.steps.map(({ cents, weight }): [string, string, number] => [
			'Prijs',
			`tot en met ${euros(cents)}`,
			weight
		]),
		['Prijs', 'meer', price.more],
		['Prijs', 'een onbekend bedrag', price.amountUnknown],
		['Prijs', 'je moet iets kopen', price.consumption],
		['Prijs', 'niet bekend', price.unknown],
		...steps,
		...toilets,
		['Nagekeken', 'op tijd', weights.freshness.fresh],
		['Nagekeken', 'te lang geleden, of nog nooit', weights.freshness.stale],
		['Nagekeken', 'activiteit die we niet navragen, zoals uit een agenda die we volgen', weights.freshness.fresh]
	];
}
