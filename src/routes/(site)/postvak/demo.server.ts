// A letter as the pages of the demo show it. Who may read these is said in src/access.ts.
import { clockWords, longDay } from '#lib/calendar/daywords.ts';
import { dayAt, wallAt } from '#lib/calendar/zone.ts';
import type { KeptLetter } from '#lib/mail/mail.server.ts';

/** A letter as the page shows it. */
export const shown = ({ id, recipient, subject, text, writtenAt }: KeptLetter) => ({
	...{ id, recipient, subject, text },
	written: `${longDay(dayAt(writtenAt), dayAt(new Date()))}, ${clockWords(wallAt(writtenAt))}`
});
