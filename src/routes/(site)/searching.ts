// Changes the results without a full load: the form becomes its own address, and focus and scroll stay where they are.
import { goto } from '$app/navigation';

/** Visits what a GET form asks, without its empty fields. */
export function searchFor(form: HTMLFormElement) {
	const params = new URLSearchParams();
	for (const [field, value] of new FormData(form))
		if (typeof value === 'string' && value !== '') params.append(field, value);
	const query = params.toString();
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- the form's own action, on this site
	void goto(new URL(form.action).pathname + (query ? `?${query}` : ''), { keepFocus: true, noScroll: true });
}
