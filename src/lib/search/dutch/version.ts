/** Changes with every change in what is indexed; an index stamped with another version is rebuilt. */
export const version = 'nl-2026-11-23.2';
