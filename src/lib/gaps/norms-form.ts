// What an officer types about norms and thresholds, read and checked. Pure.
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { definitions, type SettingKey } from './settings.ts';

export type NormDraft = {
	kind: Kind;
	targetGroup: TargetGroup;
	maxMinutes: number;
	minDayParts: number;
	minFit: number;
	source: string;
	proposal: boolean;
};
/** Field → what is wrong, in a sentence. */
export type Wrong = { field: string; text: string }[];
export type Parsed<Draft> = { ok: true; draft: Draft } | { ok: false; wrong: Wrong };

const SOURCE_MOST = 300;

/** Reads '0,3' and '0.3'; null when it is no number. */
export function decimal(text: string): number | null {
	const plain = text.trim().replace(',', '.');
	return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

/** A norm as it was typed: fields soort, doelgroep, minuten, dagdelen, passend, bron, voorstel. */
export function parseNorm(form: URLSearchParams | FormData): Parsed<NormDraft> {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const kind = kinds.fromSlug(text('soort'))?.key;
	const targetGroup = targetGroups.fromSlug(text('doelgroep'))?.key;
	const [minutes, parts, fit] = [decimal(text('minuten')), decimal(text('dagdelen')), decimal(text('passend'))];
	const source = text('bron');
	const wrong: Wrong = [];
	if (!kind) wrong.push({ field: 'soort', text: 'Kies een soort ontmoeting.' });
	if (!targetGroup) wrong.push({ field: 'doelgroep', text: 'Kies een doelgroep.' });
	if (!isWhole(minutes, 1, 60))
		wrong.push({ field: 'minuten', text: 'Vul in hoeveel minuten iemand hooguit loopt: 1 tot en met 60.' });
	if (!isWhole(parts, 1, 21))
		wrong.push({ field: 'dagdelen', text: 'Vul in op hoeveel dagdelen per week het open moet zijn: 1 tot en met 21.' });
	if (fit === null || fit > 1)
		wrong.push({ field: 'passend', text: 'Vul in hoe goed het moet passen: een getal van 0 tot en met 1.' });
	if (!source || source.length > SOURCE_MOST)
		wrong.push({ field: 'bron', text: 'Vul in waar de norm vandaan komt en waarom je hem verandert.' });
	if (wrong.length) return { ok: false, wrong };
	const draft = { kind: kind!, targetGroup: targetGroup!, maxMinutes: minutes!, minDayParts: parts!, minFit: fit! };
	return { ok: true, draft: { ...draft, source, proposal: text('voorstel') !== '' } };
}

export type SettingDraft = { key: SettingKey; value: number; why: string };

/** A threshold as it was typed: fields grens, waarde, waarom. */
export function parseSetting(form: URLSearchParams | FormData): Parsed<SettingDraft> {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const definition = definitions.find(({ key }) => key === text('grens'));
	const value = decimal(text('waarde'));
	const why = text('waarom');
	const wrong: Wrong = [];
	if (!definition) wrong.push({ field: 'grens', text: 'Kies een grens.' });
	else if (value === null || value < definition.least || value > definition.most || (definition.whole && value % 1)) {
		const range = `${words(definition.least)} tot en met ${words(definition.most)}`;
		wrong.push({ field: 'waarde', text: `Vul een ${definition.whole ? 'heel getal' : 'getal'} in: ${range}.` });
	}
	if (!why || why.length > SOURCE_MOST) wrong.push({ field: 'waarom', text: 'Vul in waarom je de grens verandert.' });
	return wrong.length ? { ok: false, wrong } : { ok: true, draft: { key: definition!.key, value: value!, why } };
}

const isWhole = (value: number | null, least: number, most: number): value is number =>
	value !== null && Number.isInteger(value) && value >= least && value <= most;
const words = (value: number) => String(value).replace('.', ',');
