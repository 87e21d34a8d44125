// An example of every page: a site where something has happened, an address for each route, and somebody who may see it.
import { existsSync } from 'node:fs';
import { may } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as claims from '#lib/claims/claims.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { access } from '../../src/access.ts';
import { deskWork, sharedNeed } from './examples-municipality.ts';
import { koffieAanDeWolput, weekly } from './neighbours.ts';
import { signedIn, type Person } from './people.ts';

export type Example = { path: string; who: Person | null };

/** Routes that answer with a page; without the bare ones that the speed of the server is measured with. */
export const pageRoutes = Object.keys(access).filter(
	(route) => existsSync(`src/routes${route}/+page.svelte`) && !['/kaal', '/niet-hier'].includes(route)
);

const today = dayAt(new Date());
/** Of the activity in the examples. */
export const firstDate = `${addDays(today, 8)}T18:00`;

const slugs = async (table: string) =>
	(await sql<{ id: number; slug: string }[]>`select id, slug from ${sql(table)} order by id limit 1`)[0]!;

/** Writes what the examples need into the open database; answers with an example by route id. */
export async function examples(): Promise<Map<string, Example>> {
	const [own] = await sql<{ id: number; slug: string }[]>`
		insert into initiatives (slug, name, kind, summary, created_by)
		values ('voorbeeldclub', 'De Voorbeeldclub', 'residents', 'We eten elke week samen.', 'test') returning id, slug`;
	const { id, slug } = own!;
	const fatima = await signedIn(sql, { initiatives: [{ id, role: 'owner' }] });
	const place = await slugs('places');
	const manager = await signedIn(sql, { name: 'Henk', places: (['social', 'technical'] as const).map((kind) => ({ id: place.id, kind })) }); // prettier-ignore
	const ria = await signedIn(sql, { name: 'Ria', staff: ['moderator', 'administrator'] });
	const newcomer = await signedIn(sql, { name: 'Noor' });
	const half = await signedIn(sql, { name: 'Els', staff: ['moderator'], secondFactor: false });
	const dinner = koffieAanDeWolput({
		...{ title: 'Samen eten', initiativeId: id, joining: 'sign-up', signUpHere: true, capacity: 2 },
		...{ series: [weekly(firstDate)], source: 'hier', sourceId: 'voorbeeldeten' }
	});
	const activity = await sql.begin((tx) => activities.publish(tx, fatima.id, dinner, { today }));
	const draft = await publishing.start(fatima, id, { title: 'Soep van de buurt' });
	if (!draft.ok) throw new Error(draft.problem);
	const review = await sql.begin((tx) => reviews.ask(tx, { noun: 'initiative', ref: String(id), initiativeId: id, why: 'first', by: fatima.id })); // prettier-ignore
	await claims.ask(
		newcomer,
		'place',
		place.id,
		{ kind: 'social', motivation: 'Ik zet er koffie.' },
		'https://a.example'
	);
	const tokens = await links(id, activity.id, firstDate, fatima.email);
	const area = await slugs('areas');

	const shared = await sharedNeed(place.id);
	const bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
	const made = await deskWork(bo, place.id);

	const desk = `/beheer/${slug}`;
	const told = `${desk}/activiteiten/${activity.slug}`;
	const report = `/gemeente/wijken/${made.wijk}/vraag-en-aanbod`;
	const at = (path: string, who: Person | null = null): Example => ({ path, who });
	const named: Record<string, Example> = {
		'/(site)/aanmelding/[token]': at(`/aanmelding/${tokens.signUp}`),
		'/(site)/activiteiten/[slug]': at(`/activiteiten/${activity.slug}`),
		'/(site)/activiteiten/[slug]/aanmelden': at(`/activiteiten/${activity.slug}/aanmelden`),
		'/(site)/beheer/[initiatief]': at(desk, fatima),
		'/(site)/beheer/[initiatief]/activiteiten/[activiteit]': at(told, fatima),
		'/(site)/beheer/[initiatief]/activiteiten/[activiteit]/aanmeldingen': at(`${told}/aanmeldingen`, fatima),
		'/(site)/beheer/[initiatief]/activiteiten/[activiteit]/data': at(`${told}/data`, fatima),
		'/(site)/beheer/[initiatief]/activiteiten/nieuw': at(`${desk}/activiteiten/nieuw`, fatima),
		'/(site)/beheer/[initiatief]/agendas': at(`${desk}/agendas`, fatima),
		'/(site)/beheer/[initiatief]/concept/[concept]': at(`${desk}/concept/${draft.id}`, fatima),
		'/(site)/beheer/[initiatief]/concept/[concept]/voorbeeld': at(`${desk}/concept/${draft.id}/voorbeeld`, fatima),
		'/(site)/beheer/[initiatief]/gegevens': at(`${desk}/gegevens`, fatima),
		'/(site)/beheer/[initiatief]/leden': at(`${desk}/leden`, fatima),
		'/(site)/beheer/[initiatief]/stoppen': at(`${desk}/stoppen`, fatima),
		'/(site)/beheer/plekken/[slug]': at(`/beheer/plekken/${place.slug}`, manager),
		'/(site)/beheer/plekken/[slug]/ruimtes': at(`/beheer/plekken/${place.slug}/ruimtes`, manager),
		'/(site)/behoeften/[slug]': at('/behoeften/voorbeeldbehoefte'),
		'/(site)/behoeften/steun/[token]': at(`/behoeften/steun/${shared.confirm}`),
		'/(site)/behoeften/steun/stop/[token]': at(`/behoeften/steun/stop/${shared.stop}`),
		'/(site)/bevestigen/[token]': at(`/bevestigen/${tokens.confirm}`),
		'/(site)/gemeente/behoeften/[id]': at(`/gemeente/behoeften/${shared.id}`, bo),
		'/(site)/gemeente/beoordelen/[id]': at(`/gemeente/beoordelen/${review}`, ria),
		'/(site)/gemeente/geschiedenis/[noun]/[ref]': at(`/gemeente/geschiedenis/activiteit/${activity.id}`, ria),
		'/(site)/gemeente/gesprekken/[id]': at(`/gemeente/gesprekken/${shared.conversation}`, bo),
		'/(site)/gemeente/plekken/import/[id]': at(`/gemeente/plekken/import/${made.list}`, bo),
		'/(site)/gemeente/scenarios/[id]': at(`/gemeente/scenarios/${made.scenario}`, bo),
		'/(site)/gemeente/scenarios/[id]/plaatje': at(`/gemeente/scenarios/${made.scenario}/plaatje`, bo),
		'/(site)/gemeente/scenarios/vergelijken': at(`/gemeente/scenarios/vergelijken?s=${made.scenario}`, bo),
		'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod': at(report, bo),
		'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod/rapport': at(`${report}/rapport`, bo),
		'/(site)/gemeente/wijken/[slug]/vraag-en-aanbod/rapport/[snapshot]': at(`${report}/rapport/${made.snapshot}`, bo),
		'/(site)/gemeente/zoekwoorden/[groep]': at('/gemeente/zoekwoorden/same-ouderen', bo),
		'/(site)/scenario/[slug]': at(`/scenario/${made.shown}`),
		'/(site)/gesprekken/[slug]': at('/gesprekken/voorbeeldgesprek'),
		'/(site)/initiatieven/[slug]': at(`/initiatieven/${slug}`, fatima),
		'/(site)/initiatieven/[slug]/overnemen': at('/initiatieven/kookclub-de-merel-voorbeeld/overnemen', newcomer),
		'/(site)/inloggen/[token]': at(`/inloggen/${newToken().token}`),
		'/(site)/inloggen/tweede-stap': at('/inloggen/tweede-stap', half),
		'/(site)/mijn/tweede-stap': at('/mijn/tweede-stap', half),
		'/(site)/plekken/[slug]': at(`/plekken/${place.slug}`),
		'/(site)/plekken/[slug]/beheer-aanvragen': at(`/plekken/${place.slug}/beheer-aanvragen`, fatima),
		'/(site)/uitloggen': at('/uitloggen', fatima),
		'/(site)/uitnodiging/[token]': at(`/uitnodiging/${tokens.invitation}`, newcomer),
		'/(site)/veld': at('/veld', manager),
		'/(site)/volgen': at('/volgen?bij=schadewijk'),
		'/(site)/volgen/[token]': at(`/volgen/${tokens.follow}`),
		'/(site)/volgen/stop/[token]': at(`/volgen/stop/${tokens.stop}`),
		'/(site)/wijken/[slug]': at(`/wijken/${area.slug}`)
	};
	const visitorOf = (route: string) => {
		const asked = access[route]!;
		if (asked === 'public' || asked === 'demo') return null;
		// Pages of the municipality that others may see too ask what somebody may themselves.
		if (asked === 'signed-in') return route.startsWith('/(site)/gemeente/') ? bo : fatima;
		return asked !== 'work' && may(ria, asked) ? ria : bo;
	};
	const plain = pageRoutes.filter((route) => !route.includes('['));
	const rest = plain.map((route) => [route, at(route.replace('/(site)', '') || '/', visitorOf(route))] as const);
	return new Map([...rest, ...Object.entries(named)]);
}

