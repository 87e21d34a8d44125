// Changes and weeks as an officer and a resident read them. Pure.
import { euros } from '#lib/activities/activity.ts';
import { weekBit } from '#lib/gaps/supply.ts';
import type { Mode } from '#lib/places/hours.ts';
import { placeType } from '#lib/places/types.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { oftenWords } from './often.ts';
import type { Change, ChangeKind, NewActivity, NewPlace } from './scenario.ts';
import { yearlyOf } from './scenario.ts';

export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
export const dayThirds = ['ochtend', 'middag', 'avond'] as const;

export const kindNames: Record<ChangeKind, string> = {
	add: 'Nieuwe plek',
	'add-activity': 'Nieuwe activiteit',
	move: 'Verplaatst',
	close: 'Dicht',
	hours: 'Andere tijden',
	what: 'Iets anders te doen',
	price: 'Andere prijs',
	size: 'Andere grootte'
};

/** How one gets in, as the head of its times. */
export const wayNames: Record<Mode, string> = {
	open: 'Gewoon binnenlopen',
	'with-host': 'Binnenlopen, iemand ontvangt je',
	'by-appointment': 'Op afspraak',
	members: 'Alleen voor leden'
};

const and = new Intl.ListFormat('nl');

/** 'elke dag in de middag; dinsdag in de avond', or 'nooit'. */
export function weekWords(week: number): string {
	const thirds = dayThirds.flatMap((third, part) => {
		const open = weekdays.filter((_, day) => week & weekBit(day + 1, part));
		if (!open.length) return [];
		const days = open.length === 7 ? 'elke dag' : isWorkweek(open) ? 'doordeweeks' : and.format(open);
		return [`${days} in de ${third}`];
	});
	return thirds.join('; ') || 'nooit';
}
const isWorkweek = (days: readonly string[]) =>
	days.length === 5 && weekdays.slice(0, 5).every((day) => days.includes(day));

/** What changes, in one or two sentences. */
export function changeWords(change: Change): string {
	switch (change.kind) {
		case 'add':
			return `${change.place.name} komt erbij: ${(placeType(change.place.type)?.name ?? 'plek').toLowerCase()}${detail(change.place)} Open: ${weekWords(change.place.week)}.`;
		case 'add-activity': {
			const { name, placeName, week, regularity = 1 } = change.activity;
			const where = placeName ? ` in ${placeName}` : '';
			return `${name} komt erbij${where}: ${whatWords(change.activity)}${detail(change.activity)} ${capital(oftenWords(regularity))}: ${weekWords(week)}.`;
		}
		case 'move':
			return `${change.title} gaat naar een andere plaats.`;
		case 'close':
			return change.ref.noun === 'place'
				? `${change.title} gaat dicht. Wat daar is, stopt ook.`
				: `${change.title} stopt.`;
		case 'hours':
			return `${[`${change.title} is er voortaan`, oftenWords(change.regularity)].filter(Boolean).join(' ')}: ${waysWords(change)}.`;
		case 'what':
			return `In ${change.title} kun je voortaan: ${whatWords(change)}.`;
		case 'price':
			if (change.consumption) return `In ${change.title} neem je voortaan een consumptie.`;
			return change.priceCents
				? `${change.title} kost voortaan ${euros(change.priceCents)}.`
				: `${change.title} wordt gratis.`;
		case 'size':
			return `In ${change.title} is voortaan plaats voor ${change.seats} mensen.`;
	}
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function detail({ seats, priceCents, consumption }: NewPlace | NewActivity): string {
	const size = seats === null ? '' : `, voor ${seats} mensen`;
	if (consumption) return `${size}, met een consumptie.`;
	return `${size}${priceCents ? `, ${euros(priceCents)} per keer` : ', gratis'}.`;
}

function whatWords({ kinds: doing, targetGroups: whom }: Pick<NewPlace, 'kinds' | 'targetGroups'>): string {
	const what = and.format(doing.map((kind) => kinds.name(kind).toLowerCase()));
	return whom.length ? `${what}, voor ${and.format(whom.map((group) => targetGroups.name(group)))}` : what;
}

function waysWords({ week, mode = 'open', otherWays = [] }: Extract<Change, { kind: 'hours' }>): string {
	if (mode === 'open' && !otherWays.length) return weekWords(week);
	return [{ mode, week }, ...otherWays].map((way) => `${wayNames[way.mode].toLowerCase()}: ${weekWords(way.week)}`).join('; '); // prettier-ignore
}

/** 'kost € 1.200 per jaar', 'scheelt € 300 per jaar', 'kost niets extra'; '' when it is not known. */
export function costWords(cents: number | null): string {
	if (cents === null) return '';
	if (cents === 0) return 'kost niets extra';
	const amount = `€ ${Math.round(Math.abs(cents) / 100).toLocaleString('nl-NL')} per jaar`;
	return cents < 0 ? `scheelt ${amount}` : `kost ${amount}`;
}

/** What all changes cost together; what is not filled in is said, never counted as nothing. */
export function totalCostWords(changes: readonly Change[]): string {
	const { cents, unknown } = yearlyOf(changes);
	if (!changes.length) return 'kost niets extra';
	if (cents === null) return 'kosten nog niet ingevuld';
	if (!unknown) return costWords(cents);
	return `${costWords(cents)}, en van ${unknown} van de ${changes.length} veranderingen nog niet ingevuld`;
}
