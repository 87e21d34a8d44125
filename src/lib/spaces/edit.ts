// What somebody changed in a form, beside what it began with: two managers at once do not undo each other's work. Pure.

/** An answer as it was sent, and as its form began; without the latter all of it is new. */
export type Edit<What> = { began?: What; now: What };

/** Before the name of a field stands this where the form tells what it began with. */
export const WAS = 'was-';

/** The fields of a form as it began, under their own names. */
export function beganIn(form: FormData): FormData {
	const began = new FormData();
	for (const [name, value] of form) if (name.startsWith(WAS)) began.append(name.slice(WAS.length), value);
	return began;
}

/** One answer: as it stands, unless somebody changed it. */
export const answerAfter = <One>(stands: One, { began, now }: Edit<One>): One => (now === began ? stands : now);

/** Ticks: as they stand, without those that were taken away and with those that were added. Keys, in the order given. */
export function ticksAfter<Key extends string>(stands: readonly Key[], { began = stands, now }: Edit<readonly Key[]>) {
	const kept = stands.filter((key) => now.includes(key) || !began.includes(key));
	return [...kept, ...now.filter((key) => !began.includes(key) && !kept.includes(key))];
}
