// Asking the routing service of ROUTER_URL how far squares are.
import { createHash } from 'node:crypto';
import { fetchText, Refused } from '#lib/foundation/outgoing.server.ts';
import type { Point } from '#lib/geo/rd.ts';
import { middleOf } from '#lib/population/squares.ts';
import type { Walking } from './kept.server.ts';
import { metresIn } from './near.ts';
import { MOST_TARGETS, questionFor, secondsIn, WALKING_KMH } from './router.ts';
import type { Router } from './router.ts';
import { collecting, eachAround } from './walked.ts';

const TOGETHER = 4;
const limits = { milliseconds: 10_000, bytes: 1_000_000, redirects: 0 };
// Who runs the site names the service: it may stand on a network of its own.
const anywhere = () => true;

/** Of the month itself, and of the month before: that one answers while what it knew is asked anew. */
export function versionsOf({ address }: Router, now: Date): { now: string; before: string } {
	const hash = createHash('sha256').update(address).digest('hex').slice(0, 12);
	const month = (ago: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago));
	const version = (ago: number) => `service:${hash}:${month(ago).toISOString().slice(0, 7)}`;
	return { now: version(0), before: version(1) };
}

/** Walking by a routing service. `walk` throws Refused when the service is away or answers something else. */
export function routed(router: Router, version: string): Walking {
	return {
		version,
		label: 'over straten en paden (routedienst)',
		together: TOGETHER,
		async walk(spot, means, most) {
			const squares: Point[] = [];
			eachAround(spot, most, (x, y) => squares.push([x, y]));
			const found = collecting();
			for (let start = 0; start < squares.length; start += MOST_TARGETS) {
				const part = squares.slice(start, start + MOST_TARGETS);
				const targets = part.map(([x, y]) => middleOf(x, y)).map(([lon, lat]) => ({ lon, lat }));
				const text = await fetchText(questionFor(router, spot, targets, means), limits, anywhere);
				const seconds = secondsIn(router, text, part.length);
				if (!seconds) throw new Refused('De routedienst antwoordt iets anders dan verwacht.');
				part.forEach(([x, y], index) => {
					const metres = seconds[index] === null ? Infinity : metresIn(seconds[index]! / 60, WALKING_KMH);
					if (metres <= most) found.add(x, y, metres);
				});
			}
			return found.walked();
		}
	};
}
