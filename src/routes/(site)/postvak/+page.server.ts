import * as mail from '#lib/mail/mail.server.ts';
import { onlyDemo, shown } from './demo.server.ts';

export const load = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	onlyDemo();
	return { letters: (await mail.newest()).map(shown) };
};
