// One line of JSON Lines, a schema.org Event, as an activity: or what to change about it, field by field, in Dutch.
import { emptyDraft, limits } from '#lib/activities/activity.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import type { Language } from '#lib/vocabulary/languages.ts';
import { cancelled, reasons } from './calendarseries.ts';
import { accessibilityOf } from './eventfacts.ts';
import { priceOf } from './eventprice.ts';
import { agesOf, placeOf } from './eventparts.ts';
import { seriesOfEvent } from './eventschedule.ts';
import type { FieldProblem } from './eventschedule.ts';
import { eventShape } from './eventshape.ts';
import type { EventShape } from './eventshape.ts';
import { guessGroups, guessJoining, guessSubjects, isSubject } from './guesses.ts';
import { fingerprint, lead, oneLine, paragraphs, webAddress } from './plaintext.ts';

export type EventLine = { ok: true; draft: ActivityDraft } | { ok: false; problems: FieldProblem[] };

/** Characters (UTF-16) a line may have. */
export const longestLine = 65_536;

/**
 * Reads one line. Never throws. `source` is where the draft says it comes from; the draft has no place yet: `location`
 * and `point` are as the line gives them. Vocabulary: https://schema.org/Event.
 */
export function readEventLine(line: string, { source }: { source: string }): EventLine {
	const no = (field: string, message: string): EventLine => ({ ok: false, problems: [{ field, message }] });
	if (line.length > longestLine) return no('', 'De regel is te lang: meer dan 64 kB.');
	let json: unknown;
	try {
		json = JSON.parse(line);
	} catch {
		return no('', 'Dit is geen geldige JSON. Zet elke activiteit op één regel, tussen { en }.');
	}
	if (typeof json !== 'object' || json === null || Array.isArray(json))
		return no('', 'Op elke regel hoort één activiteit te staan, tussen { en }.');
	const read = eventShape.safeParse(withoutNulls(json));
	if (!read.success) return { ok: false, problems: read.error.issues.slice(0, 5).map(shapeProblem) };
	return draftOf(read.data, source);
}

/** Null says "nothing here", as leaving it out does; at the first two levels, where people write it. */
function withoutNulls(value: object, depth = 2): Record<string, unknown> {
	const kept: Record<string, unknown> = {};
	for (const [key, part] of Object.entries(value)) {
		if (part === null || part === '') continue;
		const nested = depth > 1 && typeof part === 'object' && !Array.isArray(part);
		kept[key] = nested ? withoutNulls(part as object, depth - 1) : part;
	}
	return kept;
}

function shapeProblem({ path, code }: { path: PropertyKey[]; code: string }): FieldProblem {
	const field = path.map(String).join('.');
	if (code === 'too_big') return { field, message: 'Dit is te lang of er zijn er te veel.' };
	return { field, message: 'Dit heeft een vorm die we niet kennen. Zie de uitleg over het inlezen.' };
}

