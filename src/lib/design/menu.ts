/** Where you are in a menu. */

/**
 * The value of `aria-current` for a menu item.
 * @returns `page` on the page itself, `true` on a page below it, otherwise nothing
 */
export function currentOf(href: string, path: string): 'page' | 'true' | undefined {
	if (path === href) return 'page';
	return path.startsWith(`${href}/`) ? 'true' : undefined;
}
