import { error } from '@sveltejs/kit';
import * as own from '#lib/accounts/own.server.ts';

export const GET = async ({ locals }) => {
	if (!locals.me) error(401);
	return new Response(JSON.stringify(await own.copy(locals.me), null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="mijn-gegevens.json"'
		}
	});
};
