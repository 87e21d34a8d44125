import * as mail from '#lib/mail/mail.server.ts';
import { shown } from './demo.server.ts';

export const load = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { letters: (await mail.newest()).map(shown) };
};