/** Links as they stand in mails. */
async function links(initiative: number, activity: number, date: string, reader: string) {
	const make = () => newToken();
	const [signUp, confirm, follow, stop, invitation] = [make(), make(), make(), make(), make()];
	await sql`with s as (insert into sign_ups (activity_id, original, name, contact, by, delete_by)
			values (${activity}, ${date}, 'Noor', 'noor@voorbeeld.example', 'bewoner', ${date.slice(0, 10)}) returning id)
		insert into sign_up_links (token_hash, sign_up_id) select ${signUp.hash}, id from s`;
	await sql`with c as (insert into confirmation_requests (noun, ref, due)
			values ('activity', ${activity}, ${date.slice(0, 10)}) returning id)
		insert into confirmation_links (token_hash, request_id, reader) select ${confirm.hash}, id, ${reader} from c`;
	await sql`insert into follow_requests (token_hash, email, query, rhythm, asked_at)
		values (${follow.hash}, 'noor@voorbeeld.example', 'bij=schadewijk', 'weekly', now())`;
	await sql`with f as (insert into follows (email, query, rhythm, since, told_until)
			values ('jan@voorbeeld.example', 'bij=schadewijk', 'weekly', now(), now()) returning id)
		insert into follow_stops (token_hash, follow_id) select ${stop.hash}, id from f`;
	await sql`insert into invitations (token_hash, initiative_id, email, role, by, expires_at)
		values (${invitation.hash}, ${initiative}, 'jan@voorbeeld.example', 'editor', 'test', now() + interval '1 day')`;
	return { signUp: signUp.token, confirm: confirm.token, follow: follow.token, stop: stop.token, invitation: invitation.token }; // prettier-ignore
}
