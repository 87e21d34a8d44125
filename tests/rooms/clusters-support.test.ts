// Who says "ik ook" to a gedeelde behoefte: once by each neighbour, who hears back once, and stops with one click.
import { describe, expect, test } from 'vitest';
import * as clusters from '#lib/clusters/clusters.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { answer, bo, made, nextDay, now, origin, shown, words, sharedNeeds } from '../support/sharedneeds.ts';

sharedNeeds();

const phone = { address: '203.0.113.7', agent: 'telefoon' };
type Kept = { recipient: string; subject: string; text: string; stopUrl: string | null };
const letters = () => sql<Kept[]>`
	select recipient, subject, text, stop_url as "stopUrl" from letters order by written_at, id`;
const tokenIn = (text: string) => /\/behoeften\/steun\/(?:stop\/)?([\w-]{43})/.exec(text)?.[1] ?? '';
async function supported(email: string, everyStatus = false, device = phone) {
	await clusters.askToHear((await shown()).cluster, { email, everyStatus }, origin, now);
	const letter = (await letters()).findLast(({ recipient }) => recipient === email);
	return clusters.confirm(tokenIn(letter!.text), device, now);
}

describe('ik ook', () => {
	test('one a device and day, another device another one', async () => {
		await made();
		const { cluster } = await shown();
		for (let times = 0; times < 3; times++) await clusters.support(cluster, phone, now);
		expect((await shown(nextDay)).cluster.supports).toBe(1);
		await clusters.support(cluster, { ...phone, agent: 'computer' }, now);
		expect((await shown(nextDay)).cluster.supports).toBe(2);
		const kept = JSON.stringify(await sql`select * from need_supports`);
		for (const secret of [phone.address, phone.agent]) expect(kept).not.toContain(secret);
	});

	test('who says it again and again under another name counts five times, and hears the same', async () => {
		await made();
		const { cluster } = await shown();
		for (let agent = 0; agent < 8; agent++) {
			await clusters.support(cluster, { ...phone, agent: 'one' }, now);
			await clusters.support(cluster, { ...phone, agent: `browser ${agent}` }, now);
		}
		expect((await shown(nextDay)).cluster.supports).toBe(5);
		await clusters.support(cluster, { address: '198.51.100.2', agent: 'one' }, now);
		await supported('noor@voorbeeld.example', false, { ...phone, agent: 'computer' });
		expect((await shown(nextDay)).cluster).toMatchObject({ supports: 7, confirmed: 1 });
		expect(JSON.stringify(await sql`select key from rate_limits`)).not.toContain(phone.address);
	});

	test('an address counts after its link was used, once, and also when that device had said so before', async () => {
		await made();
		await clusters.support((await shown()).cluster, phone, now);
		await clusters.askToHear(
			(await shown()).cluster,
			{ email: 'noor@voorbeeld.example', everyStatus: false },
			origin,
			now
		);
		expect((await shown(nextDay)).cluster.supports).toBe(1);
		const token = tokenIn((await letters())[0]!.text);
		expect(JSON.stringify(await sql`select * from need_support_requests`)).not.toContain(token);
		expect(await clusters.requested(token, now)).toMatchObject({ title: words.title });
		expect(await clusters.confirm(token, phone, now)).toBe('samen-eten-in-de-avond');
		expect(await clusters.confirm(token, phone, now)).toBeUndefined();
		expect((await shown(nextDay)).cluster.supports).toBe(1);
		await supported('noor@voorbeeld.example', true, { ...phone, agent: 'computer' });
		expect((await shown(nextDay)).cluster.supports).toBe(1);
	});

	test('who supports already gets the same letter as who does not', async () => {
		await made();
		await supported('noor@voorbeeld.example');
		for (const email of ['noor@voorbeeld.example', 'jan@voorbeeld.example'])
			await clusters.askToHear((await shown()).cluster, { email, everyStatus: false }, origin, now);
		const [, known, unknown] = (await letters()).map(({ text }) => text.replaceAll(/[\w-]{43}/g, 'TOKEN'));
		expect(known).toBe(unknown);
	});

	test('an address that is typed again and again gets four letters a day', async () => {
		await made();
		for (let times = 0; times < 7; times++)
			await clusters.askToHear((await shown()).cluster, { email: 'jan@voorbeeld.example', everyStatus: false }, origin, now); // prettier-ignore
		expect(await letters()).toHaveLength(4);
	});

	test('what was not confirmed within a day does not count and is gone', async () => {
		await made();
		await clusters.askToHear(
			(await shown()).cluster,
			{ email: 'jan@voorbeeld.example', everyStatus: false },
			origin,
			now
		);
		const token = tokenIn((await letters())[0]!.text);
		const tomorrow = new Date('2026-11-23T12:00:00Z');
		expect(await clusters.requested(token, tomorrow)).toBeUndefined();
		expect(await clusters.confirm(token, phone, tomorrow)).toBeUndefined();
		expect(await clusters.forgetOld(tomorrow)).toBe(1);
		expect(await sql`select from need_support_requests`).toHaveLength(0);
	});
});

