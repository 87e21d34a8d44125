// One shared need, for officers: its words, who belongs to it, what is answered and what answers it.
import { error, fail, redirect } from '@sveltejs/kit';
import type { Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import {
	changedMeanwhile,
	parseAgreed,
	parseLink,
	parseProgress,
	parseStatus,
	parseWords,
	stillOpen,
	typedOf,
	type Parsed,
	type Problem
} from '#lib/clusters/form.ts';
import { idIn, isUuid } from '#lib/foundation/ids.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { line } from '#lib/foundation/typed.ts';
import { readForm } from '../../../form.server.ts';

const idOf = (params: { id: string }) => (/^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : error(404));
const done = (id: number, what: string): never => redirect(303, `/gemeente/behoeften/${id}?gedaan=${what}`);

export const load = async ({ params, locals, url }) => {
	const now = new Date();
	const whole = await clusters.whole(locals.me, idOf(params), now);
	if (!whole) error(404);
	const { statuses, actions: agreed, names, ...rest } = whole;
	const named = <Row extends { by: string }>(row: Row) => ({ ...row, by: names.get(row.by) ?? row.by });
	return {
		...rest,
		statuses: statuses.map(named),
		actions: agreed.map(({ states, ...action }) => ({ ...action, states: states.map(named) })),
		today: dayAt(now),
		done: url.searchParams.get('gedaan')
	};
};

const gone = { field: 'plek', message: 'Dit staat niet op de site. Kies iets uit de lijst.' };
type Event = { params: { id: string }; locals: App.Locals; request: Request };
/** Answers with problems when it was not done. */
type Verb<Value> = (me: Me | null, id: number, value: Value, form: FormData) => Promise<unknown>;

/** Reads what was typed and does it; of several forms that are alike `keyOf` tells which one it was. */
const take =
	<Value>(parse: (form: FormData) => Parsed<Value>, verb: Verb<Value>, said: string, keyOf = (_: FormData) => '') =>
	async ({ params, locals, request }: Event) => {
		const form = await readForm(request);
		const refused = (problems: Problem[]) => fail(422, { problems, typed: typedOf(form), key: keyOf(form) });
		const told = parse(form);
		if (!told.ok) return refused(told.problems);
		const problems = await verb(locals.me, idOf(params), told.value, form);
		if (Array.isArray(problems) && problems.length) return refused(problems as Problem[]);
		done(idOf(params), said);
	};
const press =
	(verb: (me: Me | null, id: number, form: FormData) => Promise<unknown>, said: string) => async (event: Event) => {
		await verb(event.locals.me, idOf(event.params), await readForm(event.request));
		done(idOf(event.params), said);
	};
const actionIn = (form: FormData) => idIn(form, 'actie') ?? 0;

export const actions = {
	bewaar: take(parseWords, clusters.edit, 'bewaard'),
	antwoord: take(
		parseStatus,
		async (me, id, told) =>
			(await clusters.answer(me, id, told, configuration().origin, new Date())) === 'open' ? [stillOpen] : [],
		'geantwoord'
	),
	koppel: take(parseLink, async (me, id, asked) => (await clusters.link(me, id, asked)) || [gone], 'bewaard'),
	ontkoppel: press((me, id, form) => clusters.unlink(me, id, idIn(form, 'koppeling') ?? 0), 'bewaard'),
	afspraak: take(
		parseAgreed,
		(me, id, told) => clusters.agree(me, id, told, new Date()),
		'bewaard',
		() => 'actie'
	),
	stand: take(
		parseProgress,
		async (me, id, told, form) => {
			const progress = (await clusters.progress(me, id, actionIn(form), told, new Date())) ?? error(404);
			return progress.saved ? [] : changedMeanwhile(progress.stands, told);
		},
		'bewaard',
		(form) => String(actionIn(form))
	),
	zinnen: press((me, id, form) => clusters.quote(me, id, form.getAll('zin').filter(isUuid)), 'bewaard'),
	neem: press(clusters.takeNew, 'meegenomen'),
	uit: press((me, id, form) => clusters.takeOut(me, id, line(form, 'antwoord', 40)), 'uit'),
	zet: press((me, id) => clusters.publish(me, id, configuration().origin, new Date()), 'gezet'),
	weg: press(clusters.withdraw, 'weg')
};
