// Changes the results without a full load: the form becomes its own address, and focus and scroll stay where they are.
import { afterNavigate, goto } from '$app/navigation';

/** Visits what a GET form asks, without its empty fields. */
export function searchFor(form: HTMLFormElement): Promise<void> {
	const params = new URLSearchParams();
	for (const [field, value] of new FormData(form))
		if (typeof value === 'string' && value !== '') params.append(field, value);
	const query = params.toString();
	return visit(new URL(form.action).pathname + (query ? `?${query}` : ''));
}

/** Visits an address of this site as another answer to the same question. */
export function visit(address: string): Promise<void> {
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- an address of our own, query included
	return goto(address, { keepFocus: true, noScroll: true });
}

/** For a page of results: when what had the focus went with the old results, it goes on at the new count. */
export function keepPlace() {
	afterNavigate(({ from, to }) => {
		if (from && to && from.route.id === to.route.id && document.activeElement === document.body)
			document.getElementById('aantal')?.focus({ preventScroll: true });
	});
}