describe('hearing back', () => {
	const mailed = async () => (await letters()).filter(({ subject }) => !subject.startsWith('Ik ook'));

	test('who asked for every answer hears each, the others when it is done, and then every address is gone', async () => {
		const id = await made();
		await supported('noor@voorbeeld.example', true);
		await supported('jan@voorbeeld.example');
		await answer(id, 'looking', 'We zoeken een kok.');
		expect((await mailed()).map(({ recipient }) => recipient)).toEqual(['noor@voorbeeld.example']);
		await answer(id, 'done', 'Elke donderdag in De Wolput.');
		expect((await mailed()).map(({ recipient }) => recipient).toSorted()).toEqual(['jan@voorbeeld.example', 'noor@voorbeeld.example', 'noor@voorbeeld.example']); // prettier-ignore
		expect((await mailed()).find(({ recipient }) => recipient.startsWith('jan'))).toMatchObject({
			subject: `Dit hebben we gedaan: ${words.title}`,
			stopUrl: null
		});
		expect(await sql`select from need_supports where email is not null`).toHaveLength(0);
		expect((await shown(nextDay)).cluster.supports).toBe(2);
		await answer(id, 'done', 'Ook op dinsdag.');
		expect(await mailed()).toHaveLength(3);
	});

	test('who confirms when it is done already, leaves no address', async () => {
		const id = await made();
		await clusters.askToHear(
			(await shown()).cluster,
			{ email: 'jan@voorbeeld.example', everyStatus: false },
			origin,
			now
		);
		await answer(id, 'done', 'Elke donderdag.');
		await clusters.confirm(tokenIn((await letters())[0]!.text), phone, now);
		expect(await sql`select email from need_supports`).toEqual([{ email: null }]);
	});

	test('an answer given while it was off the site is told when it is back, once', async () => {
		const id = await made();
		await supported('jan@voorbeeld.example');
		await clusters.withdraw(bo, id);
		await answer(id, 'done', 'Elke donderdag.');
		expect(await mailed()).toHaveLength(0);
		await clusters.publish(bo, id, origin, now);
		await clusters.publish(bo, id, origin, now);
		expect(await mailed()).toHaveLength(1);
	});

	test('one click stops: the address is gone, with letters that were on their way; "ik ook" stays', async () => {
		const id = await made();
		await supported('noor@voorbeeld.example', true);
		await answer(id, 'looking', 'We zoeken een kok.');
		const stop = tokenIn((await mailed())[0]!.stopUrl!);
		expect(await clusters.hearing(stop)).toEqual({ title: words.title });
		await clusters.stop(stop);
		expect(await mailed()).toHaveLength(0);
		expect(await clusters.hearing(stop)).toBeUndefined();
		await answer(id, 'done', 'Elke donderdag.');
		expect(await mailed()).toHaveLength(0);
		expect((await shown(nextDay)).cluster.supports).toBe(1);
	});

	test('after two years nothing says who it was; the count stays', async () => {
		await made();
		await supported('noor@voorbeeld.example');
		await clusters.support((await shown()).cluster, { ...phone, agent: 'computer' }, now);
		expect(await clusters.forgetOld(new Date('2028-11-20T12:00:00Z'))).toBe(0);
		expect(await clusters.forgetOld(new Date('2028-11-22T12:00:00Z'))).toBe(2);
		expect(await sql`select from need_supports where email is not null or who_hash <> id::text`).toHaveLength(0);
		expect((await shown(nextDay)).cluster.supports).toBe(2);
	});
});
