// Ids as they come in from outside: in an address or a form. Pure.
import { line } from './typed.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
// Postgres: an integer of four bytes.
const LARGEST = 2_147_483_647;

type Uuid = `${string}-${string}-${string}-${string}-${string}`;

/** Whether this is a UUID as Postgres writes it; it refuses a question with anything else. */
export const isUuid = (text: unknown): text is Uuid => typeof text === 'string' && UUID.test(text);

/** The number of a row in a field of a form; undefined when there is none that can be. */
export function idIn(form: FormData, name: string): number | undefined {
	const typed = line(form, name, 20);
	return /^[1-9]\d{0,9}$/.test(typed) && Number(typed) <= LARGEST ? Number(typed) : undefined;
}
