// What an officer fills in for a change, to a change or what is wrong with it. Pure.
import type { Problem } from '#lib/design/fields.ts';
import { line } from '#lib/foundation/typed.ts';
import type { Supply } from '#lib/gaps/supply.ts';
import { placeType } from '#lib/places/types.ts';
import { centsIn, groupsIn, kindsIn, priceIn, refOf, waysIn, weekOf, wholeIn, type Spot } from './change-fields.ts';
import { regularityIn } from './often.ts';
import { LONGEST_NAME } from './scenario.ts';
import type { Change, ChangeKind, NewActivity, NewPlace } from './scenario.ts';

type Parsed = { ok: true; change: Change } | { ok: false; problems: Problem[] };
/** What is known of the supply that a change is about. */
export type Chosen = Pick<Supply, 'title' | 'lon' | 'lat'>;

const changeKinds: readonly ChangeKind[] = ['add', 'add-activity', 'move', 'close', 'hours', 'what', 'price', 'size'];

export const noSpot: Problem = {
	field: 'waar',
	message: 'Waar komt het? Vul een adres met postcode, een wijk, of twee getallen van een punt in.'
};

/** Whether this kind of change needs to know where. */
export const needsSpot = (form: FormData): boolean => {
	const what = line(form, 'wat');
	return ['add', 'move'].includes(what) || (what === 'add-activity' && !line(form, 'kies'));
};

/**
 * Reads the form of a change. `where` is what was found of the field "waar" (null: nothing), `chosen` the supply it is about
 * (null: there is none), `key` is that of something new.
 */
export function parseChange(form: FormData, where: Spot | null, chosen: Chosen | null, key: string): Parsed {
	const problems: Problem[] = [];
	const wrong = (field: string, message: string) => void problems.push({ field, message });
	const kind = changeKinds.find((one) => one === line(form, 'wat'));
	const ref = refOf(line(form, 'kies'));
	const yearlyCents = centsIn(form, 'kosten', wrong);
	if (needsSpot(form) && !where) problems.push(noSpot);
	const ofBase = kind !== 'add' && !(kind === 'add-activity' && needsSpot(form));
	if (ofBase && (!ref || !chosen || (kind === 'add-activity' && ref.noun !== 'place')))
		wrong('kies', 'Kies eerst een plek of activiteit die er is.');

	const change = kind && read(kind);
	if (!kind) wrong('wat', 'Kies wat je verandert.');
	return problems.length || !change ? { ok: false, problems } : { ok: true, change };

	function read(kind: ChangeKind): Change | undefined {
		if (kind === 'add') return { kind, place: newPlace(), yearlyCents };
		if (kind === 'add-activity') return { kind, activity: newActivity(), yearlyCents };
		if (!ref || !chosen) return undefined;
		const base = { ref, title: chosen.title, yearlyCents };
		if (kind === 'close') return { kind, ...base };
		if (kind === 'move') return where ? { kind, ...base, ...where } : undefined;
		if (kind === 'hours') return { kind, ...base, ...waysIn(form), ...(ref.noun === 'activity' && oftenIn()) };
		if (kind === 'size') return { kind, ...base, seats: wholeIn(form, 'stoelen', true, wrong) ?? 0 };
		if (kind === 'price') return { kind, ...base, ...priceIn(form, wrong) };
		return { kind, ...base, kinds: someKinds(), targetGroups: groupsIn(form) };
	}
	function oftenIn(): { regularity?: number } {
		const regularity = regularityIn(line(form, 'hoe-vaak'));
		return regularity === undefined ? {} : { regularity };
	}
	function someKinds() {
		const kinds = kindsIn(form);
		if (!kinds.length) wrong('ontmoeting', 'Kies ten minste één ding dat je er kunt doen.');
		return kinds;
	}
	function what() {
		const name = line(form, 'naam', LONGEST_NAME);
		const week = weekOf(form.getAll('week'));
		if (!name) wrong('naam', kind === 'add' ? 'Hoe heet de plek?' : 'Hoe heet de activiteit?');
		if (!week) wrong('week', 'Kies ten minste één dagdeel.');
		const { priceCents, consumption } = priceIn(form, wrong);
		return {
			...{ key, name, week, targetGroups: groupsIn(form), seats: wholeIn(form, 'stoelen', false, wrong) },
			...{ priceCents: priceCents || null, consumption, ...(where ?? { lon: 0, lat: 0 }) }
		};
	}
	function newPlace(): NewPlace {
		const type = placeType(line(form, 'soort'));
		if (!type) wrong('soort', 'Kies wat voor plek het is.');
		const kinds = kindsIn(form);
		const access = type?.access ?? 'publiek';
		return {
			...{ ...what(), type: type?.key ?? '', access, indoors: access === 'publiek' },
			kinds: kinds.length ? kinds : [...(type?.kinds ?? [])]
		};
	}
	function newActivity(): NewActivity {
		const made = { ...what(), ...oftenIn(), kinds: someKinds(), indoors: line(form, 'waarin') !== 'buiten' };
		if (!ref || !chosen) return { ...made, placeId: null, placeName: '' };
		return { ...made, lon: chosen.lon, lat: chosen.lat, placeId: ref.id, placeName: chosen.title };
	}
}
