// What is new, as an Atom feed (RFC 4287), the last published first. Pure.
import { Feed } from 'feed';
import { uidOf } from './calendarentry.ts';
import { oneLine, paragraphs } from './plaintext.ts';

type News = {
	slug: string;
	title: string;
	summary: string;
	where: string | null;
	source: string;
	sourceId: string;
	createdAt: Date;
	updatedAt: Date;
};
type About = { name: string; path: string; version: { modified: Date } };

/** `path` is the page with the same; `origin` the site's address. The id of an entry is that of its calendar entry. */
export function atomFeed({ name, path, version }: About, news: readonly News[], origin: string): string {
	const feed = new Feed({
		id: origin + path,
		title: oneLine(`Nieuw: ${name}`, 200),
		link: origin + path,
		language: 'nl',
		updated: news.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), new Date(0)),
		author: { name: 'Thuis in de buurt' },
		generator: false
	});
	if (!news.length) feed.options.updated = version.modified;
	for (const item of news)
		feed.addItem({
			id: `tag:thuis-in-de-buurt,2026:${uidOf(item)}`,
			title: oneLine(item.title, 200),
			link: `${origin}/activiteiten/${item.slug}`,
			description: paragraphs([item.summary, item.where].filter(Boolean).join('\n\n'), 1000),
			published: item.createdAt,
			date: item.updatedAt
		});
	return feed.atom1();
}
