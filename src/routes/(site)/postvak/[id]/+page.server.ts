import { error } from '@sveltejs/kit';
import * as mail from '#lib/mail/mail.server.ts';
import { shown } from '../demo.server.ts';

export const load = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const letter = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(params.id) ? await mail.byId(params.id) : undefined;
	if (!letter) error(404);
	return { letter: shown(letter) };
};
