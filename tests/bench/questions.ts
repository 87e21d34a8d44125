// What people ask, as the parameters of a search: words with slips, a place, a day, filters. Sixty-four of them.
import { addDays, type Day } from '#lib/calendar/days.ts';

const words = [
	'koffie', 'koffieochtend', 'samen eten', 'wandelen', 'wandelgroep', 'breien', 'haken', 'schaken', 'kaarten', 'bingo',
	'computerles', 'hulp met telefoon', 'nederlands leren', 'taalcafe', 'voorlezen', 'peuters', 'knutselen', 'zingen',
	'koor', 'dansen', 'yoga', 'gym ouderen', 'fietsen', 'hardlopen', 'voetbal', 'moestuin', 'natuur', 'rouw', 'dementie',
	'mantelzorg', 'toeslagen', 'jongeren'
]; // prettier-ignore
const slips = ['kofie', 'wandeln', 'computer cursus', 'jeu de boule', 'repaircafe', 'soepmiddach', 'schildren', 'formulier']; // prettier-ignore

const asked = (record: Record<string, string>) => new URLSearchParams(record).toString();

/** Questions with words, in an order that mixes cheap and dear ones; `places` are slugs of wijken. */
export function questions(places: readonly string[]): string[] {
	const near = (index: number) => places[index % places.length] ?? 'schadewijk';
	return [
		...words.slice(0, 16).map((q) => asked({ q })),
		...words.slice(16).map((q, index) => asked({ q, bij: near(index) })),
		...slips.map((q) => asked({ q })),
		...words.slice(0, 8).map((q, index) => asked({ q, bij: near(index + 7), wanneer: 'week' })),
		...words.slice(8, 16).map((q) => asked({ q, wanneer: 'weekend', gratis: 'ja' })),
		...words.slice(16, 24).map((q, index) => asked({ q, bij: `53${41 + (index % 5)} AB`, straal: '2000' }))
	]
		.map((question, index) => ({ question, order: (index * 29) % 64 }))
		.sort((one, other) => one.order - other.order)
		.map(({ question }) => question);
}

/** A search nobody asked before: two words, a point to the metre, and days. */
export function unheard(index: number, today: Day): string {
	const word = (shift: number) => words[(index * 7 + shift) % words.length] ?? 'koffie';
	return asked({
		q: index % 3 === 0 ? `${word(0)} ${word(5)}` : word(0),
		bij: `${(51.74 + (index % 997) * 0.00006).toFixed(5)},${(5.49 + (index % 1009) * 0.00008).toFixed(5)}`,
		straal: String(1000 + (index % 8) * 500),
		van: addDays(today, index % 30),
		tot: addDays(today, (index % 30) + 7)
	});
}
