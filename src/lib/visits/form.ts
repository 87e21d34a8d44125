// A visit and a new place as a telephone sends them: read into a value, or into what is wrong. Pure.
import { idIn, isUuid } from '#lib/foundation/ids.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { isDutch } from '#lib/geo/rd.ts';
import { placeType, type PlaceType } from '#lib/places/types.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import { questions, recorded, type Base, type Choice, type Question } from './visit.ts';

export type Problem = { field: string; message: string };
export type Told = {
	/** UUID, made by the telephone: sending twice is one visit. */
	id: string;
	/** By the clock of the telephone, never later than ours. */
	madeAt: Date;
	answers: Partial<Record<Question, Answer>>;
	/** What the telephone knew when the answers were given. */
	base: Base;
	/** For a colleague; nobody else reads it. */
	note: string;
};
export type Visit = Told & { placeId: number };
export type NewPlace = Told & {
	name: string;
	type: PlaceType;
	/** Null: `address` says where it is. */
	point: { lon: number; lat: number } | null;
	address: string;
	/** Who found it says that it is no place that is known here. */
	apart: boolean;
};
export type Parsed<What> = { ok: true; value: What } | { ok: false; problems: Problem[] };

export const LONGEST_NOTE = 500;
export const LONGEST_NAME = 120;
const ANSWERS: readonly string[] = ['yes', 'limited', 'no', 'unknown'];
// A telephone may lie in a drawer for a week; a clock that is a year off is wrong.
const OLDEST = 60 * 86_400_000;

/** The fields of a form about a place that is known. */
export function parseVisit(form: FormData, now: Date): Parsed<Visit> {
	const told = toldIn(form, now);
	const placeId = idIn(form, 'plek');
	if (!told || placeId === undefined)
		return { ok: false, problems: [{ field: 'plek', message: 'Kies eerst een plek.' }] };
	const problems = wrongIn(form);
	const empty = !told.note && !Object.keys(told.answers).length && !hasPicture(form);
	if (empty) problems.push({ field: questions[0]!.key, message: 'Beantwoord een vraag, of kies “Alles klopt nog”.' });
	return problems.length ? { ok: false, problems } : { ok: true, value: { ...told, placeId } };
}

/** The fields of a form about a place that was not known. */
export function parseNewPlace(form: FormData, now: Date): Parsed<NewPlace> {
	const told = toldIn(form, now);
	if (!told) return { ok: false, problems: [{ field: 'naam', message: 'Begin opnieuw: dit formulier is niet heel.' }] };
	const problems = wrongIn(form);
	const name = line(form, 'naam', LONGEST_NAME + 1);
	if (!name) problems.push({ field: 'naam', message: 'Vul in hoe de plek heet.' });
	if (name.length > LONGEST_NAME)
		problems.push({ field: 'naam', message: `Gebruik hoogstens ${LONGEST_NAME} tekens.` });
	const type = placeType(line(form, 'soort'));
	if (!type) problems.push({ field: 'soort', message: 'Kies wat voor plek het is.' });
	// Where the list was fetched is no place until who stands there says so.
	const confirmed = form.has('hier') ? pointOf(line(form, 'hier-punt')) : undefined;
	const address = line(form, 'adres', LONGEST_NAME);
	// An address says it better than a tick that stood there already.
	const point = pointOf(`${line(form, 'lat')},${line(form, 'lon')}`) ?? (address ? null : confirmed) ?? null;
	if (!point && (!address || line(form, 'lat')))
		problems.push({
			field: line(form, 'lat') ? 'lat' : 'adres',
			message: 'Vertel waar de plek is: waar je staat, op de kaart, of met een adres.'
		});
	if (problems.length || !type) return { ok: false, problems };
	return { ok: true, value: { ...told, name, type, point, address, apart: form.has('anders') } };
}

/** '51.7681,5.5383': latitude first, as telephones write it; undefined when it is no point in the Netherlands. */
export function pointOf(text: string): { lon: number; lat: number } | undefined {
	const [, lat, lon] = /^\s*(\d{1,2}(?:\.\d{1,9})?)\s*,\s*(\d{1,2}(?:\.\d{1,9})?)\s*$/.exec(text) ?? [];
	const point = { lon: Number(lon), lat: Number(lat) };
	return lat && lon && isDutch([point.lon, point.lat]) ? point : undefined;
}

export const hasPicture = (form: FormData): boolean => {
	const file = form.get('foto');
	return file instanceof File && file.size > 0;
};

function toldIn(form: FormData, now: Date): Told | undefined {
	const id = line(form, 'id', 40).toLowerCase();
	if (!isUuid(id)) return undefined;
	const clock = Date.parse(line(form, 'toen', 40));
	const made = Number.isFinite(clock) ? Math.min(clock, now.getTime()) : now.getTime();
	const madeAt = new Date(now.getTime() - made > OLDEST ? now.getTime() : made);
	const base: Base = {};
	for (const what of [...recorded, 'photo'] as const) base[what] = line(form, `was-${what}`, 100);
	const answers: Told['answers'] = {};
	const right = form.has('klopt');
	for (const { key } of questions) {
		const answer = right ? asItStood(key, base) : line(form, key, 20);
		if (ANSWERS.includes(answer)) answers[key] = answer as Answer;
	}
	const hours = line(form, 'tijden', LONGEST_NAME);
	const note = lines(form, 'opmerking', LONGEST_NOTE + 1);
	return { id, madeAt, answers, base, note: [hours && `Openingstijden: ${hours}`, note].filter(Boolean).join('\n') };
}

// "Alles klopt nog": what stood there was seen again.
function asItStood(key: Question, base: Base): string {
	if (key === 'exists' || key === 'open') return 'yes';
	const [answer = ''] = (base[key] ?? '').split(' ');
	return answer === 'unknown' ? '' : answer;
}

function wrongIn(form: FormData): Problem[] {
	const problems: Problem[] = [];
	if (lines(form, 'opmerking', LONGEST_NOTE + 1).length > LONGEST_NOTE)
		problems.push({ field: 'opmerking', message: `Dit is te lang. Gebruik hoogstens ${LONGEST_NOTE} tekens.` });
	return problems;
}

/** What was chosen of each conflict; what is no choice is left out. */
export const choicesIn = (form: FormData): Choice[] =>
	([...recorded, 'photo'] as const).flatMap((what) => {
		const keep = line(form, `kies-${what}`, 10);
		return keep === 'mine' || keep === 'theirs' ? [{ what, keep, seen: line(form, `gezien-${what}`, 100) }] : [];
	});
