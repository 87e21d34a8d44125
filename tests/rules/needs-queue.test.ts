// Cards that are typed faster than the network carries them, or where there is none.
import { expect, test } from 'vitest';
import { CardQueue, type Send, type TypedCard } from '#lib/needs/queue.ts';
import { cardsHere, shelfOf } from '#lib/needs/shelf.ts';

const card = (words: string): TypedCard => ({
	...{ id: words, action: '/invoer', fields: [['soort', words]], words, sentence: '', area: 'Schadewijk' }
});
const told = (queue: CardQueue) => queue.cards.map(({ words, state }) => `${words} ${state}`);
const device = (): Storage => {
	const entries = new Map<string, string>();
	return {
		getItem: (key) => entries.get(key) ?? null,
		setItem: (key, value) => void entries.set(key, value),
		removeItem: (key) => void entries.delete(key),
		key: (index) => [...entries.keys()][index] ?? null,
		clear: () => entries.clear(),
		get length() {
			return entries.size;
		}
	};
};
const shelf = (storage = device(), by = 'vera') => shelfOf(by, () => storage);
const arrive: Send = () => Promise.resolve(true);
const nowhere: Send = () => Promise.reject(new Error('no network'));

test('cards go one after the other, and what arrived waits no more', async () => {
	const sent: string[] = [];
	let busy = 0;
	const send: Send = async ({ words }) => {
		expect(++busy).toBe(1);
		await Promise.resolve();
		sent.push(words);
		busy--;
		return true;
	};
	const queue = new CardQueue(shelf(), send);
	const first = queue.add(card('1'));
	void queue.add(card('2'));
	void queue.add(card('3'));
	expect(told(queue)).toEqual(['3 waiting', '2 waiting', '1 waiting']);
	await first;
	expect(sent).toEqual(['1', '2', '3']);
	expect(queue.cards).toEqual([]);
});

test('what failed goes again with the next card that arrives, and stays when it is refused', async () => {
	let reachable = false;
	const send: Send = ({ words }) => {
		if (!reachable) return Promise.reject(new Error('no network'));
		return Promise.resolve(words !== '2');
	};
	const queue = new CardQueue(shelf(), send);
	await queue.add(card('1'));
	await queue.add(card('2'));
	expect(told(queue)).toEqual(['2 failed', '1 failed']);
	reachable = true;
	await queue.add(card('3'));
	expect(told(queue)).toEqual(['2 failed']);
	await queue.again();
	expect(queue.count('failed')).toBe(1);
	queue.drop(queue.cards[0]!);
	expect(queue.cards).toEqual([]);
});

test('what was typed without a network is still there after the page was opened again, for who typed it only', async () => {
	const storage = device();
	const before = new CardQueue(shelf(storage), nowhere);
	for (const words of ['1', '2', '3']) await before.add(card(words));
	const sent: TypedCard[] = [];
	const send: Send = (one) => (sent.push(one), arrive(one));
	const other = new CardQueue(shelf(storage, 'bo'), send);
	await other.resume();
	expect(sent).toEqual([]);
	// Whoever signs out here hears of all that wait, of whomever they are.
	storage.setItem('iets-anders', '{}');
	expect(cardsHere(() => storage)).toBe(3);
	storage.removeItem('iets-anders');
	const after = new CardQueue(shelf(storage), send);
	await after.resume();
	expect(sent.map(({ fields }) => fields)).toEqual([[['soort', '1']], [['soort', '2']], [['soort', '3']]]); // prettier-ignore
	expect(storage.length).toBe(0);
	expect(after.cards).toEqual([]);
});

test('a browser that keeps nothing still sends', async () => {
	const closed = shelfOf('vera', () => {
		throw new Error('no storage');
	});
	const queue = new CardQueue(closed, arrive);
	await queue.resume();
	await queue.add(card('1'));
	expect(queue.cards).toEqual([]);
	expect(cardsHere(() => ({}) as Storage)).toBe(0);
});
