// How somebody uses a page: with a mouse or a finger, or with the keyboard alone. One story is told with either.
import type { Locator, Page } from 'playwright-core';
import { onward } from './visitor.ts';

export type Hands = {
	page: Page;
	goTo: (path: string) => Promise<void>;
	/** Fills in a field. A time as '18:00'; a browser with a clock of twelve hours understands 13 to 19 as well. */
	write: (label: string | RegExp, text: string) => Promise<void>;
	/** Chooses a radio button or ticks a checkbox. */
	pick: (name: string | RegExp) => Promise<void>;
	/** Chooses from a list that drops down. */
	choose: (label: string, option: string) => Promise<void>;
	/** Presses a button and waits for the page that follows. */
	press: (name: string | RegExp) => Promise<void>;
	/** The same for the first link with this name, under the menu. */
	follow: (name: string | RegExp) => Promise<void>;
	/** The same for a link of the menu. */
	menu: (name: string) => Promise<void>;
	/** What the page says. */
	reads: () => Promise<string>;
};

/** More stops than any page has. */
const MOST_STOPS = 250;

/** Hands on a page of a visitor. */
export function handsOn(page: Page, { keyboard }: { keyboard: boolean }): Hands {
	const main = page.getByRole('main');
	const use = keyboard ? keys(page) : mouse;
	// The next page can look like this one: it is awaited as a page, not as a word on it.
	const press = (target: Locator) => onward(page, () => use.press(target));
	return {
		page,
		goTo: async (path) => void (await page.goto(path)),
		write: (label, text) => use.write(main.getByLabel(label, { exact: typeof label === 'string' }).first(), text),
		pick: async (name) => {
			const exact = typeof name === 'string';
			await use.pick(main.getByRole('radio', { name, exact }).or(main.getByRole('checkbox', { name, exact })).first());
		},
		choose: (label, option) => use.choose(main.getByLabel(label, { exact: true }), option),
		press: (name) => press(main.getByRole('button', { name }).and(main.locator(':not([tabindex])')).first()),
		follow: (name) => press(main.getByRole('link', { name, exact: typeof name === 'string' }).first()),
		menu: (name) => press(page.getByRole('banner').getByRole('link', { name, exact: true })),
		reads: () => main.innerText()
	};
}

type Use = Record<'press' | 'pick', (target: Locator) => Promise<void>> &
	Record<'write' | 'choose', (target: Locator, text: string) => Promise<void>>;

const mouse: Use = {
	press: (target) => target.click(),
	pick: (target) => target.check(),
	write: async (target, text) => {
		await target.fill(text);
		// What is suggested lies over the button below, until who typed goes on.
		if ((await target.getAttribute('role')) === 'combobox') await target.blur();
	},
	choose: async (target, option) => void (await target.selectOption({ label: option }))
};

function keys(page: Page): Use {
	const { keyboard } = page;
	const isThere = (target: Locator) => target.evaluate((element) => element === document.activeElement);
	/** A group of radio buttons is one stop; the arrows walk inside it, and choose. */
	const isBeside = (target: Locator) =>
		target.evaluate((element) => {
			const at = document.activeElement;
			const radios = at instanceof HTMLInputElement && element instanceof HTMLInputElement && element.type === 'radio';
			return radios && at.type === 'radio' && at.name === element.name && at.form === element.form;
		});
	async function tabTo(target: Locator) {
		await target.waitFor({ state: 'attached' });
		for (let stops = 0; stops < MOST_STOPS; stops++) {
			await keyboard.press('Tab');
			if ((await isThere(target)) || (await isBeside(target))) return;
		}
		throw new Error(`${target} is not reached by Tab`);
	}
	return {
		press: async (target) => {
			await tabTo(target);
			await keyboard.press('Enter');
		},
		pick: async (target) => {
			await tabTo(target);
			for (let stops = 0; !(await isThere(target)) && stops < MOST_STOPS; stops++) await keyboard.press('ArrowDown');
			if (!(await target.isChecked())) await keyboard.press('Space');
		},
		write: async (target, text) => {
			await tabTo(target);
			await keyboard.type((await target.getAttribute('type')) === 'time' ? text.replace(':', '') : text);
			if ((await target.inputValue()) !== text)
				throw new Error(`typed ${text}, it became ${await target.inputValue()}`);
		},
		choose: async (target, option) => {
			await tabTo(target);
			await keyboard.type(option);
			const chosen = await target.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label);
			if (chosen !== option) throw new Error(`typed ${option}, it became ${chosen}`);
		}
	};
}
