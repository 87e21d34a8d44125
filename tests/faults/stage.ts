// What can be killed at a moment of its work, and what there has to be of it after all the killing.

export type Stage = {
	name: string;
	/** Begins something and kills the process that does it at a random moment. */
	killed: () => Promise<void>;
	/** Lets what was cut off come to its end. */
	finish: () => Promise<void>;
	/** What there is of it afterwards. */
	counts: () => Promise<Counts>;
};

/** By name; every name that begins with 'wrong' has to be 0. */
export type Counts = Record<string, number>;

export const isRight = (counts: Counts) =>
	Object.entries(counts).every(([name, value]) => !name.startsWith('wrong') || value === 0);
