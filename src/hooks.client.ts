// What goes wrong in the browser: without a network that is no fault of ours, and the error page says so.
import type { HandleClientError } from '@sveltejs/kit';

// What browsers say of a request, or of a piece of the site, that never arrived.
const UNANSWERED = /fetch|network|load failed|imported module/i;

export const handleError: HandleClientError = ({ error, message }) => {
	if (!navigator.onLine) return { message, lost: 'no-internet' };
	if (error instanceof TypeError && UNANSWERED.test(error.message)) return { message, lost: 'no-answer' };
	console.error(error);
	return { message };
};
