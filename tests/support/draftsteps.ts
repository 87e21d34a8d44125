// Going through the form of an activity: on to the next step, or to any of them.
import type { Page } from 'playwright-core';
import { alive, submit } from './visitor.ts';

/** Saves the step and goes on. */
export const goOn = (page: Page) => submit(page.getByRole('main').getByRole('button', { name: 'Bewaar en verder' }));

/** To another step; on a phone the steps are folded. */
export async function toStep(page: Page, name: string) {
	await alive(page);
	const steps = page.getByRole('navigation', { name: 'Stappen' });
	const fold = steps.locator('summary:visible');
	if ((await fold.count()) && !(await steps.getByRole('button').count())) await fold.click();
	await submit(steps.getByRole('button', { name }));
}
