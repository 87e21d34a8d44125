// The demo's places: invented, and found in every wijk and village of Oss.
import type { Day } from '#lib/calendar/days.ts';
import type { PlaceDraft } from '#lib/places/place.ts';
import { dorpenMaas } from './places-dorpen-maas.ts';
import { dorpenOost } from './places-dorpen-oost.ts';
import { dorpenWest } from './places-dorpen-west.ts';
import { oss } from './places-oss.ts';
import { ossWest } from './places-oss-west.ts';
import { ruwaard } from './places-ruwaard.ts';
import { schadewijkOutdoors } from './places-schadewijk-buiten.ts';
import { schadewijk } from './places-schadewijk.ts';

/** Every place of the demo as somebody would tell it on `today`: days of checks and closures count from there. */
export const places = (today: Day): PlaceDraft[] =>
	[schadewijk, schadewijkOutdoors, oss, ossWest, ruwaard, dorpenOost, dorpenMaas, dorpenWest]
		.flat()
		.map((place) => place(today));
