// What stands in the form for many places, and what the address of the list says after something was done. Pure.
import { line } from '#lib/foundation/typed.ts';

export const PATH = '/gemeente/plekken';
const MOST_TICKED = 1_000;

/** A form for many places, to show again. */
export type Asked = { all: boolean; ids: number[]; choice: string; text: string };

export function chosenIn(form: FormData): { asked: Asked; selection: number[] | 'all' } {
	const all = line(form, 'waar') === 'alles';
	const typed = form.getAll('plek').slice(0, MOST_TICKED).map(Number);
	const ids = typed.filter((id) => Number.isInteger(id) && id > 0 && id <= 2_147_483_647);
	const asked = { all, ids, choice: line(form, 'invullen', 60), text: line(form, 'tekst', 300) };
	return { asked, selection: all ? 'all' : ids };
}

/** The address of the list, with what was done for the next page to say. */
export const withDone = (address: string, what: 'bewaard' | 'veranderd', value: number): string =>
	`${address}${address.includes('?') ? '&' : '?'}${what}=${value}`;
