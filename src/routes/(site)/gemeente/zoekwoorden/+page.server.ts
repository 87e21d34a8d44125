// Words that mean the same to who searches, for an officer: finding a group by a word or a letter, page by page.
import { pageIn } from '#lib/design/paging.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import { aFewOf, found, letterOf, namesOf } from '#lib/search/synonyms/synonym-list.ts';
import { views, type Look, type View } from '#lib/search/synonyms/synonym-view.ts';
import * as synonyms from '#lib/search/synonyms/synonyms.server.ts';

const PER_PAGE = 20;
const LONGEST = 60;

export const load = async ({ locals: { me }, url: { searchParams } }) => {
	const all = await synonyms.listed(me);
	const names = namesOf(all);
	const typed = lineOf(searchParams.get('zoek'), LONGEST);
	const asked = searchParams.get('welke') ?? '';
	const view: View = Object.hasOwn(views, asked) ? (asked as View) : 'alle';
	const within = found(all, typed, view);
	const letters = [...new Set(within.map(letterOf))];
	const chosen = searchParams.get('letter') ?? '';
	const letter = letters.includes(chosen) && !typed ? chosen : '';
	const groups = letter ? within.filter((group) => letterOf(group) === letter) : within;
	// Who just kept a group sees it where it stands.
	const saved = all.find(({ key }) => key === searchParams.get('bewaard'));
	const pages = Math.max(1, Math.ceil(groups.length / PER_PAGE));
	const at = saved && !searchParams.has('pagina') ? groups.indexOf(saved) : -1;
	const page = at < 0 ? Math.min(pageIn(searchParams), pages) : Math.floor(at / PER_PAGE) + 1;
	const look: Look = { typed, view, letter, page };
	return {
		look,
		letters: typed || within.length <= PER_PAGE ? [] : letters.sort(),
		pages,
		total: groups.length,
		groups: groups.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((group) => ({
			...group,
			title: names.get(group.key) ?? '',
			words: aFewOf(group.words, typed),
			also: aFewOf(group.also, typed)
		})),
		saved: saved && { key: saved.key, isOff: saved.isOff, words: aFewOf(saved.words, '').shown }
	};
};
