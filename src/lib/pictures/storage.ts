// Where the bytes of pictures stand: a folder, or a bucket that speaks S3. Names are flat: '<id>-800.webp'.

export type Stored = { name: string; changedAt: Date };

export type Storage = {
	/** Keeps these bytes; a name that was there is replaced as a whole. */
	put: (name: string, bytes: Buffer, type: string) => Promise<void>;
	/** The bytes, or undefined when there are none by this name. */
	get: (name: string) => Promise<Buffer | undefined>;
	/** Takes one away; one that is not there is fine. */
	remove: (name: string) => Promise<void>;
	/** Everything that is kept. */
	list: () => AsyncIterable<Stored>;
};
