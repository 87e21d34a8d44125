// Which forms may be as large as a picture, a calendar file or a list of places. Everything else stays small. Pure.
import { MOST_BYTES } from './picture.ts';

/** Bytes of a form of words only. */
export const FORM_BYTES = 65_536;
/** A file, and the fields around it. */
const UPLOAD_BYTES = MOST_BYTES + 1_000_000;

/** A list of places, and the fields around it. */
export const LIST_BYTES = 21_000_000;

// Pages for who signed in: a stranger is sent away before the form is read.
const forms =
	/^\/(?:veld|gemeente\/gesprekken\/\d+|beheer\/(?:nieuw|plekken\/[\w-]+|[\w-]+\/(?:gegevens|agendas|activiteiten\/nieuw|concept\/[\w-]+)))\/?$/;

/** Whether the form of this page has a file in it. */
export const takesFiles = (path: string): boolean => forms.test(path) || lists.test(path);

const lists = /^\/gemeente\/plekken\/import\/?$/;

/** The most bytes a form of this page may have. */
const mostOf = (path: string): number => (lists.test(path) ? LIST_BYTES : forms.test(path) ? UPLOAD_BYTES : FORM_BYTES);

/** The headers of a request that say how much is coming. */
type Announced = { 'content-length'?: string | undefined; 'transfer-encoding'?: string | undefined };

/**
 * Says of a request that may not be large that it is not. The server reads no further than what was announced and
 * answers 413: so one server has three limits, also for who does not say how much is coming.
 */
export function holdToForm(path: string, headers: Announced) {
	const most = mostOf(path);
	if (headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > most)
		headers['content-length'] = String(most);
}
