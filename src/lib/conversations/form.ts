// The forms about a gebiedsgesprek: the first one (where and when), and the account of it. Pure.
import { isDay } from '#lib/calendar/days.ts';
import type { Day } from '#lib/calendar/days.ts';
import { idIn } from '#lib/foundation/ids.ts';
import { line, lines } from '#lib/foundation/typed.ts';
import { personalProblem } from '#lib/needs/personal.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { questions, type Account, type Present } from './conversation.ts';

export type Problem = { field: string; message: string };
type Parsed<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

export const LONGEST = { location: 200, answer: 5000 } as const;
const MOST_PEOPLE = 2000;
const tooLong = (most: number) => `Dit is te lang. Gebruik hoogstens ${most} tekens.`;

/** Everything that was typed, to show again. */
export const typedOf = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, LONGEST.answer + 500)]] : []))); // prettier-ignore

/** Whether a photo was chosen; an empty file field sends a file without bytes. */
export function hasPhoto(form: FormData): boolean {
	const file = form.get('foto');
	return file instanceof File && file.size > 0;
}

/** Nobody writes down what is still to come; a slip of the finger in the year is no conversation either. */
function dayIn(form: FormData, today: Day, problems: Problem[]): Day {
	const day = line(form, 'dag', 10);
	if (!isDay(day)) problems.push({ field: 'dag', message: 'Vul de dag van het gesprek in.' });
	else if (day > today)
		problems.push({ field: 'dag', message: 'Deze dag komt nog. Schrijf het op als het gesprek geweest is.' });
	else if (day < '2000-01-01') problems.push({ field: 'dag', message: 'Kijk het jaar na.' });
	return day;
}

/** Where and when it was. */
export function parseStart(form: FormData, today: Day): Parsed<{ areaId: number; onDay: Day }> {
	const problems: Problem[] = [];
	const areaId = idIn(form, 'gebied');
	if (!areaId) problems.push({ field: 'gebied', message: 'Kies de wijk of het dorp.' });
	const onDay = dayIn(form, today, problems);
	return problems.length ? { ok: false, problems } : { ok: true, value: { areaId: areaId ?? 0, onDay } };
}

export function parseAccount(form: FormData, today: Day): Parsed<Account> {
	const problems: Problem[] = [];
	const text = (name: string) => {
		const value = lines(form, name);
		if (value.length > LONGEST.answer) problems.push({ field: name, message: tooLong(LONGEST.answer) });
		else problems.push(...personalProblem(name, value));
		return value;
	};
	const onDay = dayIn(form, today, problems);
	const location = line(form, 'waar');
	if (location.length > LONGEST.location) problems.push({ field: 'waar', message: tooLong(LONGEST.location) });
	// Where everybody could come is no secret.
	else problems.push(...personalProblem('waar', location, ['address', 'postcode']));
	const present: Present = {};
	for (const { key } of targetGroups.all) {
		const typed = line(form, `aantal-${key}`, 20);
		if (!typed) continue;
		const count = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
		if (!(count <= MOST_PEOPLE))
			problems.push({ field: `aantal-${key}`, message: `Vul een aantal in van 0 tot en met ${MOST_PEOPLE}.` }); // prettier-ignore
		else if (count > 0) present[key] = count;
	}
	const [enough, residents, municipality] = questions.map(({ name }) => text(name)) as [string, string, string];
	const placeId = idIn(form, 'plek') ?? null;
	const account = { onDay, placeId, location, present, enough, residents, municipality, followUp: text('vervolg') };
	return problems.length ? { ok: false, problems } : { ok: true, value: account };
}
