// A printed card: its code, and the order of its boxes, which is the order of the keys for who enters it. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Setting } from './need.ts';

// Without letters and digits that are read for another one.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The code of five signs that these bytes stand for; 32 signs, so that each is as likely. */
export const codeOf = (bytes: Uint8Array): string =>
	Array.from(bytes.slice(0, 5), (byte) => SIGNS[byte % SIGNS.length]).join('');

/** A code as somebody types it; null when it can be none. */
export function parseCode(text: string): string | null {
	const code = text.trim().toUpperCase();
	return /^[A-HJ-NP-Z2-9]{5}$/.test(code) ? code : null;
}

export type Key<Value> = { key: string; value: Value; label: string; icon?: string };

// Every box of the card has a key of its own, whichever question it belongs to. Without letters that look like a digit.
const GROUPS = 'abcdefghij';
const TIMES = 'kmnprst';

/** 1 to 9. */
export const kindKeys: Key<Kind>[] = kinds.all.map(({ key, name, icon }, index) => ({
	key: String(index + 1),
	value: key,
	label: name,
	icon
}));
export const groupKeys: Key<TargetGroup>[] = targetGroups.all.map(({ key, name }, index) => ({
	key: GROUPS[index]!,
	value: key,
	label: name
}));
/** As bits; the last is any time. */
export const timeKeys: Key<number>[] = [
	...dayParts.map(({ bit, name }) => ({ key: TIMES[bit]!, value: 1 << bit, label: name })),
	{ key: TIMES[dayParts.length]!, value: 0b111111, label: 'Maakt niet uit' }
];
export const settingKeys: Key<Setting>[] = [
	{ key: 'v', value: 'indoors', label: 'Binnen' },
	{ key: 'w', value: 'outdoors', label: 'Buiten' },
	{ key: 'x', value: 'either', label: 'Maakt niet uit' }
];

/** The questions of a card, as they are called where it is entered. */
export const cardQuestions = { soort: 'Wat', wie: 'Voor wie', wanneer: 'Wanneer', plek: 'Binnen of buiten' } as const;

const keysOf = { soort: kindKeys, wie: groupKeys, wanneer: timeKeys, plek: settingKeys };

/** Why this sign is no key here: it is one of another question, or of none. */
export function strangeKey(sign: string): string {
	const fields = Object.keys(keysOf) as (keyof typeof keysOf)[];
	const other = fields.find((field) => keysOf[field].some(({ key }) => key === sign));
	return other ? `“${sign}” hoort bij “${cardQuestions[other]}”.` : `“${sign}” is hier geen toets.`;
}
