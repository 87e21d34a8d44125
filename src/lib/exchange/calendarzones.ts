// Which time zone a calendar file means: IANA names, the names Outlook uses, and zones a file describes itself.
import { homeZone, isZone, wallAt } from '#lib/calendar/zone.ts';
import type { Zone } from '#lib/calendar/zone.ts';
import type { Component } from './calendarlines.ts';

// Windows names as in Unicode CLDR (windowsZones.xml), the default territory of each.
const windowsZones: Record<string, Zone> = Object.fromEntries(
	`W. Europe Standard Time=Europe/Berlin|Romance Standard Time=Europe/Paris|Central Europe Standard Time=Europe/Budapest
	Central European Standard Time=Europe/Warsaw|GMT Standard Time=Europe/London|Greenwich Standard Time=Atlantic/Reykjavik
	GTB Standard Time=Europe/Bucharest|FLE Standard Time=Europe/Kiev|E. Europe Standard Time=Europe/Chisinau
	Kaliningrad Standard Time=Europe/Kaliningrad|Turkey Standard Time=Europe/Istanbul|Russian Standard Time=Europe/Moscow
	Belarus Standard Time=Europe/Minsk|Morocco Standard Time=Africa/Casablanca|W. Central Africa Standard Time=Africa/Lagos
	South Africa Standard Time=Africa/Johannesburg|Egypt Standard Time=Africa/Cairo|E. Africa Standard Time=Africa/Nairobi
	Israel Standard Time=Asia/Jerusalem|Syria Standard Time=Asia/Damascus|Arabic Standard Time=Asia/Baghdad
	Arab Standard Time=Asia/Riyadh|Arabian Standard Time=Asia/Dubai|Iran Standard Time=Asia/Tehran
	Afghanistan Standard Time=Asia/Kabul|Pakistan Standard Time=Asia/Karachi|India Standard Time=Asia/Kolkata
	SE Asia Standard Time=Asia/Bangkok|China Standard Time=Asia/Shanghai|Singapore Standard Time=Asia/Singapore
	Tokyo Standard Time=Asia/Tokyo|Korea Standard Time=Asia/Seoul|AUS Eastern Standard Time=Australia/Sydney
	New Zealand Standard Time=Pacific/Auckland|Eastern Standard Time=America/New_York|US Eastern Standard Time=America/New_York
	Central Standard Time=America/Chicago|Mountain Standard Time=America/Denver|Pacific Standard Time=America/Los_Angeles
	Alaskan Standard Time=America/Anchorage|Hawaiian Standard Time=Pacific/Honolulu|Atlantic Standard Time=America/Halifax
	E. South America Standard Time=America/Sao_Paulo|SA Western Standard Time=America/La_Paz
	SA Eastern Standard Time=America/Cayenne|Azores Standard Time=Atlantic/Azores|UTC=UTC|Coordinated Universal Time=UTC
	Z=UTC|CEST=Europe/Amsterdam|W. Europe=Europe/Berlin`
		.split(/[|\n]/)
		.map((pair) => pair.trim().split('=') as [string, string])
);

/** Zones a file may describe under a name of its own; told apart by their offsets and the month summer time starts. */
const described: readonly Zone[] = [
	homeZone,
	'Europe/London',
	'Europe/Helsinki',
	'America/New_York',
	'America/Chicago',
	'America/Denver',
	'America/Los_Angeles'
];

/**
 * The zone of a TZID. Looks at the name first (also with a prefix, as '/example.org/Europe/Berlin', and 'US-Eastern'),
 * then at what the file says about it; null when neither tells.
 */
export function zoneOf(tzid: string, timezones: Component[]): Zone | null {
	const name = tzid.trim().replace(/^"|"$/g, '').slice(0, 200);
	const own = timezones.filter((timezone) => timezone.properties.get('TZID')?.[0]?.text.trim() === tzid.trim());
	const lic = own.map((timezone) => timezone.properties.get('X-LIC-LOCATION')?.[0]?.text.trim() ?? '');
	return named(name) ?? lic.map(named).find((zone) => zone !== null) ?? fromOffsets(own) ?? null;
}

function named(name: string): Zone | null {
	const windows = windowsZones[name];
	if (windows) return windows;
	const segments = name.split('/').filter(Boolean);
	const tries = [name, ...[3, 2, 1].map((count) => segments.slice(-count).join('/')), name.replace('-', '/')];
	return tries.find((each) => /^[A-Za-z]/.test(each) && isZone(each)) ?? null;
}

function fromOffsets(timezones: Component[]): Zone | null {
	const parts = timezones.flatMap((timezone) => timezone.parts);
	const latest = (kind: string) => parts.filter(({ name }) => name === kind).at(-1);
	const [standard, daylight] = [latest('STANDARD'), latest('DAYLIGHT')];
	const winter = standard && offsetOf(standard);
	const summer = daylight && offsetOf(daylight);
	if (winter == null || (daylight && summer == null)) return null;
	if (summer == null || summer === winter) return fixed(winter);
	return described.find((zone) => offset(zone, 1) === winter && offset(zone, 7) === summer) ?? null;
}

/** TZOFFSETTO in minutes. */
function offsetOf(part: Component): number | null {
	const match = /^([+-])(\d\d)(\d\d)/.exec(part.properties.get('TZOFFSETTO')?.[0]?.text.trim() ?? '');
	return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : null;
}

/** A zone whose clock never changes, as '+11:00'. */
function fixed(minutes: number): Zone | null {
	if (minutes === 0) return 'UTC';
	const two = (value: number) => String(value).padStart(2, '0');
	const size = Math.abs(minutes);
	const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
	return isZone(zone) ? zone : null;
}

/** Offset from UTC in minutes, in the middle of a month of 2025. */
function offset(zone: Zone, month: number): number {
	const noon = Date.UTC(2025, month - 1, 15, 12);
	const wall = wallAt(noon, zone);
	return (Date.parse(`${wall}Z`) - noon) / 60_000;
}

const same = new Map<Zone, boolean>();

/**
 * The zone, or ours when both clocks have shown the same time since 2000 (Berlin, Paris, Brussels): a series from an
 * Outlook calendar in Oss is then a series in Oss.
 */
export function ours(zone: Zone): Zone {
	let known = same.get(zone);
	if (known === undefined) {
		known = true;
		for (let year = 2000; known && year < 2030; year++) {
			for (let day = 0; known && day < 366; day += 10) {
				const instant = Date.UTC(year, 0, 1 + day, 12);
				known = wallAt(instant, zone) === wallAt(instant, homeZone);
			}
		}
		same.set(zone, known);
	}
	return known ? homeZone : zone;
}
