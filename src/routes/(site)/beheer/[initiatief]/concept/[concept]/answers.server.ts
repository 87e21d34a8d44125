// What a page of a draft shows, and how saving and publishing are answered.
import { error, fail, redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { clockWords, longDay } from '#lib/calendar/daywords.ts';
import { wallAt, dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { InitiativeRow } from '#lib/initiatives/rows.ts';
import {
	readStep,
	stepAfter,
	stepAt,
	stepOf,
	twinFields,
	type FormFields,
	type StepSlug
} from '#lib/publishing/fields.ts';
import { fieldNames, told, valueWords } from '#lib/publishing/formwords.ts';
import { hints } from '#lib/publishing/hints.ts';
import { emptyRhythm } from '#lib/publishing/rhythm.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';

type Who = { me: Me; initiative: InitiativeRow };

/** The draft of this address; 404 when there is none in this initiative. */
export async function find({ me, initiative }: Who, id: string, typed: Partial<FormFields> = {}) {
	const draft = await publishing.see(me, initiative.id, id, typed);
	if (!draft) error(404);
	return draft;
}

/** What follows from what is typed: residents' page, dates and hints. */
export const livePart = ({ shown, fields }: publishing.Seen) => ({
	shown,
	hints: { summary: hints(fields.summary), description: hints(fields.description) }
});

/** What the step "waar" lets somebody choose from. */
export async function choicesOf(initiative: InitiativeRow, fields: FormFields) {
	const { districts } = await areas.list(configuration().municipality);
	const [names, { alike }] = await Promise.all([
		publishing.placeNames(initiative.districtId),
		publishing.withPlace(fields)
	]);
	return { names, alike, districts: districts.map(({ slug, displayName }) => ({ slug, name: displayName })) };
}

/** Saves one step and goes on, or says what is not clear yet: what is typed is kept in both cases. */
export async function save(who: Who, id: string, step: StepSlug, form: FormData) {
	const draft = await find(who, id);
	let typed = readStep(step, form);
	const [doing, to] = [form.get('doe'), form.get('naar')];
	if (doing === 'ritme') typed = { rhythms: [...(typed.rhythms ?? []), emptyRhythm] };
	if (doing === 'zonder-ritme') typed = { rhythms: typed.rhythms?.slice(0, 1) };
	if (step === 'waar') typed = (await publishing.withPlace(typed)).typed;
	const picture = step === 'foto' ? await pictures.take(form, 'foto', draft.fields.image || null, who.me.id) : null;
	if (picture?.ok) typed = { image: picture.path ?? '', imageAlt: picture.alt ?? '' };
	const revision = Number(form.get('revision')) || 0;
	const saved = await publishing.save(who.me, who.initiative.id, id, { revision, step, typed });
	if (!saved.ok) return fail(409, { typed, problems: [], conflict: conflictWords(saved.conflict) });
	const path = `/beheer/${who.initiative.slug}/concept/${id}`;
	if (doing) redirect(303, `${path}?stap=${step}#${doing === 'datum' ? 'veld-dates-1' : 'ritmes'}`);
	// A file cannot be kept in the form; words beside it can, and are told later.
	if (picture && !picture.ok && (!to || hasFile(form)))
		return fail(422, { typed, problems: picture.problems, conflict: null });
	if (to === 'voorbeeld') redirect(303, `${path}/voorbeeld?stap=${step}`);
	// Whoever has no JavaScript sees on the next page what dates came of it.
	const dates = step === 'wanneer' ? '&datums=ja' : '';
	const now = await find(who, id);
	const shown = dates + (step in twinFields && (await isNews(now, form)) ? '&lijkt=ja' : '');
	if (typeof to === 'string') redirect(303, `${path}?stap=${stepAt(to).slug}${shown}`);
	const problems = told(now.problems).filter(({ field }) => stepOf(field) === step);
	if (problems.length) return fail(422, { typed, problems, conflict: null });
	redirect(303, `${path}?stap=${stepAfter(step)}${shown}`);
}

const hasFile = (form: FormData) => [...form.values()].some((value) => value instanceof File && value.size > 0);

// Whoever was shown a twin beside the field does not read it again on the next page.
async function isNews(draft: publishing.Seen, form: FormData): Promise<boolean> {
	const read = new Set(form.getAll('gezien').map(Number));
	return (await publishing.twins(draft)).some(({ id }) => !read.has(id));
}

function conflictWords({ by, at, revision, theirs, differing }: publishing.Conflict) {
	const shown = differing.map((name) => ({ name: fieldNames[name], value: valueWords(name, theirs) }));
	return { by, at: clockWords(wallAt(at)), revision, differing: shown };
}

/** Publishes and goes where it stands, or says why not yet. */
export async function publish(who: Who, id: string, form: FormData) {
	const { me, initiative } = who;
	const trap = form.get('website');
	const outcome = await publishing.publish(me, initiative.id, id, {
		revision: Number(form.get('revision')) || 0,
		trap: typeof trap === 'string' ? trap : ''
	});
	const path = `/beheer/${initiative.slug}/concept/${id}`;
	if (outcome.ok && outcome.state === 'waiting') redirect(303, `${path}?stap=controleren&gevraagd=ja`);
	if (outcome.ok) redirect(303, `/beheer/${initiative.slug}/activiteiten/${outcome.slug}?gepubliceerd=ja`);
	if (outcome.problem === 'gone') redirect(303, `/beheer/${initiative.slug}?gelukt=was-weg`);
	if (outcome.problem === 'incomplete')
		return fail(422, { typed: {}, problems: told(outcome.problems), conflict: null, missing: true });
	const status = outcome.problem === 'wait' ? 429 : outcome.problem === 'changed' ? 409 : 422;
	return fail(status, { typed: {}, problems: [], conflict: null, refusal: refusalWords(outcome) });
}

function refusalWords(outcome: Exclude<publishing.Outcome, { ok: true } | { problem: 'incomplete' }>): string {
	switch (outcome.problem) {
		case 'changed':
			return `${outcome.by} heeft het om ${clockWords(wallAt(outcome.at))} nog veranderd. Kijk het na, en publiceer het dan.`;
		case 'wait':
			return `Er is in korte tijd veel gepubliceerd. Probeer het over ${Math.ceil(outcome.wait / 60)} minuten weer. Je tekst is bewaard.`;
		case 'ended':
			return 'Dit initiatief is gestopt. Daarom kun je niets publiceren.';
		default:
			return 'Dat ging wel heel snel. Kijk het nog eens rustig na, en druk dan opnieuw op de knop.';
	}
}

/** 'vandaag om 14:03' or 'zaterdag 21 november om 14:03'. */
export function savedWords(at: Date, now: Date): string {
	const day = dayAt(at) === dayAt(now) ? 'vandaag' : longDay(dayAt(at), dayAt(now));
	return `${day} om ${clockWords(wallAt(at))}`;
}
