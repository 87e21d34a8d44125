// The demo's activities: invented, mostly by residents for residents, and alive on whatever day the site is started.
import type { Day } from '#lib/calendar/days.ts';
import { care } from './activities-care.ts';
import { coffees } from './activities-coffee.ts';
import { villageCoffees } from './activities-coffee-dorpen.ts';
import { meals } from './activities-eat.ts';
import { makings } from './activities-make.ts';
import { moves } from './activities-move.ts';
import { feasts } from './activities-once.ts';
import { plays } from './activities-play.ts';
import { youth } from './activities-youth.ts';

/** Every activity of the demo with the key (source id) of its place, told on `today`. */
export const activities = (today: Day) =>
	// The day of the last check is spread over 400 days, so that fresh and stale are both to be seen.
	[coffees, villageCoffees, meals, moves, makings, plays, youth, care, feasts]
		.flat()
		.map((activity, index) => activity(today, (index * 37) % 400));
