// The public things of which everything that happened is kept, and where the page of each stands. Pure.

const folders = { place: 'plekken', initiative: 'initiatieven', activity: 'activiteiten' };

export type Noun = keyof typeof folders;
export const nouns = Object.keys(folders) as Noun[];

/** The address of its public page: '/plekken/de-wolput'. */
export const pagePath = (noun: Noun, slug: string): string => `/${folders[noun]}/${slug}`;
