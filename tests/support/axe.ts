// What axe finds wrong with a page for who cannot see, point or hear: WCAG 2.2 A and AA.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// Only what is wrong is told, and not where in the tree it stands: of a long table that takes half the time.
const brief = { resultTypes: ['violations' as const], selectors: false, preload: false };

/** Each fault as the rule and the element it is about. The page is taken as it stands: unfold first what is folded. */
export async function axeFaults(page: Page): Promise<string[]> {
	// Our pages hold no frames: without them in mind it asks no page of its own for its answer.
	// A page is given axe once: its 600 kB take as long to read as a short page takes to look at.
	const given = await page.evaluate(() => 'axe' in window);
	const builder = given ? new AxeBuilder({ page, axeSource: ';' }) : new AxeBuilder({ page });
	const { violations } = await builder.options(brief).withTags(WCAG).setLegacyMode().analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
