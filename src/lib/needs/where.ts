// The last step of "wat mis je?": where, and one free sentence. Pure.
import type { Area } from '#lib/areas/area.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { SENTENCE_MOST, type Need, type PointedNeed } from './need.ts';
import { personalIn, personalWords } from './personal.ts';
import { parseSquare } from './square.ts';

/** A wijk or dorp that can be chosen, with its buurten. */
export type Where = {
	slug: string;
	name: string;
	id: number;
	parts: { slug: string; name: string; id: number }[];
	/** Only its buurten can be chosen. */
	partsOnly?: boolean;
};

/** What can be chosen: every wijk or dorp with the buurten in it, by name. */
export function wheresOf(districts: readonly Area[], neighbourhoods: readonly Area[]): Where[] {
	const named = ({ slug, displayName, id }: Area) => ({ slug, name: displayName, id });
	return districts.map((district) => ({
		...named(district),
		parts: neighbourhoods.filter(({ parentId }) => parentId === district.id).map(named)
	}));
}

/** The wijk and buurt of a slug; undefined when it is none of these. */
export function whereOf(
	wheres: readonly Where[],
	slug: string
): Pick<Need, 'districtId' | 'neighbourhoodId'> | undefined {
	for (const { slug: own, id, parts, partsOnly } of wheres) {
		if (own === slug && !partsOnly) return { districtId: id, neighbourhoodId: null };
		const part = parts.find((one) => one.slug === slug);
		if (part) return { districtId: id, neighbourhoodId: part.id };
	}
	return undefined;
}

/** The wijk, dorp or buurt itself; undefined when it is none of these. */
export const areaAt = (
	wheres: readonly Where[],
	{ districtId, neighbourhoodId }: Pick<Need, 'districtId' | 'neighbourhoodId'>
): { slug: string; name: string } | undefined =>
	wheres.flatMap((where) => where.parts).find(({ id }) => id === neighbourhoodId) ??
	wheres.find(({ id }) => id === districtId);

/** Who it is, when the device said the same before; null when nobody asked yet. */
export function parseAgain(form: FormData): 'other' | 'same' | null {
	const who = line(form, 'wie', 10);
	if (who === 'ander') return 'other';
	return who === 'zelfde' ? 'same' : null;
}

export type WhereTyped = { bij: string; vak: string; zin: string };
export type WhereProblems = { field: 'bij' | 'zin'; message: string }[];

export const OUTSIDE = 'De plek die je aanwees, ligt niet in deze gemeente. Kies een wijk of dorp.';

/** Reads where it is missed and the sentence. A square wins from the list: it is where somebody pointed. */
export function parseWhere(
	form: FormData,
	wheres: readonly Where[]
):
	| { ok: true; where: Pick<PointedNeed, 'districtId' | 'neighbourhoodId' | 'square' | 'sentence'>; typed: WhereTyped }
	| { ok: false; problems: WhereProblems; typed: WhereTyped } {
	const typed = { bij: line(form, 'bij', 140), vak: line(form, 'vak', 20), zin: sentenceIn(form) };
	const square = parseSquare(typed.vak);
	const area = whereOf(wheres, typed.bij);
	const problems: WhereProblems = [];
	if (!square && !area) problems.push({ field: 'bij', message: 'Kies een wijk of dorp.' });
	problems.push(...sentenceProblems(typed.zin));
	if (problems.length) return { ok: false, problems, typed };
	return {
		ok: true,
		where: { ...(area ?? { districtId: null, neighbourhoodId: null }), square, sentence: typed.zin },
		typed
	};
}

/** The sentence of a form, on one line; some signs more than may be kept, so that too long is seen. */
export const sentenceIn = (form: FormData): string =>
	lines(form, 'zin', SENTENCE_MOST * 2)
		.replaceAll('\n', ' ')
		.replaceAll(/ {2,}/g, ' ');

/** What must be mended in a sentence. */
function sentenceProblems(sentence: string): { field: 'zin'; message: string }[] {
	if (sentence.length > SENTENCE_MOST)
		return [
			{
				field: 'zin',
				message: `Maak je zin korter: hoogstens ${SENTENCE_MOST} tekens, nu zijn het er ${sentence.length}.`
			}
		];
	const personal = personalIn(sentence).map((kind) => personalWords[kind]);
	if (!personal.length) return [];
	const what = personal.length > 1 ? `${personal.slice(0, -1).join(', ')} en ${personal.at(-1)}` : personal[0];
	return [
		{ field: 'zin', message: `In je zin lijkt ${what} te staan. Haal dat weg: we willen niet weten wie je bent.` }
	];
}
