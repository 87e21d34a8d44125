// Cards on their way from this browser, one after the other: nothing that was typed is lost without a network.
import { SvelteMap } from 'svelte/reactivity';
import type { Shelf } from './shelf.ts';

/** A card as it was typed. */
export type TypedCard = {
	/** Its own key: sent twice it is one card. */
	id: string;
	/** Address it is sent to, and the form as it was filled in. */
	action: string;
	fields: [name: string, value: string][];
	/** The answer in words, its sentence ('' when none), and where it is. */
	words: string;
	sentence: string;
	area: string;
};
export type Sent = TypedCard & { state: 'waiting' | 'failed' };

/** Sends one card; false when it was refused. May throw: then nobody knows whether it was kept. */
export type Send = (card: TypedCard) => Promise<boolean>;

export class CardQueue {
	#cards = new SvelteMap<string, Sent>();
	#shelf: Shelf;
	#send: Send;
	#running = false;

	/** What was kept, the queue forgets: `send` tells the page. */
	constructor(shelf: Shelf, send: Send) {
		this.#shelf = shelf;
		this.#send = send;
	}

	/** The last first. */
	get cards(): Sent[] {
		return [...this.#cards.values()].reverse();
	}
	/** How many cards stand so. */
	count(state: Sent['state']): number {
		return this.cards.filter((card) => card.state === state).length;
	}
	/** Takes a card in; resolves when nothing is on its way any more. */
	add(card: TypedCard): Promise<void> {
		this.#shelf.put(card);
		this.#cards.set(card.id, { ...card, state: 'waiting' });
		return this.#run();
	}
	/** Sends what an earlier visit to the page left behind. */
	resume(): Promise<void> {
		for (const card of this.#shelf.all()) if (!this.#cards.has(card.id)) this.#cards.set(card.id, { ...card, state: 'waiting' }); // prettier-ignore
		return this.#run();
	}
	/** Sends again all that failed. */
	again(): Promise<void> {
		this.#retry();
		return this.#run();
	}
	/** Throws away a card that failed. */
	drop({ id }: Sent): void {
		this.#shelf.drop(id);
		this.#cards.delete(id);
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		for (let card = this.#next(); card; card = this.#next()) {
			if (!(await this.#send(card).catch(() => false))) {
				this.#cards.set(card.id, { ...card, state: 'failed' });
				continue;
			}
			this.#shelf.drop(card.id);
			this.#cards.delete(card.id);
			// One arrived: what failed before it may arrive too.
			this.#retry();
		}
		this.#running = false;
	}
	#retry(): void {
		for (const card of this.cards) if (card.state === 'failed') this.#cards.set(card.id, { ...card, state: 'waiting' });
	}
	#next(): Sent | undefined {
		return this.cards.findLast(({ state }) => state === 'waiting');
	}
}
