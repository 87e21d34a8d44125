// Figures about wijken from a list: sent, looked at line by line, loaded, taken back.
import { fail, redirect } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import { listCells, stateWords } from '#lib/areas/listed.ts';
import { dateOf } from '#lib/calendar/daywords.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { readForm } from '../../form.server.ts';

const MOST_SHOWN = 300;
const idIn = (text: FormDataEntryValue | null) =>
	typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0;

export const load = async ({ locals: { me }, url }) => {
	const { lists, chosen } = await areas.figureLists(me, idIn(url.searchParams.get('lijst')) || null);
	const told = (one: areas.FigureList) => ({ ...one, at: dateOf(dayAt(one.at)), words: stateWords[one.state] });
	return {
		lists: lists.map(told),
		chosen: chosen && {
			...told(chosen),
			rows: chosen.rows.slice(0, MOST_SHOWN).map((row) => ({ key: String(row.line), cells: listCells(row) }))
		},
		done: url.searchParams.get('gedaan')
	};
};

type Event = { locals: App.Locals; request: Request };
const withList =
	(verb: (who: App.Locals['me'], id: number) => Promise<unknown>, done: string) =>
	async ({ locals, request }: Event) => {
		const id = idIn((await readForm(request)).get('lijst'));
		await verb(locals.me, id);
		redirect(303, `/gemeente/cijfers?lijst=${id}&gedaan=${done}`);
	};

export const actions = {
	stuur: async ({ locals, request }: Event) => {
		const sent = (await readForm(request)).get('bestand');
		const no = (refused: areas.Refusal[], message: string) =>
			fail(422, { refused: refused.slice(0, 50), problems: [{ field: 'bestand', message }] });
		if (!(sent instanceof File) || !sent.name) return no([], 'Kies een bestand.');
		const file = { name: sent.name, bytes: await sent.bytes() };
		const looked = await areas.lookAtFigures(locals.me, file, configuration().municipality);
		if (looked.ok) redirect(303, `/gemeente/cijfers?lijst=${looked.id}`);
		const count = looked.refused.length;
		return no(
			looked.refused,
			`We laden niets: ${count === 1 ? 'er is iets' : `op ${count} plekken is iets`} niet goed.`
		);
	},
	laad: withList(areas.loadFigures, 'geladen'),
	terug: withList(areas.takeBackFigures, 'terug'),
	weg: withList(areas.dropFigures, 'weg')
};
