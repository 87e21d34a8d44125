// More lines than memory holds, sorted into drawers: a folder of small files, thrown away afterwards.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Drawers = {
	/** `name` is a plain word, the line holds no line break. */
	put(name: string, line: string): Promise<void>;
	/** Every line of a drawer in the order in which they came; none of one that is not there. */
	all(name: string): Promise<string[]>;
	close(): Promise<void>;
};

// Signs that wait in memory before they go to disk together.
const MOST_WAITING = 4_000_000;

/** In the folder that this machine has for temporary files. */
export async function openDrawers(): Promise<Drawers> {
	const folder = await mkdtemp(join(tmpdir(), 'thuis-land-'));
	let waiting = new Map<string, string[]>();
	let size = 0;
	const write = async () => {
		const all = waiting;
		waiting = new Map();
		size = 0;
		for (const [name, lines] of all) await appendFile(join(folder, name), `${lines.join('\n')}\n`);
	};
	return {
		put: async (name, line) => {
			const lines = waiting.get(name);
			if (lines) lines.push(line);
			else waiting.set(name, [line]);
			size += line.length;
			if (size > MOST_WAITING) await write();
		},
		all: async (name) => {
			await write();
			const text = await readFile(join(folder, name), 'utf8').catch(() => '');
			return text.split('\n').filter(Boolean);
		},
		close: () => rm(folder, { recursive: true, force: true })
	};
}
