// A calendar file, told by a test.

export type Told = { uid: string; title?: string; start?: string; rule?: string; more?: string[] };

/** A calendar file that tells these. */
export const ics = (...events: Told[]): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//test//test//NL',
		...events.flatMap(({ uid, title = `Activiteit ${uid}`, start = '20261201T100000', rule, more = [] }) => [
			'BEGIN:VEVENT',
			`UID:${uid}`,
			`SUMMARY:${title}`,
			`DTSTART;TZID=Europe/Amsterdam:${start}`,
			'DURATION:PT2H',
			...(rule ? [`RRULE:${rule}`] : []),
			...more,
			'END:VEVENT'
		]),
		'END:VCALENDAR',
		''
	].join('\r\n');
