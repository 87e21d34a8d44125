// Sending a form of a scenario and going on where one was: the map and what is open stay. Runs in the browser.
import { fromAction } from 'svelte/attachments';
import { applyAction, enhance } from '$app/forms';
import { goto } from '$app/navigation';

/** Another address of the same page, without anything jumping away. */
export const goOn = (address: string) =>
	// eslint-disable-next-line svelte/no-navigation-without-resolve -- an address of this page, as it was given
	goto(address, { keepFocus: true, noScroll: true, replaceState: true, invalidateAll: true });

/** Attach to a form. `onanswer` hears of each answer; who is sent to another page than `path` goes there as always. */
export const stayingAt = (path: () => string, onanswer: () => void) =>
	fromAction(enhance, () => () => async ({ result }) => {
		onanswer();
		if (result.type !== 'redirect' || !result.location.startsWith(path())) return applyAction(result);
		await applyAction({ type: 'success', status: 200 });
		await goOn(result.location);
	});