function draftOf(event: EventShape, source: string): EventLine {
	const problems: FieldProblem[] = [];
	const types = (event['@type'] ?? ['Event']).map((type) => type.replace(/^.*[/:#]/, ''));
	if (!types.some((type) => /Event$|^(?:EventSeries|Festival|Hackathon|CourseInstance)$/.test(type)))
		problems.push({ field: '@type', message: `'${types[0]?.slice(0, 40)}' is geen activiteit. Schrijf Event.` });
	const title = oneLine(event.name ?? '', limits.title);
	if (!title) problems.push({ field: 'name', message: 'Zet de naam van de activiteit erbij (name).' });
	const series = seriesOfEvent(event, problems);
	const { location, point } = placeOf(event, problems);
	const price = priceOf(event, problems);
	const ages = agesOf(event, problems);
	if (problems.length) return { ok: false, problems };

	const text = paragraphs(event.description ?? '', limits.description - 2000);
	const keywords = (event.keywords ?? []).flatMap(wordsOf).map((word) => oneLine(word, 80)).filter(Boolean).slice(0, 50); // prettier-ignore
	const audience = (event.audience ?? []).flatMap((each) =>
		typeof each === 'string' ? [each] : [...(each.audienceType ?? []), each.name ?? '']
	);
	const summary = oneLine(event.disambiguatingDescription ?? '', limits.summary) || lead(text);
	const first = series[0]!;
	const id = idOf(event) ?? fingerprint(title, first.start, location ?? '');
	const status = event.eventStatus?.replace(/^.*[/:#]/, '').toLowerCase() ?? '';
	const off = /cancel/.test(status) ? reasons.cancelled : /postpone/.test(status) ? postponed : null;
	return {
		ok: true,
		draft: {
			...emptyDraft,
			title,
			summary,
			description: [text, labels(keywords, text), link(event, text)].filter(Boolean).join('\n\n'),
			...organiserOf(event),
			location,
			point,
			...guessSubjects([title, ...keywords].join(' ')),
			targetGroups: guessGroups(audience.join(' ')),
			...ages,
			...price,
			joining: guessJoining(`${title} ${text}`),
			languages: languagesOf(event),
			accessibility: accessibilityOf(event.accessibilityFeature ?? []),
			series: off ? [cancelled(first, off)] : series,
			source,
			sourceId: id
		}
	};
}

const postponed = 'Uitgesteld. Er is nog geen nieuwe datum.';

const wordsOf = (term: NonNullable<EventShape['keywords']>[number]): string[] =>
	(typeof term === 'string' ? term : (term.name ?? term.alternateName ?? '')).split(/[,;]/);

/** Key words that neither the text nor our own words for them hold: kept where search finds them. */
function labels(keywords: string[], text: string): string {
	const lower = text.toLowerCase();
	const missing = keywords.filter((word) => !lower.includes(word.toLowerCase()) && !isSubject(word));
	return missing.length ? `Trefwoorden: ${missing.join(', ')}` : '';
}

function link({ url }: EventShape, text: string): string {
	const address = webAddress(url ?? '');
	return address && !text.includes(address) ? `Meer informatie: ${address}` : '';
}

/** An id that stays the same from one file to the next; a blank node ('_:b0') or './' does not. */
function idOf({ '@id': id, identifier }: EventShape): string | null {
	if (id && !/^(?:_:|\.\/|#)/.test(id)) return oneLine(id, 300);
	const [first] = identifier ?? [];
	const value = typeof first === 'object' ? first.value : first;
	return value === undefined || value === '' ? null : oneLine(String(value), 300);
}

function organiserOf({ organizer }: EventShape): Pick<ActivityDraft, 'organiser' | 'organiserContact'> {
	const [first] = organizer ?? [];
	if (first === undefined) return { organiser: null, organiserContact: null };
	if (typeof first === 'string') return { organiser: oneLine(first, 200) || null, organiserContact: null };
	const contact = [first.telephone, first.email?.replace(/^mailto:/i, ''), webAddress(first.url ?? '')];
	const known = contact.map((each) => oneLine(each ?? '', 200)).filter(Boolean);
	return {
		organiser: oneLine(first.name ?? '', 200) || null,
		organiserContact: known.join(' · ').slice(0, limits.short) || null
	};
}

/** 'nl', 'nl-NL', 'Nederlands', { alternateName: 'nl' }; Dutch when none is one we know. */
function languagesOf({ inLanguage = [] }: EventShape): Language[] {
	const found = new Set<Language>();
	for (const word of inLanguage.flatMap(wordsOf)) {
		const text = word.trim().toLowerCase();
		const term = languages.all.find(
			({ key, slug, name }) => slug === text.split(/[-_]/)[0] || key === text || name.toLowerCase() === text
		);
		if (term) found.add(term.key);
		else if (/gebaren/.test(text) || text === 'dse') found.add('ngt');
		else if (/^(?:dutch|english)$/.test(text)) found.add(text === 'dutch' ? 'nl' : 'en');
	}
	return found.size ? [...found] : ['nl'];
}
