// Where the pages of who works with answers stand: under the municipality, or under somebody's own work. Pure.
import { may, type Me } from '#lib/accounts/rights.ts';

export type Crumb = { label: string; href: string };

/** The way to a page about answers, for who looks at it. */
export function crumbsTo(me: Me | null): Crumb[] {
	const begin = { label: 'Begin', href: '/' };
	if (may(me, 'need.cluster')) return [begin, { label: 'Behoeften', href: '/gemeente/behoeften' }];
	if (may(me, 'municipality.see')) return [begin, { label: 'Gemeente', href: '/gemeente' }];
	return [begin, { label: 'Beheer', href: '/beheer' }];
}
