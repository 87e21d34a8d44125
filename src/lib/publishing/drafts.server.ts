// Writing: a draft is begun, saved step by step by whoever of the initiative is at it, and thrown away.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { emptyDraft, type ActivityDraft } from '#lib/activities/activity.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import type { InitiativeRow } from '#lib/initiatives/rows.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { emptyFields, same, stepAt, type FormFields, type StepSlug } from './fields.ts';
import { findPlace } from './place.server.ts';
import * as queries from './queries.server.ts';
import { emptyRhythm } from './rhythm.ts';
import { fieldsOf } from './settling.server.ts';

/** What a draft begins with: a name, something that is public already, or what was read elsewhere. */
export type From = { title: string } | { edit: number } | { copyOf: number } | { told: Partial<ActivityDraft> };
export type Started =
	{ ok: true; id: string } | { ok: false; problem: 'ended' } | { ok: false; problem: 'wait'; wait: number };

const STARTS = { name: 'draft-start', points: 40, seconds: 86_400 };

/** Begins a draft; of something public the draft that is there already goes on. @throws Forbidden */
export async function start(who: Me | null, initiativeId: number, from: From): Promise<Started> {
	const wait = who && (await tooOften(STARTS, who.id));
	if (wait) return { ok: false, problem: 'wait', wait };
	return sql.begin(async (tx) => {
		const { me, initiative } = await writer(tx, who, initiativeId);
		if (!isOpen(initiative)) return { ok: false, problem: 'ended' } as const;
		const { fields, activityId } = await first(tx, initiative, from);
		const copyOf = 'copyOf' in from ? { copyOf: from.copyOf } : {};
		const content = { fields, began: activityId === null ? null : fields, steps: {}, ...copyOf };
		return { ok: true, id: await queries.insert(tx, initiativeId, activityId, content, me.id) } as const;
	});
}

async function first(
	tx: Sql,
	initiative: InitiativeRow,
	from: From
): Promise<{ fields: FormFields; activityId: number | null }> {
	const { contactName, contactPhone, contactEmail } = initiative;
	const contact = [contactName, contactPhone, contactEmail].filter(Boolean).join(', ');
	if ('title' in from) return { fields: { ...emptyFields, title: from.title, contact }, activityId: null };
	if ('told' in from) {
		const told = await fieldsOf(tx, { ...emptyDraft, ...from.told, image: null, imageAlt: null });
		const [found] = told.placeId ? [] : await findPlace(tx, told.location);
		const place = found?.same ? { where: 'place' as const, place: found.name, placeId: String(found.id) } : {};
		return { fields: withoutKept({ ...told, ...place, contact: told.contact || contact }), activityId: null };
	}
	const id = 'edit' in from ? from.edit : from.copyOf;
	if (!(await activities.isOf(tx, initiative.id, id))) throw new Forbidden('activity.write');
	const fields = await fieldsOf(tx, await activities.draftOf(tx, id));
	return 'edit' in from ? { fields, activityId: id } : { fields: withoutKept(fields), activityId: null };
}

// What nobody published yet has no dates to keep.
const withoutKept = (fields: FormFields): FormFields =>
	fields.rhythms[0]?.repeat === 'kept' ? { ...fields, rhythms: [emptyRhythm] } : fields;

/** Somebody else saved the same step meanwhile: who, when, and the controls on which both versions differ. */
export type Conflict = { by: string; at: Date; revision: number; theirs: FormFields; differing: (keyof FormFields)[] };
export type Saved = { ok: true; revision: number; fields: FormFields } | { ok: false; conflict: Conflict };

/**
 * Saves one step of a draft, right or wrong: what is typed is never lost. `revision` is the one the page was made from;
 * when somebody saved the same step after it nothing is written, and both versions come back. @throws Forbidden
 */
export const save = (
	who: Me | null,
	initiativeId: number,
	draftId: string,
	{ revision, step, typed }: { revision: number; step: StepSlug; typed: Partial<FormFields> }
): Promise<Saved> =>
	sql.begin(async (tx) => {
		const { me } = await writer(tx, who, initiativeId);
		const row = await ofThis(tx, initiativeId, draftId);
		const { content } = row;
		const names = stepAt(step).fields as readonly (keyof FormFields)[];
		const fields = { ...content.fields, ...typed };
		const differing = names.filter((name) => !same(fields[name], content.fields[name]));
		const last = content.steps[step];
		const saved = (at: number) => ({ [step]: { revision: at, by: me.id, at: new Date().toISOString() } });
		if (!differing.length) {
			// Looked at and left as it was: that step is done too.
			if (!last) await queries.writeSteps(tx, draftId, { ...content, steps: { ...content.steps, ...saved(1) } });
			return { ok: true, revision: row.revision, fields };
		}
		if (last && last.revision > revision) {
			const by = (await accounts.namesOf(tx, [last.by])).get(last.by) ?? 'Iemand anders';
			const told = { by, at: new Date(last.at), revision: row.revision, theirs: content.fields, differing };
			return { ok: false, conflict: told };
		}
		const next = row.revision + 1;
		await queries.write(tx, draftId, { ...content, fields, steps: { ...content.steps, ...saved(next) } }, next, me.id);
		// Whoever waits for a moderator goes on waiting, with this version.
		const open = await reviews.open(tx, 'draft', draftId);
		if (open) await reviews.ask(tx, { ...open, revision: next, by: me.id });
		return { ok: true, revision: next, fields };
	});

/** Throws a draft away; what is public stays as it is. @throws Forbidden */
export const discard = (who: Me | null, initiativeId: number, draftId: string): Promise<void> =>
	sql.begin(async (tx) => {
		const { me } = await writer(tx, who, initiativeId);
		await ofThis(tx, initiativeId, draftId);
		const open = await reviews.open(tx, 'draft', draftId);
		if (open) await reviews.decide(tx, open.id, me.id, 'withdrawn');
		await queries.remove(tx, draftId);
	});

/** Who writes for which initiative, with the rights of this moment. @throws Forbidden */
export async function writer(
	tx: Sql,
	who: Me | null,
	initiativeId: number
): Promise<{ me: Me; initiative: InitiativeRow }> {
	const me = await accounts.mustMay(tx, who, 'activity.write', { initiative: initiativeId });
	const initiative = await initiatives.byId(tx, initiativeId);
	if (!initiative) throw new Forbidden('activity.write');
	return { me, initiative };
}

/** The draft, locked, when it is of this initiative. @throws Forbidden */
export async function ofThis(tx: Sql, initiativeId: number, draftId: string): Promise<queries.DraftRow> {
	const row = await queries.take(tx, draftId);
	if (row?.initiativeId !== initiativeId) throw new Forbidden('activity.write');
	return row;
}

/** Whether an initiative can publish: it goes on, and nobody took it away. */
export const isOpen = ({ ended, withdrawn }: Pick<InitiativeRow, 'ended' | 'withdrawn'>): boolean =>
	!ended && !withdrawn;
