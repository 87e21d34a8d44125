// Who may read the letters of a site: everyone on a demo that sends none, and nobody anywhere else.
import { error } from '@sveltejs/kit';
import { clockWords, longDay } from '#lib/calendar/daywords.ts';
import { dayAt, wallAt } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { KeptLetter } from '#lib/mail/mail.server.ts';

/** 404 on a site with real people: also when it says DEMO=1 by mistake, but sends mail. */
export function onlyDemo() {
	const { demo, smtpUrl } = configuration();
	if (!demo || smtpUrl) error(404);
}

/** A letter as the page shows it. */
export const shown = ({ id, recipient, subject, text, writtenAt }: KeptLetter) => ({
	...{ id, recipient, subject, text },
	written: `${longDay(dayAt(writtenAt), dayAt(new Date()))}, ${clockWords(wallAt(writtenAt))}`
});
