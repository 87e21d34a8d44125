// The demo's rooms: invented, in its community buildings. Sizes, free parts of the week and prices are examples.
import type { Weekday } from '#lib/calendar/days.ts';
import type { Equipment, FreePart, Portion, SpaceDraft } from '#lib/spaces/space.ts';
import type { Per } from '#lib/spaces/tariff.ts';

/** A room by the key of its place; prices are of this room, by group. */
export type DemoSpace = {
	at: string;
	draft: SpaceDraft;
	free: FreePart[];
	prices: { groupKey: string; cents: number; per: Per }[];
};

/** 'ma di: avond' as data: the days, and the parts of them. */
type Free = [days: readonly Weekday[], ...parts: Portion[]];

const office: readonly Weekday[] = [1, 2, 3, 4, 5];

const room = (
	at: string,
	name: string,
	[squareMetres, seats]: [number, number],
	equipment: Equipment[],
	free: Free[],
	prices: DemoSpace['prices'] = []
): DemoSpace => ({
	at,
	draft: { name, squareMetres, seats, equipment, note: 'Voorbeeld: deze ruimte en haar prijs zijn verzonnen.' },
	free: free.flatMap(([days, ...parts]) => days.flatMap((weekday) => parts.map((part) => ({ weekday, part })))),
	prices
});

export const spaces: readonly DemoSpace[] = [
	room(
		'merel',
		'Grote zaal',
		[140, 90],
		['kitchen', 'screen', 'sound', 'piano', 'tables', 'wifi'],
		[
			[[2, 4], 'morning'],
			[[1, 3, 5], 'afternoon'],
			[[6], 'morning', 'afternoon']
		],
		[
			{ groupKey: 'resident-initiative', cents: 500, per: 'day-part' },
			{ groupKey: 'social', cents: 2500, per: 'day-part' },
			{ groupKey: 'commercial', cents: 3500, per: 'hour' }
		]
	),
	room(
		'merel',
		'Vergaderkamer',
		[24, 12],
		['screen', 'whiteboard', 'wifi'],
		[
			[office, 'morning', 'afternoon'],
			[[6], 'afternoon']
		]
	),
	room(
		'mettemaat',
		'Zaal aan de tuin',
		[80, 50],
		['kitchen', 'tables', 'wifi'],
		[
			[[1, 2, 3, 4], 'evening'],
			[[5], 'morning']
		]
	),
	room(
		'hazelaar',
		'Activiteitenzaal',
		[110, 70],
		['kitchen', 'sound', 'tables', 'hearing-loop'],
		[
			[[1, 4], 'evening'],
			[[6], 'morning', 'afternoon']
		]
	),
	room('hazelaar', 'Atelier', [45, 16], ['workbench', 'wifi'], [[office, 'morning']]),
	room(
		'zuiderhof',
		'Sportzaal',
		[220, 40],
		['sports-floor', 'sound'],
		[
			[[1, 3, 5], 'morning'],
			[[7], 'morning']
		]
	),
	room('brede-stoep', 'Buurtkamer', [35, 20], ['kitchen', 'screen', 'wifi'], [[office, 'afternoon', 'evening']]),
	room(
		'open-boek',
		'Leszaal',
		[50, 24],
		['computers', 'screen', 'wifi'],
		[
			[[2, 4], 'afternoon'],
			[[6], 'morning']
		]
	),
	room('haviksnest', 'Kantine', [90, 60], ['kitchen', 'screen', 'tables'], [[[2, 4], 'morning', 'evening']]),
	room(
		'garage',
		'Studio',
		[40, 15],
		['sound', 'piano', 'wifi'],
		[
			[[1, 3], 'afternoon'],
			[[6], 'afternoon']
		]
	),
	room(
		'berghut',
		'Dorpszaal',
		[160, 110],
		['stage', 'sound', 'kitchen', 'tables'],
		[
			[[1, 2, 3], 'evening'],
			[[5], 'morning']
		]
	),
	room(
		'maashaard',
		'Zaal',
		[90, 55],
		['kitchen', 'stage', 'tables'],
		[
			[[3], 'morning'],
			[[1], 'evening']
		]
	),
	room(
		'sluiswachter',
		'Zaal',
		[100, 60],
		['kitchen', 'tables'],
		[
			[[2, 4], 'afternoon'],
			[[6], 'morning']
		]
	),
	room(
		'langelaar',
		'Grote kamer',
		[55, 30],
		['kitchen', 'wifi'],
		[
			[[5], 'evening'],
			[[7], 'afternoon']
		]
	)
];
