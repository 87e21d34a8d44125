// Roles as somebody gives them on a form, and what they are called. Pure.
import type { StaffRole } from './rights.ts';

/** A role of the municipality, or connector of one area (its id). */
export type Role = { role: StaffRole; area?: undefined } | { role: 'connector'; area: number };
export type RoleName = Role['role'];

export const roleWords: Record<RoleName, string> = {
	officer: 'beleidsmedewerker',
	moderator: 'moderator',
	administrator: 'beheerder van de site',
	connector: 'buurtverbinder'
};

/** What each may, in a sentence for who gives it. */
export const roleMeaning: Record<RoleName, string> = {
	officer: 'Houdt plekken bij.',
	moderator: 'Beoordeelt wat nieuw is en wat bewoners melden.',
	administrator: 'Geeft en neemt rollen.',
	connector: 'Houdt bij wat er op de plekken in één wijk gebeurt.'
};

export const roleNames = Object.keys(roleWords) as RoleName[];

/** The role a form asks for: its name, and for a connector the id of an area; null when it is none. */
export function parseRole(name: unknown, area: unknown): Role | null {
	const role = roleNames.find((known) => known === name);
	if (role !== 'connector') return role ? { role } : null;
	return typeof area === 'string' && /^[1-9]\d{0,8}$/.test(area) ? { role, area: Number(area) } : null;
}
