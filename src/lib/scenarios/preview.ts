// What a change would do, asked while somebody fills it in or drags a pin. Runs in the browser.
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Effect } from './effect.server.ts';

export type Preview = { effect: Effect; group: TargetGroup };

/** Null when the form is not filled in far enough. @throws when nobody answers */
async function previewOf(url: string, fields: Iterable<[string, FormDataEntryValue]>): Promise<Preview | null> {
	const asked = new URL(url, location.href);
	for (const [name, value] of fields)
		if (typeof value === 'string' && value) asked.searchParams.append(`w.${name}`, value);
	const response = await fetch(asked);
	return response.ok ? ((await response.json()) as Preview | null) : null;
}

/**
 * Asks what fields do, one question at a time: of those that come meanwhile only the last is asked, so that whoever drags
 * quickly is not answered late. `then` gets each answer; after `stop` none.
 */
export function asking(then: (preview: Preview | null) => void) {
	type Asked = { url: string; fields: [string, FormDataEntryValue][] };
	let [busy, next] = [false, null as Asked | null];
	let round = 0;
	async function ask(asked: Asked) {
		if (busy) return void (next = asked);
		busy = true;
		const own = round;
		const found = await previewOf(asked.url, asked.fields).catch(() => null);
		busy = false;
		if (own === round) then(found);
		const waiting = next;
		next = null;
		if (waiting) void ask(waiting);
	}
	return {
		ask: (url: string, fields: Iterable<[string, FormDataEntryValue]>) => void ask({ url, fields: [...fields] }),
		stop: () => void (round++, (next = null))
	};
}
