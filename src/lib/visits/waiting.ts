// Visits that wait on this telephone until they are sent: kept in IndexedDB, sent one by one. Runs in the browser.

import type { TwinNear } from './visit.ts';

/** A form as it was filled in; a file stays the file it is. */
export type Waiting = {
	/** Of the visit: what the site knows it by. */
	id: string;
	/** Account that made it: nobody else who uses this telephone sees or sends it. */
	by: string;
	/** Form action that takes it: '?/bezoek', '?/nieuw'. */
	action: string;
	/** Name of the place. */
	name: string;
	fields: [name: string, value: string | File][];
	/** Why the site did not take it; null while it only waits. */
	refused: string | null;
	/** Places it may already be: somebody has to choose. */
	twins?: TwinNear[];
};

const STORE = 'visits';

const open = (): Promise<IDBDatabase> => {
	const asked = indexedDB.open('veld', 1);
	asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
	return answerOf(asked);
};

async function within<Answer>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Answer>) {
	const database = await open();
	try {
		const transaction = database.transaction(STORE, mode);
		const done = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('the visit was not kept'));
		});
		const answer = await answerOf(ask(transaction.objectStore(STORE)));
		await done;
		return answer;
	} finally {
		database.close();
	}
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB did not answer'));
	});

export const keep = (visit: Waiting) => within('readwrite', (store) => store.put(visit));
export const drop = (id: string) => within('readwrite', (store) => store.delete(id));

/** The picture that was taken with it; null when there is none. */
export const pictureIn = (fields: Waiting['fields']): File | null =>
	(fields.map(([, value]) => value).find((value) => value instanceof File && value.size > 0) as File | null) ?? null;

/** What was filled in, for the form to show it again; its picture goes along by itself. */
export function typedAgain(fields: Waiting['fields']): Record<string, string[]> {
	const typed: Record<string, string[]> = {};
	for (const [name, value] of fields) if (typeof value === 'string') typed[name] = [...(typed[name] ?? []), value];
	return typed;
}

/** What waits of this account, in no order. */
export const waitingOf = async (by: string): Promise<Waiting[]> =>
	(await within('readonly', (store) => store.getAll() as IDBRequest<Waiting[]>)).filter((visit) => visit.by === by);

/** How many wait on this telephone, of whomever. */
export const waitingHere = () => within('readonly', (store) => store.count());

/** As SvelteKit answers a form: `deserialize` of $app/forms reads it. */
type Outcome =
	| { type: 'redirect'; location: string }
	| { type: 'success' }
	| { type: 'failure'; data?: { problems?: { message: string }[]; twins?: TwinNear[] } }
	| { type: 'error'; status?: number };
type Outcomes = 'later' | 'signed-out' | 'refused';
export type Read = (text: string) => Outcome;

/** Where it stands now: the slug and name of the place, and what it was called here when it became another one. */
export type Arrived = { slug: string; name: string; was: string };

/**
 * Sends one visit, and forgets it once the site has it. 'later': there is no network, or the site is away.
 * 'signed-out': nothing is lost, and somebody has to sign in. 'refused': it stays, with the reason.
 */
export async function send(visit: Waiting, read: Read): Promise<Outcomes | Arrived> {
	const body = new FormData();
	for (const [name, value] of visit.fields) body.append(name, value);
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
	const answer = await fetch(`/veld${visit.action}`, { method: 'POST', body, headers }).catch(() => null);
	if (!answer || answer.status >= 500 || answer.status === 429) return 'later';
	if (answer.status === 401) return 'signed-out';
	const outcome = answer.status === 413 ? null : read(await answer.text());
	if (outcome?.type === 'redirect' || outcome?.type === 'success') {
		await drop(visit.id);
		const onward = outcome.type === 'redirect' ? new URL(outcome.location, location.origin) : null;
		const told = (name: string) => onward?.searchParams.get(name) ?? '';
		return { slug: told('pagina'), name: told('gedaan') || visit.name, was: told('was') };
	}
	if (outcome?.type === 'error' && outcome.status === 401) return 'signed-out';
	if (outcome?.type === 'error' && (outcome.status ?? 500) >= 500) return 'later';
	const data = outcome?.type === 'failure' ? outcome.data : undefined;
	const told = data?.problems?.map(({ message }) => message).join(' ');
	const refused = told || 'Deze plek is er niet meer, of jij mag deze plek niet nakijken.';
	await keep({ ...visit, refused, twins: data?.twins ?? [] });
	return 'refused';
}
