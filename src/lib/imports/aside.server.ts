// A file as a table, read in a thread of its own: an XLSX of ten thousand rows is half a second in which nobody else would
// get an answer. Both sides stand here: the thread starts this same file again, also where the build put it. So who needs
// it imports it only when needed (readAside), and the build keeps it a file.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { tableIn, type TableRead } from './filetable.server.ts';

const TASK = 'the table in a file';
type Task = { task: typeof TASK; bytes: Uint8Array; name: string };

/** What a thread may take: megabytes for what it reads, and milliseconds. */
export const bounds = { megabytes: 384, milliseconds: 60_000 };

let last: Promise<unknown> = Promise.resolve();

/** The table in a file; one file at a time, so that many together take no more memory than one. */
export function tableAside(bytes: Uint8Array, name: string, most = bounds): Promise<TableRead> {
	const read = last.then(() => inThread({ task: TASK, bytes, name }, most));
	last = read.catch(() => {});
	return read;
}

const tooMuch = (what: string): TableRead => ({
	ok: false,
	problem: `Dit bestand lezen ${what}. Splits het in delen, of bewaar het als .csv.`
});

function inThread(workerData: Task, { megabytes, milliseconds }: typeof bounds): Promise<TableRead> {
	const { promise, resolve, reject } = Promise.withResolvers<TableRead>();
	const thread = new Worker(new URL(import.meta.url), {
		workerData,
		resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: Math.min(32, megabytes) }
	});
	const timer = setTimeout(() => resolve(tooMuch('duurt te lang')), milliseconds);
	thread.once('message', resolve);
	thread.once('error', (error: NodeJS.ErrnoException) =>
		error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooMuch('kost te veel geheugen')) : reject(error)
	);
	thread.once('exit', () => reject(new Error('the thread that reads a file ended without an answer')));
	return promise.finally(() => {
		clearTimeout(timer);
		return thread.terminate();
	});
}

if (isTask(workerData)) {
	const { bytes, name } = workerData;
	// What is thrown ends the thread, and reaches who asked as its error.
	void tableIn(bytes, name).then((read) => parentPort?.postMessage(read));
}

function isTask(data: unknown): data is Task {
	return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK;
}
