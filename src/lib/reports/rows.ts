// What the room of gaps tells of supply, as rows of a report. Pure.
import type { SupplyLine } from '#lib/gaps/lines.ts';
import type { SupplyRow } from './areareport.ts';
import { whyOf } from './why.ts';

export const supplyRow = ({ supply, peopleReached, fit, parts, counts, reaches }: SupplyLine): SupplyRow => ({
	key: `${supply.noun} ${supply.id}`,
	noun: supply.noun,
	title: supply.title,
	path: `/${supply.noun === 'place' ? 'plekken' : 'activiteiten'}/${supply.slug}`,
	lon: supply.lon,
	lat: supply.lat,
	fit: Math.round(fit * 100) / 100,
	counts,
	why: whyOf({ counts, reasons: parts }, reaches),
	peopleReached,
	reasons: parts.filter(({ value }) => value < 1)
});
