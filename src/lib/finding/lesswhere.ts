// A question that may be answered farther away. Pure.
import { slugOf } from '#lib/foundation/slug.ts';
import { emptyQuery, type Near } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import { distanceWords } from './distance.ts';
import type { Less, Question } from './less.ts';
import { inUse, partsOf } from './reading.ts';

/** Whether a place stood in the words, or how far from it. */
export const isPlace = ({ field }: Understood) => ['bij', 'plek', 'straal'].includes(field);

/** Round the place that was asked. */
export function farther(question: Question): Less[] {
	const { where, understood, asked } = question;
	const near = asked.near ?? namedIn(question);
	const radius = [5000, 10_000].find((metres) => metres > (where.radius ?? 0));
	const name = whereName(question);
	if (!near || !name || !radius) return [];
	return [
		{
			of: 'place',
			none: where.radius === null ? `in ${name}` : `binnen ${distanceWords(where.radius)} van ${name}`,
			some: `binnen ${distanceWords(radius)}`,
			reads: understood.filter(isPlace),
			change: { near, radius }
		}
	];
}

/** The one place that stood in the words; null when there were more. */
function namedIn({ understood, where: { centre } }: Question): Near | null {
	const named = inUse(understood).find(isNamed);
	if (!named || partsOf(named.words).length > 1) return null;
	if (named.field === 'bij') return { type: 'area', slug: slugOf(nameOf(named)) };
	return centre && { type: 'point', lat: centre.lat, lon: centre.lon };
}

function whereName({ understood, where }: Question): string | null {
	const named = inUse(understood).find(isNamed);
	return where.name ?? (named ? nameOf(named) : null);
}

const isNamed = ({ field, near }: Understood) => !near && (field === 'bij' || field === 'plek');
const nameOf = ({ label }: Understood) => label.replace(/^(?:In|Bij) /, '');

/** Wherever it is. */
export function everywhere(question: Question): Less[] {
	const { query, where, understood } = question;
	const reads = understood.filter(isPlace);
	if (!query.near && !query.box && !reads.length) return [];
	const name = whereName(question);
	return [
		{
			of: 'place',
			none: name ? `${where.radius === null ? 'in' : 'bij'} ${name}` : 'in dit deel van de kaart',
			some: 'in heel de gemeente',
			reads,
			change: { near: null, radius: null, box: null }
		}
	];
}

/** All that is in the place that was asked, whatever it is and whenever. */
export function allThere({ query, understood, where, rest }: Question): Omit<Less, 'reads'>[] {
	const reads = inUse(understood).filter(isPlace);
	const named = reads.find(isNamed);
	const name = where.name ?? (named ? nameOf(named) : null);
	if (!rest || !name || (!query.near && !named)) return [];
	const { near, radius } = query;
	return [
		{
			of: 'there',
			none: `voor “${query.text}”`,
			some: `als je alles ${where.radius === null ? 'in' : 'bij'} ${name} bekijkt`,
			change: { ...emptyQuery, near, radius, text: reads.map(({ words }) => words).join(' ') }
		}
	];
}
