// How a question is read in a made-up town, where nothing is stored.
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { isFiller } from '#lib/search/dutch/stop-words.ts';
import { parse } from '#lib/search/parse.ts';
import { names, type Named } from '#lib/search/reading/names.ts';
import { read } from '#lib/search/reading/reading.ts';

const area = (name: string, change: Partial<Named> = {}): Named => ({
	field: 'bij',
	name,
	marks: [`@gebied/${name}`],
	slug: name.toLowerCase(),
	centre: { lon: 5.5, lat: 51.7 },
	exactly: false,
	...change
});
/** A small town, on a Sunday. */
const known = {
	names: names(
		[
			...['Schadewijk', 'Berghem', 'Oss-Zuid', 'Ussen', 'Ruwaard', 'Haren', 'Megen'].map((name) => area(name)),
			area('Polder', { exactly: true }),
			area('Oss', { marks: [] }),
			area('Huiskamer de Wolput', { field: 'plek', marks: ['@plek/7'], exactly: true })
		],
		new Set(['5341'])
	),
	vocabulary: vocabulary(),
	// A Sunday.
	today: '2026-11-22',
	slips: new Map([
		['mantelzrogers', ['mantelzorgers']],
		['vanmiddag', ['dansmiddag']],
		['megn', []]
	])
};
const isStrange = (word: string) =>
	!isFiller(word) &&
	!known.vocabulary.knows(word) &&
	!known.vocabulary.synonyms.of([known.vocabulary.stem(word)]).length;

/** A search as it is read; `text`: what is left to look for. */
export function reading(search: string) {
	const { query } = parse(new URLSearchParams(search.includes('=') ? search : { q: search }));
	const found = read(query, { ...known, isStrange });
	return {
		...found,
		labels: found.understood.map(({ label }) => label),
		text: found.words.filter(({ filter, optional }) => !filter && !optional).map(({ word }) => word)
	};
}
