// The number beside a filter is a promise: exactly so many results are left when it is chosen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { countAll, hasAny, uncounted, type Signatures } from '#lib/search/postgres/facets.ts';
import { emptyQuery, type Query } from '#lib/search/query.ts';
import { dimensions, filtersOf, timeFilterOf } from '#lib/search/signature.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

const word = fc.integer({ min: 0, max: 0x7fffffff });
const things = fc.array(fc.tuple(word, word, word, fc.integer({ min: 0, max: 63 })), { maxLength: 40 });
const few = <Value>(all: readonly Value[]) => fc.subarray([...all], { maxLength: 2 });
const query: fc.Arbitrary<Query> = fc
	.record({
		when: fc.constantFrom(null, 'vandaag' as const, 'week' as const),
		from: fc.constantFrom(null, null, '2026-11-24'),
		dayParts: few(dayParts),
		kinds: few(kinds.keys),
		themes: few(themes.keys),
		targetGroups: few(targetGroups.keys),
		access: few(['publiek', 'openbaar'] as const),
		free: fc.boolean(),
		facts: few(facts.keys),
		indoors: fc.constantFrom(null, true, false),
		openNow: fc.boolean(),
		languages: few(languages.keys)
	})
	.map((asked) => ({ ...emptyQuery, ...asked }));

function count(asked: Query, rows: readonly (readonly [number, number, number, number])[]) {
	const column = (index: 0 | 1 | 2 | 3) => Int32Array.from(rows, (row) => row[index]);
	const signatures: Signatures = {
		subject: column(0),
		traits: column(1),
		moments: (spot) => rows[spot]![2],
		days: asked.from ? (spot) => rows[spot]![3] : null
	};
	const spots = Int32Array.from(rows.keys());
	const { passed, facets } = countAll(spots, signatures, filtersOf(asked), timeFilterOf(asked));
	return { total: passed.length, facets };
}

const keyOf = <Key>(terms: { fromSlug: (slug: string) => { key: Key } | undefined }, slug: string): Key[] => {
	const found = terms.fromSlug(slug);
	return found ? [found.key] : [];
};

/** What a person asks after choosing one value: instead of the field's other values, or on top of what they need. */
const chosen: Record<string, (asked: Query, value: string) => Partial<Query>> = {
	wanneer: (_, value) => ({ when: value as Query['when'], from: null }),
	dagdeel: (_, value) => ({ dayParts: dayParts.filter(({ slug }) => slug === value) }),
	soort: (_, value) => ({ kinds: keyOf(kinds, value) }),
	thema: (_, value) => ({ themes: keyOf(themes, value) }),
	doelgroep: (_, value) => ({ targetGroups: keyOf(targetGroups, value) }),
	taal: (_, value) => ({ languages: keyOf(languages, value) }),
	toegang: (_, value) => ({ access: [value as 'publiek' | 'openbaar'] }),
	toegankelijk: (asked, value) => ({ facts: [...new Set([...asked.facts, ...keyOf(facts, value)])] }),
	binnen: (_, value) => ({ indoors: value === 'ja' }),
	gratis: () => ({ free: true }),
	open: () => ({ openNow: true })
};

describe('the number beside a filter', () => {
	test('every filter there is, has one', () => {
		const { facets } = count(emptyQuery, []);
		expect(Object.keys(facets).sort()).toEqual(Object.keys(chosen).sort());
		expect(Object.keys(facets)).toEqual(expect.arrayContaining(dimensions.map(({ field }) => field)));
	});

	test('is what is left when it is chosen, whatever else was chosen', () => {
		fc.assert(
			fc.property(things, query, (rows, asked) => {
				for (const [field, values] of Object.entries(count(asked, rows).facets))
					for (const [value, promised] of Object.entries(values)) {
						const left = count({ ...asked, ...chosen[field]?.(asked, value) }, rows).total;
						expect(`${field}=${value}: ${left}`).toBe(`${field}=${value}: ${promised}`);
					}
			})
		);
	});

	test('one more filter never finds more', () => {
		fc.assert(
			fc.property(things, query, (rows, asked) => {
				const { total } = count(asked, rows);
				expect(count({ ...asked, free: true }, rows).total).toBeLessThanOrEqual(total);
				expect(count({ ...asked, facts: [...facts.keys] }, rows).total).toBeLessThanOrEqual(total);
			})
		);
	});

	test('what counts nothing is still counted when only things that may have it are looked at', () => {
		fc.assert(
			fc.property(query, things, fc.nat(40), (asked, rows, few) => {
				// A thing has no part of a day within some days that it never has.
				const all = rows.map(([one, two, moments, days]) => [one, two, moments, days & moments] as const);
				const { facets } = count(asked, all.slice(0, few));
				const bits = uncounted(facets);
				const rest = count(
					asked,
					all.filter(([subject, traits, moments]) => hasAny(bits, subject, traits, moments))
				);
				const whole = count(asked, all);
				for (const [field, values] of Object.entries(facets))
					for (const [value, found] of Object.entries(values))
						if (!found) expect(rest.facets[field]?.[value], `${field} ${value}`).toBe(whole.facets[field]?.[value]);
			})
		);
	});
});
