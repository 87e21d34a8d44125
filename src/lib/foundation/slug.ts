// A name as part of an address. Pure.

/** 'Koffie & thee bij \'t Veer' → 'koffie-thee-bij-t-veer', of `most` characters; '' when there is no letter or digit in it. */
export const slugOf = (name: string, most?: number): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, most)
		.replace(/^-+|-+$/g, '');
