// Cards on their way from this browser, one after the other: nothing that was typed is lost on a slow network.
import { SvelteMap } from 'svelte/reactivity';

export type Sent = {
	id: number;
	/** What is sent, with a key of its own: sent twice it is one card. */
	fields: FormData;
	/** The answer in words, its sentence ('' when none), and where it is. */
	words: string;
	sentence: string;
	area: string;
	state: 'waiting' | 'kept' | 'failed';
};

/** Sends one card; the address to go on at, or null when it was refused. May throw: then nobody knows whether it was kept. */
export type Send = (fields: FormData) => Promise<string | null>;

export class CardQueue {
	#cards = new SvelteMap<number, Sent>();
	#send: Send;
	#dry: (address: string) => Promise<void>;
	#running = false;
	#last = 0;

	/** `dry`: nothing is on its way any more, and the page can be read again at this address. */
	constructor(send: Send, dry: (address: string) => Promise<void>) {
		this.#send = send;
		this.#dry = dry;
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
	add(card: Omit<Sent, 'id' | 'state'>): Promise<void> {
		const id = ++this.#last;
		this.#cards.set(id, { ...card, id, state: 'waiting' });
		return this.#run();
	}
	/** Sends again what failed. */
	again(card: Sent): Promise<void> {
		this.#cards.set(card.id, { ...card, state: 'waiting' });
		return this.#run();
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		let address: string | null = null;
		for (let card = this.#next(); card; card = this.#next()) {
			const went = await this.#send(card.fields).catch(() => null);
			this.#cards.set(card.id, { ...card, state: went === null ? 'failed' : 'kept' });
			address = went ?? address;
		}
		this.#running = false;
		if (address === null) return;
		// What is kept by now, the page tells by itself after this.
		const told = this.cards.filter(({ state }) => state === 'kept');
		await this.#dry(address);
		for (const { id } of told) this.#cards.delete(id);
	}
	#next(): Sent | undefined {
		return this.cards.findLast(({ state }) => state === 'waiting');
	}
}
