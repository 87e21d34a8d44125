// A draft as it would be published at this moment: what is typed, on top of what is public now.
import * as activities from '#lib/activities/activities.server.ts';
import type { ActivityDraft } from '#lib/activities/activity.ts';
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { InitiativeRow } from '#lib/initiatives/rows.ts';
import * as places from '#lib/places/places.server.ts';
import { withUntouched, type FormFields } from './fields.ts';
import { read, toFields, type Around } from './form.ts';
import type { FormProblems } from './formwords.ts';
import { findPlace } from './place.server.ts';
import type { DraftRow } from './queries.server.ts';

export type Settled = {
	fields: FormFields;
	draft: ActivityDraft;
	problems: FormProblems;
	/** As it is public now; null for something new. */
	was: ActivityDraft | null;
};

/** What this draft would publish, and what stands in the way. `typed` goes before what was saved. */
export async function settle(
	tx: Sql,
	row: Pick<DraftRow, 'id' | 'activityId' | 'content'>,
	initiative: Pick<InitiativeRow, 'id' | 'name'>,
	today: Day,
	typed: Partial<FormFields> = {}
): Promise<Settled> {
	const was = row.activityId === null ? null : await activities.draftOf(tx, row.activityId);
	const { began } = row.content;
	const written = { ...row.content.fields, ...typed };
	const fields = was && began ? withUntouched(written, began, await fieldsOf(tx, was)) : written;
	const around: Around = { today, was, centres: await centres(tx) };
	const { draft, problems } = read(fields, around);
	// Something looks like it: that is a question, not a mistake.
	if (problems.place === 'place-unknown' && (await findPlace(tx, fields.place)).length > 0) {
		delete problems.place;
		problems.placeId = 'place-unsure';
	}
	const own = was === null || was.source === activities.HERE;
	const organiser = own ? initiative.name : draft.organiser;
	const source = was ? {} : { source: activities.HERE, sourceId: row.id };
	return { fields, problems, was, draft: { ...draft, ...source, organiser, initiativeId: initiative.id } };
}

/** The fields that say an activity as it is. */
export async function fieldsOf(tx: Sql, draft: ActivityDraft): Promise<FormFields> {
	const [place] = draft.placeId === null ? [] : await places.byIds([draft.placeId], tx);
	const [spot] = draft.point && draft.placeId === null ? await areas.assign(tx, [draft.point]) : [];
	const districts = spot ? await areas.districtsOf(tx, configuration().municipality) : [];
	const district = districts.find(({ id }) => id === spot?.districtId)?.slug ?? null;
	return toFields(draft, { place: place?.name ?? null, district });
}

async function centres(tx: Sql): Promise<Around['centres']> {
	const districts = await areas.districtsOf(tx, configuration().municipality);
	return new Map(districts.map(({ slug, labelLon, labelLat }) => [slug, { lon: labelLon, lat: labelLat }]));
}
