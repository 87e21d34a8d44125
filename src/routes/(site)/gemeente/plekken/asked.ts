// What stands in the form for many places, and what the address of the list says after something was done. Pure.
import { line } from '#lib/foundation/typed.ts';
import { parseBulk, type Problem, type Setting } from '#lib/inventory/change.ts';

export const PATH = '/gemeente/plekken';
const MOST_TICKED = 1_000;

/** A form for many places, to show again. */
export type Asked = { all: boolean; ids: number[]; choice: string; text: string };
export type Bulk = { asked: Asked; selection: number[] | 'all' } & (
	{ ok: true; setting: Setting } | { ok: false; problems: Problem[] }
);

/** Reads the form for many places, or says what is wrong with it. */
export function bulkIn(form: FormData): Bulk {
	const all = line(form, 'waar') === 'alles';
	const ids = form
		.getAll('plek')
		.slice(0, MOST_TICKED)
		.map(idOf)
		.filter((id) => id !== null);
	const asked = { all, ids, choice: line(form, 'invullen', 60), text: line(form, 'tekst', 300) };
	const parsed = parseBulk(asked.choice, asked.text);
	const problems = [...(all || ids.length ? [] : [nothingTicked]), ...(parsed.ok ? [] : parsed.problems)];
	const chosen = { asked, selection: all ? ('all' as const) : ids };
	return parsed.ok && !problems.length
		? { ...chosen, ok: true, setting: parsed.value }
		: { ...chosen, ok: false, problems };
}

/** What the page shows again of a form that was wrong. */
export const refused = ({ asked, problems }: Extract<Bulk, { ok: false }>) => ({
	asked,
	problems,
	preview: null,
	changed: false
});

/** The number of a place, as a form sends it; null when it is none. */
export function idOf(typed: unknown): number | null {
	const id = typeof typed === 'string' && /^\d{1,10}$/.test(typed) ? Number(typed) : 0;
	return id > 0 && id <= 2_147_483_647 ? id : null;
}

const nothingTicked = { field: 'waar', message: 'Vink eerst plekken aan, of kies voor alle plekken van dit filter.' };

/** The address of the list, with what was done for the next page to say. */
export const withDone = (address: string, what: 'bewaard' | 'veranderd', value: number): string =>
	`${address}${address.includes('?') ? '&' : '?'}${what}=${value}`;
