// What is asked for one page: all that is known to be needed at once, and nothing twice.
import type { Answer, Request } from '../engine.ts';
import * as engines from './engines.server.ts';

/** Asks these, as far as nobody did, and gives what is said to each request that was asked. */
export type Ask = (requests: readonly Request[]) => Promise<(request: Request) => Answer>;

export function conversation(): Ask {
	const said = new Map<Request, Answer>();
	return async (requests) => {
		const unasked = [...new Set(requests)].filter((request) => !said.has(request));
		const answers = await engines.find(unasked);
		unasked.forEach((request, at) => said.set(request, answers[at]!));
		return (request) => said.get(request)!;
	};
}
