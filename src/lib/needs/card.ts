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

/** 1 to 9. */
export const kindKeys: Key<Kind>[] = kinds.all.map(({ key, name, icon }, index) => ({
	key: String(index + 1),
	value: key,
	label: name,
	icon
}));
/** a to j. */
export const groupKeys: Key<TargetGroup>[] = targetGroups.all.map(({ key, name }, index) => ({
	key: String.fromCharCode(97 + index),
	value: key,
	label: name
}));
/** 1 to 6, as bits; 0 is any time. */
export const timeKeys: Key<number>[] = [
	...dayParts.map(({ bit, name }) => ({ key: String(bit + 1), value: 1 << bit, label: name })),
	{ key: '0', value: 0b111111, label: 'Maakt niet uit' }
];
export const settingKeys: Key<Setting>[] = [
	{ key: 'b', value: 'indoors', label: 'Binnen' },
	{ key: 'u', value: 'outdoors', label: 'Buiten' },
	{ key: 'm', value: 'either', label: 'Maakt niet uit' }
];
