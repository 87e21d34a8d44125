// Asking the routing service of ROUTER_URL how far squares are.
import { createHash } from 'node:crypto';
import { fetchText, Refused } from '#lib/foundation/outgoing.server.ts';
import type { Walking } from './kept.server.ts';
import { metresIn, near, nearestFirst, packed } from './near.ts';
import { MOST_TARGETS, questionFor, secondsIn, WALKING_KMH } from './router.ts';
import type { Router } from './router.ts';

const TOGETHER = 4;
const limits = { milliseconds: 10_000, bytes: 1_000_000, redirects: 0 };
// Who runs the site names the service: it may stand on a network of its own.
const anywhere = () => true;

/**
 * Walking by a routing service; what it answered is kept for the month. `walk` throws Refused when the service is away or
 * answers something else.
 */
export function routed(router: Router, now: Date): Walking {
	const hash = createHash('sha256').update(router.address).digest('hex').slice(0, 12);
	return {
		version: `router:${hash}:${now.toISOString().slice(0, 7)}`,
		label: 'over straten en paden (routedienst)',
		together: TOGETHER,
		async walk(grid, spot, means, most) {
			const { cells } = near(grid, spot, most);
			const found: number[] = [];
			for (let start = 0; start < cells.length; start += MOST_TARGETS) {
				const part = [...cells.subarray(start, start + MOST_TARGETS)];
				const targets = part.map((cell) => ({ lon: grid.lon[cell]!, lat: grid.lat[cell]! }));
				const text = await fetchText(questionFor(router, spot, targets, means), limits, anywhere);
				const seconds = secondsIn(router, text, part.length);
				if (!seconds) throw new Refused('De routedienst antwoordt iets anders dan verwacht.');
				part.forEach((cell, index) => {
					const metres = seconds[index] === null ? Infinity : metresIn(seconds[index]! / 60, WALKING_KMH);
					if (metres <= most) found.push(packed(cell, metres));
				});
			}
			return nearestFirst(found);
		}
	};
}
