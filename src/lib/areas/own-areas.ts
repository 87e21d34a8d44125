// What a municipality calls its areas itself, and the groups it makes of them: a small JSON file. Pure.
//
// { "names":  [{ "code": "WK082817", "name": "Deursen-Dennenburg" }],
//   "groups": [{ "scheme": "oss-wijkfoto", "code": "01", "name": "Centrum", "members": ["WK082800"] }] }
import { z } from 'zod';
import type { Refusal } from './report.ts';

/** A group of CBS areas (`members`: their codes) under a name and code of the municipality's own. */
export type Group = { scheme: string; code: string; name: string; members: readonly string[]; source: string };
export type OwnAreas = {
	names: { code: string; name: string }[];
	groups: Group[];
	read: number;
	skipped: number;
	refused: Refusal[];
};

const cbsCode = z.string().regex(/^(GM\d{4}|WK\d{6}|BU\d{8})$/, 'geen CBS-code (GM…, WK… of BU…)');
const name = z.string('geen naam').trim().min(1, 'geen naam').max(120, 'een naam heeft hoogstens 120 tekens');
const naming = z.object({ code: cbsCode, name });
const group = z.object({
	// Scheme 'cbs' is CBS's own.
	scheme: z
		.string('geen scheme')
		.regex(/^(?!cbs$)[a-z0-9-]{1,60}$/, 'scheme: kleine letters, cijfers en streepjes, niet "cbs"'),
	code: z.string('geen code').min(1, 'geen code').max(60, 'een code heeft hoogstens 60 tekens'),
	name,
	members: z.array(cbsCode, 'geen members').min(1, 'geen members').max(500, 'meer dan 500 members'),
	source: z.string().max(300).default('De gemeente')
});
const file = z.object({
	names: z.array(z.unknown()).max(5_000).default([]),
	groups: z.array(z.unknown()).max(5_000).default([])
});

/** Reads the file; each wrong entry is refused by its place in the list. */
export function parseOwnAreas(text: string): OwnAreas {
	const own: OwnAreas = { names: [], groups: [], read: 0, skipped: 0, refused: [] };
	const parsed = file.safeParse(parseJson(text));
	if (!parsed.success) return { ...own, refused: [{ where: 'bestand', reason: 'geen JSON met names en groups' }] };
	const { names, groups } = parsed.data;
	own.read = names.length + groups.length;
	const take = <Item>(list: string, schema: z.ZodType<Item>, values: unknown[], into: Item[]) =>
		values.forEach((value, index) => {
			const item = schema.safeParse(value);
			if (item.success) into.push(item.data);
			else own.refused.push({ where: `${list} ${index + 1}`, reason: item.error.issues[0]?.message ?? 'onleesbaar' });
		});
	take('names', naming, names, own.names);
	take('groups', group, groups, own.groups);
	return own;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}
