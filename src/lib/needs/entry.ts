// Entering what others said, one line a card: keys for the boxes of the card, and a sentence. Pure.
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { groupKeys, kindKeys, settingKeys, strangeKey, timeKeys, type Key } from './card.ts';
import { SENTENCE_MOST, type Channel, type Need } from './need.ts';
import { personalIn, personalWords } from './personal.ts';
import { sentenceIn, whereOf, type Where } from './where.ts';

/** How somebody told it, by slug. */
export const entrySlugs: Record<string, Channel> = { papier: 'paper', telefoon: 'phone', persoonlijk: 'in-person' };

export type EntryTyped = {
	bij: string;
	kanaal: string;
	stapel: string;
	soort: string;
	wie: string;
	wanneer: string;
	plek: string;
	zin: string;
};
export type EntryField = keyof EntryTyped;

/** What stays for the next card: where, how, and the pile. */
export function pileIn(params: URLSearchParams): Pick<EntryTyped, 'bij' | 'kanaal' | 'stapel'> {
	const [bij, kanaal, stapel] = ['bij', 'kanaal', 'stapel'].map((name) => lineOf(params.get(name), 140));
	return {
		bij: bij!,
		kanaal: Object.hasOwn(entrySlugs, kanaal!) ? kanaal! : 'papier',
		stapel: isUuid(stapel) ? stapel : ''
	};
}

/** The keys somebody typed ('14', 'a c'), in the order of the card; the first sign that is no key is `wrong`. */
export function keysIn<Value>(
	text: string,
	keys: readonly Key<Value>[]
): { chosen: Key<Value>[]; wrong: string | null } {
	const signs = [...text.toLowerCase()].filter((sign) => !/[\s,;/.+-]/.test(sign));
	return {
		chosen: keys.filter(({ key }) => signs.includes(key)),
		wrong: signs.find((sign) => !keys.some(({ key }) => key === sign)) ?? null
	};
}

/** What was typed, with this key pressed: it is added, or taken away when it was there. */
export function withKey<Value>(text: string, key: string, keys: readonly Key<Value>[], single: boolean): string {
	const chosen = keysIn(text, keys).chosen.map((one) => one.key);
	if (chosen.includes(key)) return chosen.filter((one) => one !== key).join('');
	return single ? key : [...chosen, key].join('');
}

export type Entry =
	| {
			ok: true;
			need: Need;
			batch: string | null;
			/** Made by the page for this card. */ card?: string;
			typed: EntryTyped;
	  }
	| { ok: false; problems: { field: EntryField; message: string }[]; typed: EntryTyped };

/** Reads one card. A box left empty means everyone, any time, or either; of the kinds there must be one. */
export function parseEntry(form: FormData, wheres: readonly Where[]): Entry {
	const read = (name: EntryField) => line(form, name, 140);
	const typed: EntryTyped = {
		...{ bij: read('bij'), kanaal: read('kanaal'), stapel: read('stapel'), soort: read('soort') },
		...{ wie: read('wie'), wanneer: read('wanneer'), plek: read('plek'), zin: sentenceIn(form) }
	};
	const problems: { field: EntryField; message: string }[] = [];
	const say = (field: EntryField, message: string) => problems.push({ field, message });
	const keys = <Value>(field: EntryField, list: readonly Key<Value>[]) => {
		const { chosen, wrong } = keysIn(typed[field], list);
		if (wrong) say(field, `${strangeKey(wrong)} Gebruik ${list[0]!.key} tot en met ${list.at(-1)!.key}.`);
		return chosen.map(({ value }) => value);
	};
	const area = whereOf(wheres, typed.bij);
	if (!area) say('bij', 'Kies een wijk of dorp.');
	const channel = entrySlugs[typed.kanaal];
	if (!channel) say('kanaal', 'Kies hoe het verteld is.');
	const kinds = keys('soort', kindKeys);
	if (!kinds.length && !problems.some(({ field }) => field === 'soort')) say('soort', 'Typ wat er gemist wordt: 1 tot en met 9.'); // prettier-ignore
	const groups = keys('wie', groupKeys);
	const times = keys('wanneer', timeKeys);
	const settings = keys('plek', settingKeys);
	if (settings.length > 1) say('plek', 'Typ v (binnen), w (buiten) of x (maakt niet uit).');
	if (typed.zin.length > SENTENCE_MOST) say('zin', `Deze zin is te lang: hoogstens ${SENTENCE_MOST} tekens.`);
	const personal = personalIn(typed.zin).map((kind) => personalWords[kind]);
	if (personal.length) say('zin', `Laat weg: ${personal.join(', ')}. We bewaren niet wie het zei.`);
	if (problems.length || !area || !channel) return { ok: false, problems, typed };
	const need: Need = {
		...area,
		channel,
		kinds,
		targetGroups: groups.length ? groups : ['everyone'],
		dayParts: times.reduce((set, value) => set | value, 0) || everyDayPart,
		setting: settings[0] ?? 'either',
		sentence: typed.zin
	};
	const card = line(form, 'kaart', 40);
	return { ok: true, need, batch: isUuid(typed.stapel) ? typed.stapel : null, ...(isUuid(card) && { card }), typed };
}
