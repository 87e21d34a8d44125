// Words that mean the same to who searches, for an officer: finding a group, page by page.
import { pageIn } from '#lib/design/paging.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import { aFewOf, found } from '#lib/search/synonyms/synonym-list.ts';
import { views, type View } from '#lib/search/synonyms/synonym-view.ts';
import * as synonyms from '#lib/search/synonyms/synonyms.server.ts';

const PER_PAGE = 20;
const LONGEST = 60;

export const load = async ({ locals: { me }, url: { searchParams } }) => {
	const all = await synonyms.listed(me);
	const typed = lineOf(searchParams.get('zoek'), LONGEST);
	const asked = searchParams.get('welke') ?? '';
	const view: View = Object.hasOwn(views, asked) ? (asked as View) : 'alle';
	const groups = found(all, typed, view);
	const saved = all.find(({ key }) => key === searchParams.get('bewaard'));
	const pages = Math.max(1, Math.ceil(groups.length / PER_PAGE));
	// Who just kept a group sees it where it stands.
	const at = saved && !searchParams.has('pagina') ? groups.indexOf(saved) : -1;
	const page = at < 0 ? Math.min(pageIn(searchParams), pages) : Math.floor(at / PER_PAGE) + 1;
	return {
		typed,
		view,
		page,
		pages,
		total: groups.length,
		groups: groups.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((group) => ({
			...group,
			words: aFewOf(group.words, typed),
			also: aFewOf(group.also, typed)
		})),
		saved: saved && { key: saved.key, isOff: saved.isOff, words: aFewOf(saved.words, '').shown }
	};
};
