// What an officer types about norms and thresholds, read and checked. Pure.
import type { ProfileKey } from '#lib/reach/reach.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { definitions, type SettingKey } from './settings.ts';
import { HARDLY } from './weights.ts';

export type NormDraft = {
	kind: Kind;
	targetGroup: TargetGroup;
	maxMinutes: number;
	minDayParts: number;
	minFit: number;
	source: string;
	proposal: boolean;
};
/** Field, and what is wrong in a sentence. */
export type Problems = { field: string; message: string }[];
export type Parsed<Draft> = { ok: true; draft: Draft } | { ok: false; problems: Problems };

const SOURCE_MOST = 300;

/** Reads '0,3' and '0.3'; null when it is no number. */
export function decimal(text: string): number | null {
	const plain = text.trim().replace(',', '.');
	return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

/** A norm as it was typed: fields soort, doelgroep, minuten, dagdelen, passend, bron, voorstel. */
export function parseNorm(form: FormData): Parsed<NormDraft> {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const kind = kinds.fromSlug(text('soort'))?.key;
	const targetGroup = targetGroups.fromSlug(text('doelgroep'))?.key;
	const [minutes, parts, fit] = [decimal(text('minuten')), decimal(text('dagdelen')), decimal(text('passend'))];
	const source = text('bron');
	const problems: Problems = [];
	if (!kind) problems.push({ field: 'soort', message: 'Kies een soort ontmoeting.' });
	if (!targetGroup) problems.push({ field: 'doelgroep', message: 'Kies een doelgroep.' });
	if (!isWhole(minutes, 1, 60))
		problems.push({ field: 'minuten', message: 'Vul in hoeveel minuten iemand hooguit loopt: 1 tot en met 60.' });
	if (!isWhole(parts, 1, 21))
		problems.push({
			field: 'dagdelen',
			message: 'Vul in op hoeveel dagdelen per week het open moet zijn: 1 tot en met 21.'
		});
	if (fit === null || fit <= HARDLY || fit > 1)
		problems.push({
			field: 'passend',
			message: `Vul in hoe goed het moet passen: meer dan ${words(HARDLY)}, en hooguit 1. Anders telt ook mee waar alleen leden binnenkomen.`
		});
	if (!source || source.length > SOURCE_MOST)
		problems.push({ field: 'bron', message: 'Vul in waar de norm vandaan komt en waarom je hem verandert.' });
	if (problems.length) return { ok: false, problems };
	const draft = { kind: kind!, targetGroup: targetGroup!, maxMinutes: minutes!, minDayParts: parts!, minFit: fit! };
	return { ok: true, draft: { ...draft, source, proposal: text('voorstel') !== '' } };
}

export type SettingDraft = { key: SettingKey; value: number; why: string };

/** A threshold as it was typed: fields grens, waarde, waarom. */
export function parseSetting(form: FormData): Parsed<SettingDraft> {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const definition = definitions.find(({ key }) => key === text('grens'));
	const value = decimal(text('waarde'));
	const why = text('waarom');
	const problems: Problems = [];
	if (!definition) problems.push({ field: 'grens', message: 'Kies een grens.' });
	else if (value === null || value < definition.least || value > definition.most || (definition.whole && value % 1)) {
		const range = `${words(definition.least)} tot en met ${words(definition.most)}`;
		problems.push({ field: 'waarde', message: `Vul een ${definition.whole ? 'heel getal' : 'getal'} in: ${range}.` });
	}
	if (!why || why.length > SOURCE_MOST)
		problems.push({ field: 'waarom', message: 'Vul in waarom je de grens verandert.' });
	return problems.length ? { ok: false, problems } : { ok: true, draft: { key: definition!.key, value: value!, why } };
}

const isWhole = (value: number | null, least: number, most: number): value is number =>
	value !== null && Number.isInteger(value) && value >= least && value <= most;
const words = (value: number) => String(value).replace('.', ',');

export type SpeedDraft = { key: ProfileKey; kmh: number; source: string };

/** How fast somebody walks, as it was typed: fields profiel, snelheid, snelheid-bron. */
export function parseSpeed(form: FormData): Parsed<SpeedDraft> {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const key = profileKeys.find((one) => one === text('profiel'));
	const kmh = decimal(text('snelheid'));
	const source = text('snelheid-bron');
	const problems: Problems = [];
	if (!key) problems.push({ field: 'profiel', message: 'Kies wie er loopt.' });
	if (kmh === null || kmh < 0.5 || kmh > 10)
		problems.push({ field: 'snelheid', message: 'Vul de snelheid in, in kilometer per uur: 0,5 tot en met 10.' });
	if (!source || source.length > SOURCE_MOST)
		problems.push({
			field: 'snelheid-bron',
			message: 'Vul in waar de snelheid vandaan komt en waarom je hem verandert.'
		});
	return problems.length ? { ok: false, problems } : { ok: true, draft: { key: key!, kmh: kmh!, source } };
}

const profileKeys: readonly ProfileKey[] = ['adult', 'older', 'child', 'pram', 'wheelchair'];
