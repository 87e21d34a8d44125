// Scenarios beside each other, as the rows of one table. Pure.
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { AreaEffect, Effect } from './effect.server.ts';
import { effectText, summary } from './effectwords.ts';
import type { Scenario } from './scenario.ts';
import { yearlyOf } from './scenario.ts';
import { changeWords, costWords } from './words.ts';

type Compared = { scenario: Scenario; effect: Effect };

/** What changes, what it costs, what it does to everybody, and in each wijk that one of them touches. */
export function comparedRows(compared: readonly Compared[], group: TargetGroup) {
	const areas = new Map<number, string>();
	for (const { effect } of compared)
		for (const { id, name } of [effect.whole ?? [], effect.districts].flat()) areas.set(id, name);
	const row = (key: string, name: string, cell: (one: Compared) => string) => ({
		key,
		cells: [name, ...compared.map(cell)]
	});
	return [
		row('veranderingen', 'Wat verandert', ({ scenario }) => scenario.changes.map(changeWords).join(' ') || 'niets'),
		row('kosten', 'Kosten', ({ scenario }) => costs(scenario)),
		row('samen', 'Samen', ({ effect }) => summary(effect, group)),
		...[...areas].map(([id, name]) => row(`gebied-${id}`, name, ({ effect }) => inArea(effect, id, group)))
	];
}

function costs({ changes }: Scenario): string {
	const { cents, unknown } = yearlyOf(changes);
	return unknown ? `${costWords(cents)}, en ${unknown} keer niet ingevuld` : costWords(cents);
}

function inArea({ whole, districts }: Effect, id: number, group: TargetGroup): string {
	const area: AreaEffect | undefined = [whole ?? [], districts].flat().find((one) => one.id === id);
	const found = area?.groups.find((one) => one.group === group);
	return found ? effectText(found) : 'verandert niet';
}
