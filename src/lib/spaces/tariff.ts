// What a room costs whom: groups and prices are data, and the answer says which one holds and why others do not. Pure.
import { euros } from '#lib/activities/activity.ts';
import { kinds, type InitiativeKind } from '#lib/initiatives/initiative.ts';
import { partAt, type FreePart } from './space.ts';

/** What must be so to belong to a group; what is left out does not matter. */
export type Who = {
	kinds?: AskerKind[];
	/** Who takes part pays nothing, or nearly nothing. */
	free?: boolean;
};
export type TariffGroup = {
	key: string;
	name: string;
	position: number;
	who: Who;
	/** Why, in one sentence. */ about: string;
};
export type Per = 'hour' | 'day-part';
/** A price of a group: for one room, for all rooms of a building, or (both null) everywhere in the municipality. */
export type TariffRule = {
	groupKey: string;
	placeId: number | null;
	spaceId: number | null;
	cents: number;
	per: Per;
};

/** Kinds of initiative, and who is none of these. */
export type AskerKind = InitiativeKind | 'private' | 'company';
export const askerKinds: Record<AskerKind, string> = {
	...kinds,
	private: 'Iemand met een feest of les',
	company: 'Bedrijf'
};
/** Who asks what it costs. */
export type Asker = {
	kind: AskerKind;
	free: boolean;
	hours: number;
	/** The part of a week they ask for; null when they do not know yet. The price is the same. */
	when: FreePart | null;
};

/** A part of a day is this long, at most. */
export const DAY_PART_HOURS = 4;
export const MOST_HOURS = 12;
export const perWords: Record<Per, string> = { hour: 'per uur', 'day-part': 'per dagdeel' };

export type Quote = {
	/** The group that holds; null when none does. */
	group: TariffGroup | null;
	/** The price that holds; null when there is none for this group. */
	rule: TariffRule | null;
	/** For all hours asked; null without a price. */
	cents: number | null;
	/** Each group that was tried, in order, and why it holds or not. */
	tried: { name: string; holds: boolean; why: string }[];
	/** Where the price comes from and how it was counted. */
	counted: string[];
};

/** Whether somebody belongs to a group, with the reason in one sentence. */
function belongs(asker: Asker, { who, about }: Pick<TariffGroup, 'who' | 'about'>): { holds: boolean; why: string } {
	const name = askerKinds[asker.kind].toLowerCase();
	if (who.kinds && !who.kinds.includes(asker.kind)) {
		const named = who.kinds.map((kind) => askerKinds[kind].toLowerCase()).join(', ');
		return { holds: false, why: `Dit is voor: ${named}. Jullie zijn: ${name}.` };
	}
	if (who.free !== undefined && who.free !== asker.free)
		return {
			holds: false,
			why: who.free
				? 'Dit geldt alleen als meedoen gratis of bijna gratis is. Jullie vragen een bedrag.'
				: 'Dit geldt alleen als jullie een bedrag vragen. Bij jullie is meedoen gratis of bijna gratis.'
		};
	return { holds: true, why: about };
}

type Room = { spaceId: number; placeId: number };

/** The price of a group: of the room, else of its building, else of the municipality; null without any. */
function ruleOf(rules: readonly TariffRule[], { key }: Pick<TariffGroup, 'key'>, room: Room): TariffRule | null {
	const ours = rules.filter(({ groupKey }) => groupKey === key);
	return (
		ours.find(({ spaceId }) => spaceId === room.spaceId) ??
		ours.find(({ placeId, spaceId }) => spaceId === null && placeId === room.placeId) ??
		ours.find(({ placeId, spaceId }) => spaceId === null && placeId === null) ??
		null
	);
}

/** 'Vanaf € 5 per uur': the lowest amount, after whom it is free for; '' when no price is known. */
export function fromWords(groups: readonly TariffGroup[], rules: readonly TariffRule[], room: Room): string {
	const prices = groups.flatMap(({ key, name }) => {
		const rule = ruleOf(rules, { key }, room);
		return rule ? [{ ...rule, name }] : [];
	});
	const free = prices.filter(({ cents }) => cents === 0);
	const [lowest] = prices.filter(({ cents }) => cents > 0).toSorted((a, b) => a.cents - b.cents);
	if (!lowest) return free.length ? 'Gratis' : '';
	const amount = `anaf ${euros(lowest.cents)} ${perWords[lowest.per]}`;
	return free.length ? `${free.map(({ name }) => name).join(', ')}: gratis. Anderen: v${amount}` : `V${amount}`;
}

/**
 * What a room costs. The first group in order that fits holds, also when it has no price; its price of the room goes
 * before that of the building, that before the one of the municipality.
 */
export function quote(groups: readonly TariffGroup[], rules: readonly TariffRule[], room: Room, asker: Asker): Quote {
	const tried: Quote['tried'] = [];
	let group: TariffGroup | null = null;
	for (const one of groups.toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))) {
		if (group) {
			tried.push({ name: one.name, holds: false, why: `Hier kijken we niet meer naar: ${group.name} gaat voor.` });
			continue;
		}
		const { holds, why } = belongs(asker, one);
		tried.push({ name: one.name, holds, why });
		if (holds) group = one;
	}
	if (!group) return { group, rule: null, cents: null, tried, counted: ['Er is geen tarief dat bij jullie past.'] };
	const rule = ruleOf(rules, group, room);
	if (!rule)
		return {
			group,
			rule,
			cents: null,
			tried,
			counted: [`Voor ${group.name} staat hier nog geen prijs. Vraag het de beheerder.`]
		};
	const from = rule.spaceId
		? 'Deze ruimte heeft een eigen prijs. Die gaat voor de prijs van het gebouw en van de gemeente.'
		: rule.placeId
			? 'Deze ruimte heeft geen eigen prijs. De prijs van het gebouw geldt. Die gaat voor de prijs van de gemeente.'
			: 'De ruimte en het gebouw hebben geen eigen prijs. De prijs van de gemeente geldt.';
	const times = rule.per === 'hour' ? asker.hours : Math.ceil(asker.hours / DAY_PART_HOURS);
	const cents = rule.cents * times;
	const unit = rule.per === 'hour' ? 'uur' : times === 1 ? 'dagdeel' : 'dagdelen';
	const sum = `${times} ${unit} × ${euros(rule.cents)} = ${euros(cents)}.`;
	const long = rule.per === 'day-part' ? ` Een dagdeel duurt hoogstens ${DAY_PART_HOURS} uur.` : '';
	return { group, rule, cents, tried, counted: [from, `${sum}${long}`] };
}

/** Who asks, out of the address of a page; null when nothing was asked or it cannot be read. */
export function askerIn(params: URLSearchParams): Asker | null {
	const kind = params.get('wie') ?? '';
	if (!Object.hasOwn(askerKinds, kind)) return null;
	const hours = /^\d{1,2}$/.test(params.get('uren') ?? '') ? Number(params.get('uren')) : 2;
	return {
		kind: kind as AskerKind,
		free: params.get('gratis') !== 'nee',
		when: partAt(params.get('wanneer') ?? '') ?? null,
		hours: Math.min(MOST_HOURS, Math.max(1, hours))
	};
}
