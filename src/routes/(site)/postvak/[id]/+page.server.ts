import { error } from '@sveltejs/kit';
import { isUuid } from '#lib/foundation/ids.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { shown } from '../demo.server.ts';

export const load = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const letter = isUuid(params.id) ? await mail.byId(params.id) : undefined;
	if (!letter) error(404);
	return { letter: shown(letter) };
};
