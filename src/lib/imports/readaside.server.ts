// The door to the thread that reads files.
import { tableIn, type TableRead } from './filetable.server.ts';

// Read in some milliseconds, less than a thread takes to start. What is packed may be large inside.
const SMALL = 100_000;

// What waits holds its whole file, of at most 20 MB.
const MOST_IN_LINE = 5;
let inLine = 0;

const isSmall = (bytes: Uint8Array, name: string) => bytes.length < SMALL && !name.toLowerCase().endsWith('.xlsx');

/** The table in a file, read in a thread of its own unless it is a small text. */
export async function readAside(bytes: Uint8Array, name: string): Promise<TableRead> {
	if (isSmall(bytes, name)) return tableIn(bytes, name);
	inLine++;
	try {
		const { tableAside } = await import('./aside.server.ts');
		return await tableAside(bytes, name);
	} finally {
		inLine--;
	}
}

/** The same for who can come back: refused when a handful of files is read or waits already. */
export async function readUpload(bytes: Uint8Array, name: string): Promise<TableRead> {
	if (inLine >= MOST_IN_LINE && !isSmall(bytes, name))
		return { ok: false, problem: 'Er worden nu andere lijsten gelezen. Probeer het over een minuut opnieuw.' };
	return readAside(bytes, name);
}
