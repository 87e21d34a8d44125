// What was changed about norms, thresholds and speeds, told in one list. Pure.
import { dateOf } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { Norm } from './norms.ts';
import { definitions } from './settings.ts';

type Signed = { id: number; at: Date; by: string };
type Changes = {
	earlier: readonly Norm[];
	settings: readonly (Signed & { key: string; value: number; why: string })[];
	speeds: readonly (Signed & { name: string; kmh: number; source: string })[];
	/** By id of the account. */
	names: ReadonlyMap<string, string>;
};

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 });

/** 'Inloop, 65-plus: 10 minuten, 3 dagdelen, past voor 0,3'. */
export const normWords = (norm: Pick<Norm, 'kind' | 'targetGroup' | 'maxMinutes' | 'minDayParts' | 'minFit'>): string =>
	`${kinds.name(norm.kind)}, ${targetGroups.name(norm.targetGroup)}: ${norm.maxMinutes} minuten lopen, ${norm.minDayParts} van de 21 dagdelen per week open, past voor minstens ${number.format(norm.minFit)}`;

/** Rows of 'Wanneer, Wat, Waarom, Door', the latest first. */
export function pastRows({ earlier, settings, speeds, names }: Changes): { key: string; cells: string[] }[] {
	const by = (signed: Signed) =>
		signed.by === 'voorstel' ? 'eerste voorstel' : (names.get(signed.by) ?? 'account bestaat niet meer');
	const row = (key: string, signed: Signed, what: string, why: string) => ({
		key: `${key} ${signed.id}`,
		at: signed.at.getTime(),
		cells: [dateOf(dayAt(signed.at)), what, why, by(signed)]
	});
	const settingWords = ({ key, value }: { key: string; value: number }) =>
		`${definitions.find((one) => one.key === key)?.name ?? key}: ${number.format(value)}`;
	return [
		...earlier.map((norm) => row('norm', norm, normWords(norm), norm.source)),
		...settings.map((setting) => row('grens', setting, settingWords(setting), setting.why)),
		...speeds.map((speed) =>
			row('snelheid', speed, `${speed.name}: ${number.format(speed.kmh)} km per uur`, speed.source)
		)
	]
		.sort((one, other) => other.at - one.at)
		.map(({ key, cells }) => ({ key, cells }));
}
