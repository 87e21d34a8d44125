// Going round with a telephone: the places near, and what somebody saw there.
import { error, fail, redirect } from '@sveltejs/kit';
import { may, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { wallAt } from '#lib/calendar/zone.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line, lineOf } from '#lib/foundation/typed.ts';
import { geocoderAt } from '#lib/geo/geocoder.server.ts';
import { pictureWords } from '#lib/pictures/picture.ts';
import * as pictures from '#lib/pictures/pictures.server.ts';
import { typedOf } from '#lib/places/managing.ts';
import {
	choicesIn,
	hasPicture,
	LONGEST_NAME,
	parseNewPlace,
	parseVisit,
	type NewPlace,
	type Parsed
} from '#lib/visits/form.ts';
import { altOf } from '#lib/visits/visit.ts';
import * as visits from '#lib/visits/visits.server.ts';
import { readForm } from '../form.server.ts';

export const load = async ({ locals, url }) => {
	const { me } = locals;
	// Only this: choosing a place of the list asks nothing of the site, so it works without a network.
	const asked = lineOf(url.searchParams.get('bij'), 100);
	const now = new Date();
	const { municipality, basemapStyleUrl } = configuration();
	return {
		asked,
		near: await visits.near(me, asked, now),
		waiting: await visits.waiting(me),
		untold: await visits.untold(me),
		remarks: (await visits.remarks(me)).map((one) => ({
			...one,
			edits: may(me, 'place.edit-building', { place: one.placeId })
		})),
		choices: await areas.choices(municipality),
		me: me?.id ?? '',
		officer: may(me, 'inventory.see'),
		adds: may(me, 'place.add') || Boolean(me?.rights.areas.length),
		newId: crypto.randomUUID(),
		at: wallAt(now),
		basemapStyleUrl: basemapStyleUrl ?? null
	};
};

type Take<What> = (me: Me, what: What, photo: visits.Photo, now: Date) => Promise<visits.Sent | visits.NotAdded>;

async function take<What>(
	event: { locals: App.Locals; request: Request; url: URL },
	parsed: (form: FormData, now: Date) => Parsed<What>,
	keep: Take<What>
) {
	const { me } = event.locals;
	if (!me) error(401);
	visits.enter(me);
	const form = await readForm(event.request);
	// It was made by somebody else on this telephone: it waits until they are back.
	if (form.has('wie') && line(form, 'wie', 40) !== me.id) error(401);
	const now = new Date();
	const told = parsed(form, now);
	const refused = ({ problems, twins = [] }: Partial<visits.NotAdded>) =>
		fail(422, { problems: problems ?? [], twins, typed: typedOf(form) });
	if (!told.ok) return refused(told);
	// Who looks after the place can say more of it later.
	if (!line(form, 'foto-tekst')) form.set('foto-tekst', altOf(line(form, 'naam', LONGEST_NAME)));
	const taken = hasPicture(form) ? await pictures.take(form, 'foto', null, me.id) : null;
	if (taken && !taken.ok) return refused(taken);
	const photo = taken?.path ? { path: taken.path, alt: taken.alt ?? '' } : null;
	const kept = await keep(me, told.value, photo, now);
	if ('problems' in kept) return refused(kept);
	const { name, slug, conflicts, merged } = kept;
	const onward = new URLSearchParams({ bij: event.url.searchParams.get('bij') ?? '', gedaan: name, pagina: slug });
	if (merged) onward.set('was', line(form, 'naam', LONGEST_NAME));
	redirect(303, `/veld?${onward}${conflicts.length ? '#kiezen' : ''}`);
}

const addPlace: Take<NewPlace> = (me, found, photo, now) =>
	visits.add(me, found, photo, geocoderAt(configuration().geocoderUrl), now);

const visitIn = (form: FormData) => {
	const id = line(form, 'bezoek', 40);
	return isUuid(id) ? id : error(400);
};

export const actions = {
	bezoek: (event) => take(event, parseVisit, visits.send),
	nieuw: (event) => take(event, parseNewPlace, addPlace),
	kies: async ({ locals, request, url }) => {
		visits.enter(locals.me);
		const form = await readForm(request);
		await visits.choose(locals.me, visitIn(form), choicesIn(form), new Date());
		redirect(303, `/veld?${new URLSearchParams({ bij: url.searchParams.get('bij') ?? '' })}`);
	},
	tekst: async ({ locals, request, url }) => {
		visits.enter(locals.me);
		const form = await readForm(request);
		const [visit, alt] = [visitIn(form), line(form, 'foto-tekst')];
		const problem = pictures.altProblem(alt);
		if (problem) {
			const problems = [{ field: `foto-tekst-${visit}`, message: pictureWords[problem] }];
			return fail(422, { problems, twins: [], typed: typedOf(form) });
		}
		await visits.describe(locals.me, visit, alt, new Date());
		redirect(303, `/veld?${new URLSearchParams({ bij: url.searchParams.get('bij') ?? '' })}`);
	},
	gedaan: async ({ locals, request, url }) => {
		visits.enter(locals.me);
		await visits.settle(locals.me, visitIn(await readForm(request)));
		redirect(303, `/veld?${new URLSearchParams({ bij: url.searchParams.get('bij') ?? '' })}`);
	}
};
