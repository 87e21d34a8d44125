// The clock of a shelf: what is still to come of everything on it, at the minute of the last question. It needs no I/O.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request } from '../engine.ts';
import { clockOf, comingAt, type Clock } from './moments.ts';
import type { Shelf } from './shelf.ts';

export type At = Pick<Request, 'now' | 'spans'>;

/** What a clock is set to; not yet `whole` while some of the shelf still has the minute before. */
type Setting = { minute: number; day: number; clock: Clock; whole: boolean };

export type ShelfClock = {
	/**
	 * Sets it to this request, before anything else is awaited. Who asked in the minute before, on the same day, takes it as it
	 * is: what ended meanwhile is not shown, and what begins may be open a minute early.
	 */
	set: (request: At) => void;
	/**
	 * When this request comes a minute later on the same day: sets it on in pieces, so that others are answered in between, and
	 * waits for it. Whether there was anything to wait for.
	 */
	windOn: (request: At) => Promise<boolean>;
	/** Brings these spots, just filled, to where the others are. */
	join: (spots: Iterable<number>) => void;
};

const PIECE = 10_000;

export function clockOn(shelf: Shelf): ShelfClock {
	let setting: Setting | null = null;
	let winding: Promise<void> | null = null;

	function wind(clock: Clock, from: number, until: number) {
		for (let spot = from; spot < until; spot++) shelf.moments[spot] = comingAt(shelf, spot, clock);
	}

	async function windInPieces(mine: Setting) {
		for (let from = 0; setting === mine && from < shelf.size; from += PIECE) {
			wind(mine.clock, from, Math.min(from + PIECE, shelf.size));
			await nextTurn();
		}
		mine.whole = true;
	}

	return {
		set(request) {
			const wanted = settingOf(request);
			if (setting?.day === wanted.day) {
				const ahead = setting.minute - wanted.minute;
				// Half set on is for who is late as good as either minute.
				if (ahead === 1 || (ahead === 0 && setting.whole)) return;
			}
			setting = { ...wanted, whole: true };
			wind(wanted.clock, 0, shelf.size);
		},
		async windOn(request) {
			const wanted = settingOf(request);
			if (setting?.day !== wanted.day) return false;
			const isNext = setting.minute === wanted.minute - 1 && setting.whole;
			const isUnderWay = setting.minute === wanted.minute && !setting.whole;
			if (isNext) winding = windInPieces((setting = { ...wanted, whole: false }));
			if (isNext || isUnderWay) await winding;
			return isNext || isUnderWay;
		},
		join(spots) {
			if (setting) for (const spot of spots) shelf.moments[spot] = comingAt(shelf, spot, setting.clock);
		}
	};
}

// Whole minutes: what begins or ends does so on the minute.
function settingOf({ now, spans }: At) {
	const minute = Math.floor(now.getTime() / 60_000);
	return { minute, day: spans.vandaag.from.getTime(), clock: clockOf(new Date(minute * 60_000), spans) };
}
