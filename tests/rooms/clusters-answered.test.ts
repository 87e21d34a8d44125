// What the municipality answers to a gedeelde behoefte, what it agreed to do, and how far that is.
import { describe, expect, test } from 'vitest';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as merging from '#lib/merging/merging.server.ts';
import * as places from '#lib/places/places.server.ts';
import { huiskamerDeWolput } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';
import { answer, bo, made, now, origin, schadewijk, shown, sharedNeeds } from '../support/sharedneeds.ts';

sharedNeeds();

describe('answering', () => {
	test('the last answer holds, earlier ones stay to be read, and no name leaves', async () => {
		const id = await made();
		await answer(id, 'looking', 'We praten met het wijkcentrum.');
		await answer(id, 'not-now', 'er is geen ruimte vrij.');
		const { cluster, statuses } = await shown();
		expect(cluster.status).toBe('not-now');
		expect(statuses.map(({ status }) => status)).toEqual(['not-now', 'looking']);
		expect(JSON.stringify(await shown())).not.toContain(bo.id);
		expect((await clusters.whole(bo, id, now))?.statuses.map(({ by }) => by)).toEqual(['Bo', 'Bo']);
		await expect(clusters.answer(null, id, { status: 'done', words: 'x', sure: false }, origin, now)).rejects.toThrow(
			Forbidden
		);
	});
});

describe('what is agreed to do', () => {
	const cook = { words: 'Een kok zoeken.', owner: 'team wijken', dueOn: '2026-12-01' };
	/** How its one agreement stands for an officer who opens the page now. */
	const seen = async (id: number) => (await clusters.whole(bo, id, now))!.actions[0]!.seen;

	test('neighbours read who does what and before when, and how far it is; officers also who said so', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		expect((await shown()).actions).toMatchObject([{ ...cook, state: 'planned', why: '', since: '2026-11-22' }]);
		const later = { ...cook, dueOn: '2027-01-15', state: 'doing', why: 'De kok is ziek.' } as const;
		for (let times = 0; times < 2; times++)
			expect(await clusters.progress(bo, id, action, { ...later, seen: await seen(id) }, now)).toEqual({ saved: true });
		expect((await shown()).actions).toMatchObject([later]);
		expect(JSON.stringify(await shown())).not.toContain(bo.id);
		const whole = (await clusters.whole(bo, id, now))!;
		expect(whole.actions[0]!.states.map(({ state, dueOn }) => [state, dueOn])).toEqual([
			['doing', '2027-01-15'],
			['planned', '2026-12-01']
		]);
		expect(whole.actions[0]!.states.map(({ by }) => by)).toEqual(['Bo', 'Bo']);
	});

	test('who mends a word does not undo what a colleague did meanwhile, and reads what that was', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		const before = await seen(id);
		const asBefore = { ...cook, state: 'planned', why: '', seen: before } as const;
		const done = { ...asBefore, state: 'done' } as const;
		expect(await clusters.progress(bo, id, action, done, now)).toEqual({ saved: true });
		const mended = { ...asBefore, words: 'Een goede kok zoeken.' };
		const refused = (await clusters.progress(bo, id, action, mended, now))!;
		expect(refused).toMatchObject({ saved: false, stands: { state: 'done', words: cook.words } });
		expect((await shown()).actions).toMatchObject([{ state: 'done', words: cook.words }]);
		expect(await clusters.progress(bo, id, action, { ...mended, state: 'done', seen: await seen(id) }, now)).toEqual({ saved: true }); // prettier-ignore
		// Words alone are a change as well.
		const later = { ...done, owner: 'team sport', seen: before };
		expect(await clusters.progress(bo, id, action, later, now)).toMatchObject({ saved: false });
		expect((await shown()).actions).toMatchObject([{ state: 'done', words: mended.words, owner: cook.owner }]);
	});

	test('who answers that it is done while something is open, is asked whether they are sure', async () => {
		const id = await made();
		await clusters.agree(bo, id, { words: 'Een kok zoeken.', owner: 'team wijken', dueOn: null }, now);
		expect(await answer(id, 'done', 'De buurtkamer is open.')).toBe('open');
		expect((await shown()).statuses).toEqual([]);
		expect(await answer(id, 'looking', 'We zoeken een kok.')).toBe(0);
		const sure = { status: 'done', words: 'De buurtkamer is open.', sure: true } as const;
		expect(await clusters.answer(bo, id, sure, origin, now)).toBe(0);
		expect((await shown()).statuses).toMatchObject([{ status: 'done' }, { status: 'looking' }]);
	});

	test('only an officer agrees to something, and only about a shared need that is there', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		const vera = await signedIn(sql, { areas: [schadewijk] });
		const done = { ...cook, state: 'done', why: '', seen: await seen(id) } as const;
		await expect(clusters.agree(vera, id, cook, now)).rejects.toThrow(Forbidden);
		await expect(clusters.progress(vera, id, action, done, now)).rejects.toThrow(Forbidden);
		expect(await clusters.agree(bo, id + 1, cook, now)).toBeUndefined();
		expect(await clusters.progress(bo, id, action + 1, done, now)).toBeUndefined();
	});

	test('what should have been done waits for an officer, with what has no answer and what is not on the site', async () => {
		const id = await made();
		const action = (await clusters.agree(bo, id, cook, now))!;
		expect(await clusters.waiting(bo, now)).toEqual({ unanswered: 1, unpublished: 0, late: 0 });
		const december = new Date('2026-12-02T12:00:00Z');
		expect(await clusters.waiting(bo, december)).toEqual({ unanswered: 1, unpublished: 0, late: 1 });
		await clusters.progress(bo, id, action, { ...cook, state: 'done', why: '', seen: await seen(id) }, december);
		await answer(id, 'done', 'Elke donderdag.');
		await clusters.withdraw(bo, id);
		expect(await clusters.waiting(bo, december)).toEqual({ unanswered: 0, unpublished: 1, late: 0 });
		expect(await clusters.waiting(await signedIn(sql, { areas: [schadewijk] }), now)).toBeNull();
	});
});

test('two places that are one: what is answered with the one leads to the other', async () => {
	const id = await made();
	const ria = await signedIn(sql, { name: 'Ria', staff: ['moderator'] });
	const { ids } = await places.saveAll(
		[huiskamerDeWolput(), huiskamerDeWolput({ name: 'De Wolput', sourceId: 'wolput-2' })],
		{ today: '2026-11-22' }
	);
	await clusters.link(bo, id, { noun: 'place', slug: 'de-wolput' });
	await merging.merge(ria, 'place', ids.get('wolput-2')!, ids.get('wolput')!, now);
	expect((await shown()).links).toMatchObject([{ title: 'Huiskamer De Wolput' }]);
});
