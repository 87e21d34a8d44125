// One value of a field as words: 'Gratis', 'Iedereen, 65+', 'dinsdag 24 november, 18:00'. Pure.
import { euros } from '#lib/activities/activity.ts';
import { seriesWords } from '#lib/activities/recurrence-words.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import { isDay, type Day } from '#lib/calendar/days.ts';
import { capital, clockWords, listWords, longDay } from '#lib/calendar/daywords.ts';
import { isWall } from '#lib/calendar/zone.ts';
import { weekTable } from '#lib/places/hours-words.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import { answerWords, facts, type FactAnswer } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

const lists: Record<string, { name: (key: string) => string }> = { kinds, themes, targetGroups, languages };

const words: Record<string, Record<string, string>> = {
	price: { free: 'Gratis', amount: 'Een bedrag', voluntary: 'Vrijwillige bijdrage', unknown: 'Niet bekend' },
	joining: { 'walk-in': 'Zo binnenlopen', 'sign-up': 'Aanmelden', unknown: 'Niet bekend' },
	kind: {
		residents: 'Bewonersinitiatief',
		volunteers: 'Vrijwilligersorganisatie',
		club: 'Vereniging of club',
		professional: 'Professionele organisatie',
		municipality: 'Gemeente',
		'social-enterprise': 'Sociale onderneming'
	}
};

/** Null where nothing stands. */
export function valueWords(field: string, value: unknown, today: Day): string | null {
	if (value === null || value === undefined || value === '') return null;
	if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
	if (typeof value === 'number') return field.endsWith('Cents') ? euros(value) : String(value);
	if (typeof value === 'string') return words[field]?.[value] ?? momentWords(value, today);
	if (Array.isArray(value)) {
		const each = value.map((one) => lists[field]?.name(String(one)) ?? momentWords(String(one), today));
		return each.length ? listWords(each) : null;
	}
	return objectWords(field, value as Record<string, unknown>);
}

/** What a list of series says: each rhythm, and each date that was changed, as a line. */
export function seriesLines(value: unknown, today: Day): string[] {
	if (!Array.isArray(value)) return [];
	return (value as Series[]).flatMap((series) => [
		capital(seriesWords({ ...series, changes: [] }, today)),
		...series.changes.map((change) => changeWords(change, today))
	]);
}

function changeWords({ original, kind, start, following, reason }: Change, today: Day): string {
	const date = momentWords(original, today);
	const why = reason ? ` (${reason})` : '';
	if (kind === 'moved' && start === original) return `${capital(date)}: gaat toch door`;
	if (kind === 'moved') return `${capital(date)}: verplaatst naar ${momentWords(start ?? original, today)}${why}`;
	return `${following ? `Vanaf ${date}: gaat niets meer door` : `${capital(date)}: gaat niet door`}${why}`;
}

/** A day or a wall time as people say it; any other text as it is. */
function momentWords(text: string, today: Day): string {
	if (isWall(text)) return `${longDay(text.slice(0, 10), today)}, ${clockWords(text)}`;
	return isDay(text) ? longDay(text, today) : text;
}

function objectWords(field: string, value: Record<string, unknown>): string | null {
	const entries = Object.entries(value);
	if (!entries.length) return null;
	if (field === 'accessibility') {
		const told = entries.map(([fact, answer]) => {
			const { answer: said, note } = answer as FactAnswer;
			return `${facts.name(fact)}: ${answerWords[said] ?? said}${note ? ` (${note})` : ''}`;
		});
		return told.join(', ');
	}
	if (field === 'point') return `${Number(value.lat).toFixed(5)}, ${Number(value.lon).toFixed(5)}`;
	if (field === 'hours' && isHours(value)) {
		const days = weekTable(value).map(({ name, text }) => `${name} ${text}`);
		const others = value.exceptions?.length ? `, en ${value.exceptions.length} andere dagen` : '';
		return `${days.join(', ')}${others}`;
	}
	return JSON.stringify(value);
}

// Hours that were kept before there were other days know none.
type KeptHours = Pick<OpeningHours, 'week'> & Partial<OpeningHours>;
const isHours = (value: object): value is KeptHours =>
	'week' in value && typeof value.week === 'object' && value.week !== null;
