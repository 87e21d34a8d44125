// What the hooks show of a page that somebody may not know of: exactly what an address without a page gives.
import { error } from '@sveltejs/kit';

export const load = () => error(404);
