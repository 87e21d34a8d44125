// What somebody who types in the search field may mean. Nothing of it is kept.
import { json } from '@sveltejs/kit';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as suggestions from '#lib/search/suggestions/suggestions.server.ts';

export const GET = async ({ url }) => {
	const noun = url.searchParams.get('noun') === 'plekken' ? 'place' : 'activity';
	const text = url.searchParams.get('q') ?? '';
	const found = await suggestions.suggest(text, noun, configuration().municipality, new Date());
	return json({ suggestions: found }, { headers: { 'cache-control': 'public, max-age=10' } });
};
