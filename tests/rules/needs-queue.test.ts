// Cards that are typed faster than the network carries them.
import { expect, test } from 'vitest';
import { CardQueue, type Send } from '#lib/needs/queue.ts';

const card = (words: string) => {
	const fields = new FormData();
	fields.set('soort', words);
	return { fields, words, sentence: '', area: 'Schadewijk' };
};
const told = (queue: CardQueue) => queue.cards.map(({ words, state }) => `${words} ${state}`);

test('cards go one after the other, and the page is read again when the last one went', async () => {
	const sent: string[] = [];
	const read: string[] = [];
	let busy = 0;
	const send: Send = async (fields) => {
		expect(++busy).toBe(1);
		await Promise.resolve();
		sent.push(String(fields.get('soort')));
		busy--;
		return `/verder?${sent.length}`;
	};
	const queue = new CardQueue(send, async (address) => void read.push(`${address} ${told(queue).join()}`));
	const first = queue.add(card('1'));
	void queue.add(card('2'));
	void queue.add(card('3'));
	expect(told(queue)).toEqual(['3 waiting', '2 waiting', '1 waiting']);
	await first;
	expect(sent).toEqual(['1', '2', '3']);
	expect(read).toEqual(['/verder?3 3 kept,2 kept,1 kept']);
	expect(queue.cards).toEqual([]);
});

test('what failed stays with everything that was typed, and can be sent again', async () => {
	let reachable = false;
	const send: Send = (fields) => {
		if (!reachable && fields.get('soort') === '1') return Promise.reject(new Error('no network'));
		return Promise.resolve(!reachable && fields.get('soort') === '2' ? null : '/verder');
	};
	const queue = new CardQueue(send, () => Promise.resolve());
	const first = queue.add(card('1'));
	void queue.add(card('2'));
	void queue.add(card('3'));
	await first;
	expect(told(queue)).toEqual(['2 failed', '1 failed']);
	expect(queue.count('failed')).toBe(2);
	reachable = true;
	for (const one of queue.cards) await queue.again(one);
	expect(queue.cards).toEqual([]);
});
