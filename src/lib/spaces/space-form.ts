// The whole form about one room: what it is, when it is free, and what it costs. Pure.
import { answerAfter, beganIn, ticksAfter, type Edit } from './edit.ts';
import { freeIn, keyOf, parseSpace, weekOfParts, type FreePart, type Parsed, type SpaceDraft } from './space.ts';
import { parsePrices, type Price } from './tariff-form.ts';
import type { TariffGroup } from './tariff.ts';

/** What was sent about a room; what somebody may not change is left out. */
export type SpaceEdits = { free?: Edit<FreePart[]>; draft?: Edit<SpaceDraft>; prices?: readonly Price[] };

/** `groups` is null for who may only tell when the room is free. */
export function parseEdits(form: FormData, groups: readonly TariffGroup[] | null): Parsed<SpaceEdits> {
	const began = beganIn(form);
	const free = { began: freeIn(began), now: freeIn(form) };
	if (!groups) return { ok: true, value: { free } };
	const [draft, prices, before] = [parseSpace(form), parsePrices(form, groups), parseSpace(began)];
	if (!draft.ok || !prices.ok)
		return { ok: false, problems: [draft, prices].flatMap((one) => (one.ok ? [] : one.problems)) };
	const edit = { now: draft.value, ...(before.ok && { began: before.value }) };
	return { ok: true, value: { free, draft: edit, prices: prices.value } };
}

/** The fields of a room as its form begins with them. */
export const fieldsOf = (space: SpaceDraft & { free: readonly FreePart[] }): [name: string, value: string][] => [
	['naam', space.name],
	['oppervlak', String(space.squareMetres ?? '')],
	['stoelen', String(space.seats ?? '')],
	['uitleg', space.note],
	...space.equipment.map((key): [string, string] => ['voorziening', key]),
	...space.free.map((part): [string, string] => ['vrij', keyOf(part)])
];

/** A room as it stands, with what somebody changed about it. */
export function draftAfter(stands: SpaceDraft, { began, now }: Edit<SpaceDraft>): SpaceDraft {
	if (!began) return now;
	const of = <Key extends keyof SpaceDraft>(key: Key) => answerAfter(stands[key], { began: began[key], now: now[key] });
	return {
		name: of('name'),
		squareMetres: of('squareMetres'),
		seats: of('seats'),
		equipment: ticksAfter(stands.equipment, { began: began.equipment, now: now.equipment }),
		note: of('note')
	};
}

/** When a room is free as it stands, with the parts of the week that somebody ticked or unticked. */
export function freeAfter(stands: readonly FreePart[], { began, now }: Edit<FreePart[]>): FreePart[] {
	const keys = ticksAfter(stands.map(keyOf), { ...(began && { began: began.map(keyOf) }), now: now.map(keyOf) });
	return weekOfParts.filter((part) => keys.includes(keyOf(part)));
}
