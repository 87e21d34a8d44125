// School holidays of region South (regio Zuid), to which Oss belongs: data, not a computation.
//
// Source: rijksoverheid.nl, "Overzicht schoolvakanties", per school year. Summer, Christmas and one week in May are set
// by the ministry (OCW); autumn and spring are advice, and many schools in Brabant take the week of carnival instead.
// `provisional`: taken from the calendars of schools in the region, not yet checked against the ministry's own page.
import { dayNumber } from './days.ts';
import type { Day } from './days.ts';

export type SchoolHolidayName =
	'herfstvakantie' | 'kerstvakantie' | 'voorjaarsvakantie' | 'meivakantie' | 'zomervakantie';

/** Both ends included, weekends around it too. */
export type SchoolHoliday = { name: SchoolHolidayName; from: Day; to: Day; provisional?: true };

export const schoolHolidays: readonly SchoolHoliday[] = [
	{ name: 'herfstvakantie', from: '2024-10-19', to: '2024-10-27' },
	{ name: 'kerstvakantie', from: '2024-12-21', to: '2025-01-05' },
	{ name: 'voorjaarsvakantie', from: '2025-02-22', to: '2025-03-02' },
	{ name: 'meivakantie', from: '2025-04-26', to: '2025-05-04' },
	{ name: 'zomervakantie', from: '2025-07-05', to: '2025-08-17' },

	{ name: 'herfstvakantie', from: '2025-10-11', to: '2025-10-19' },
	{ name: 'kerstvakantie', from: '2025-12-20', to: '2026-01-04' },
	{ name: 'voorjaarsvakantie', from: '2026-02-14', to: '2026-02-22' },
	{ name: 'meivakantie', from: '2026-04-25', to: '2026-05-03' },
	{ name: 'zomervakantie', from: '2026-07-11', to: '2026-08-23' },

	{ name: 'herfstvakantie', from: '2026-10-17', to: '2026-10-25', provisional: true },
	{ name: 'kerstvakantie', from: '2026-12-19', to: '2027-01-03' },
	{ name: 'voorjaarsvakantie', from: '2027-02-06', to: '2027-02-14', provisional: true },
	{ name: 'meivakantie', from: '2027-04-24', to: '2027-05-02' },
	{ name: 'zomervakantie', from: '2027-07-17', to: '2027-08-29', provisional: true },

	{ name: 'herfstvakantie', from: '2027-10-23', to: '2027-10-31' },
	{ name: 'kerstvakantie', from: '2027-12-25', to: '2028-01-09' },
	{ name: 'voorjaarsvakantie', from: '2028-02-26', to: '2028-03-05' },
	{ name: 'meivakantie', from: '2028-04-29', to: '2028-05-07' },
	{ name: 'zomervakantie', from: '2028-07-22', to: '2028-09-03' }
];

/** Name of the school holiday a day falls in; null outside them and outside the years listed. */
export function schoolHoliday(day: Day): SchoolHolidayName | null {
	return byDay.get(dayNumber(day))?.name ?? null;
}

/** The listed holiday a day falls in, with its ends. */
export const schoolHolidayAround = (day: Day): SchoolHoliday | null => byDay.get(dayNumber(day)) ?? null;

const byDay = new Map<number, SchoolHoliday>();
for (const holiday of schoolHolidays) {
	for (let day = dayNumber(holiday.from); day <= dayNumber(holiday.to); day++) byDay.set(day, holiday);
}
