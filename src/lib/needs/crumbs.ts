// Where the pages of who works with answers stand. Pure.
import { may, type Me } from '#lib/accounts/rights.ts';

export type Crumb = { label: string; href: string };

const begin: Crumb[] = [
	{ label: 'Begin', href: '/' },
	{ label: 'Gemeente', href: '/gemeente' }
];

/** The way to a page about answers, for who looks at it. */
export const crumbsTo = (me: Me | null): Crumb[] =>
	may(me, 'need.cluster') ? [...begin, { label: 'Behoeften', href: '/gemeente/behoeften' }] : begin;
