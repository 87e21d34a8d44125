// The table with JavaScript: arrows go from row to row, a click on a cell opens its row. Everything works without it too.
import { isShown, type Shown } from './shown.ts';

/** On the frame of the table. `onopen` is told which cell was clicked, of a row that is not open. */
export const quickly = (onopen: (id: number, column: Shown | 'name') => void) => (node: HTMLElement) => {
	const move = (event: KeyboardEvent) => {
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		const from = closest(event.target, '[data-row-door]');
		if (!step || !from) return;
		const doors = [...node.querySelectorAll<HTMLElement>('[data-row-door]')];
		const to = doors[doors.indexOf(from) + step];
		if (!to) return;
		event.preventDefault();
		to.focus();
	};
	const open = (event: MouseEvent) => {
		const cell = closest(event.target, '[data-edit]');
		if (!cell || closest(event.target, 'a, button, input, select, summary, label')) return;
		const column = cell.dataset.edit ?? '';
		onopen(Number(cell.dataset.place), isShown(column) ? column : 'name');
	};
	node.addEventListener('keydown', move);
	node.addEventListener('click', open);
	return () => {
		node.removeEventListener('keydown', move);
		node.removeEventListener('click', open);
	};
};

/** On the row that is open: Escape leaves it as it was, Enter saves it, also from a choice. */
export const inRow = (form: string, onclose: () => void) => (node: HTMLElement) => {
	const press = (event: KeyboardEvent) => {
		const control = closest(event.target, 'input, select');
		if (!control || event.isComposing) return;
		if (event.key === 'Escape') onclose();
		else if (event.key === 'Enter' && control.tagName === 'SELECT') {
			event.preventDefault();
			const target = document.getElementById(form);
			if (target instanceof HTMLFormElement) target.requestSubmit();
		}
	};
	node.addEventListener('keydown', press);
	return () => node.removeEventListener('keydown', press);
};

/** Takes the focus when it comes on the page. */
export const focusWhen = (wanted: boolean) => (node: HTMLElement) => {
	if (wanted) node.focus({ preventScroll: false });
};

const closest = (target: EventTarget | null, selector: string): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>(selector) : null;
