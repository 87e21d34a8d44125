// Changes and weeks as an officer and a resident read them. Pure.
import { euros } from '#lib/activities/activity.ts';
import { weekBit } from '#lib/gaps/supply.ts';
import { placeType } from '#lib/places/types.ts';
import type { Change, ChangeKind } from './scenario.ts';

export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
export const dayThirds = ['ochtend', 'middag', 'avond'] as const;

export const kindNames: Record<ChangeKind, string> = {
	add: 'Nieuwe plek',
	move: 'Verplaatst',
	close: 'Dicht',
	hours: 'Andere tijden',
	price: 'Andere prijs',
	size: 'Andere grootte'
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

/** What changes, in one sentence. */
export function changeWords(change: Change): string {
	switch (change.kind) {
		case 'add': {
			const { name, type, week, seats, priceCents } = change.place;
			const size = seats === null ? '' : `, voor ${seats} mensen`;
			const price = priceCents ? `, ${euros(priceCents)} per keer` : ', gratis';
			const what = (placeType(type)?.name ?? 'plek').toLowerCase();
			return `${name} komt erbij: ${what}${size}${price}. Open: ${weekWords(week)}.`;
		}
		case 'move':
			return `${change.title} gaat naar een andere plaats.`;
		case 'close':
			return change.ref.noun === 'place'
				? `${change.title} gaat dicht. Wat daar is, stopt ook.`
				: `${change.title} stopt.`;
		case 'hours':
			return `${change.title} is er voortaan: ${weekWords(change.week)}.`;
		case 'price':
			return change.priceCents
				? `${change.title} kost voortaan ${euros(change.priceCents)}.`
				: `${change.title} wordt gratis.`;
		case 'size':
			return `In ${change.title} is voortaan plaats voor ${change.seats} mensen. Dat telt niet mee in het bereik.`;
	}
}

/** 'kost € 1.200 per jaar', 'scheelt € 300 per jaar'; '' when it is not known. */
export function costWords(cents: number | null): string {
	if (cents === null) return '';
	const amount = `€ ${Math.round(Math.abs(cents) / 100).toLocaleString('nl-NL')} per jaar`;
	return cents < 0 ? `scheelt ${amount}` : `kost ${amount}`;
}
