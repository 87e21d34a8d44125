// A calendar as an independent program (ical.js) reads it: which activities, and at which instants.
import ICAL from 'ical.js';

export type ReadEvent = { uid: string; url: string; title: string; at: string; cancelled: boolean };

/** Every date that starts within the days, cancelled ones among them, in order of time. */
export function eventsOf(text: string, from: string, to: string): ReadEvent[] {
	ICAL.TimezoneService.reset();
	const root = new ICAL.Component(ICAL.parse(text) as string);
	for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
	const all = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each, { exceptions: [] }));
	const changed = new Map<string, ICAL.Event[]>();
	for (const event of all.filter((each) => each.isRecurrenceException()))
		changed.set(event.uid, [...(changed.get(event.uid) ?? []), event]);
	const found: ReadEvent[] = [];
	for (const event of all.filter((each) => !each.isRecurrenceException())) {
		for (const other of changed.get(event.uid) ?? []) event.relateException(other);
		const iterator = event.iterator();
		for (let next = iterator.next(); next && next.toString().slice(0, 10) <= to; next = iterator.next()) {
			const { item, startDate } = event.getOccurrenceDetails(next);
			const at = new Date(startDate.toUnixTime() * 1000).toISOString().slice(0, 16);
			if (at.slice(0, 10) < from) continue;
			const { component, summary } = item;
			const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
			found.push({ uid: item.uid, url: value('url'), title: summary, at, cancelled: value('status') === 'CANCELLED' });
		}
	}
	return found.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** How many different activities a calendar tells of: each has a page of its own. */
export const itemsOf = (text: string): number => new Set([...text.replaceAll('\r\n ', '').matchAll(/^URL;VALUE=URI:(.*)$/gm)].map(([, url]) => url)).size; // prettier-ignore
