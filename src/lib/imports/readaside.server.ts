// The door to the thread that reads files.
import { tableIn, type TableRead } from './filetable.server.ts';

// Read in some milliseconds, less than a thread takes to start. What is packed may be large inside.
const SMALL = 100_000;

/** The table in a file, read in a thread of its own unless it is a small text. */
export async function readAside(bytes: Uint8Array, name: string): Promise<TableRead> {
	if (bytes.length < SMALL && !name.toLowerCase().endsWith('.xlsx')) return tableIn(bytes, name);
	const { tableAside } = await import('./aside.server.ts');
	return tableAside(bytes, name);
}
