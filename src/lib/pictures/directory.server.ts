// Pictures in a folder of this machine.
import { randomBytes } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from './storage.ts';

/** Keeps files in `folder`, which is made when it is not there. */
export function directory(folder: string): Storage {
	return {
		async put(name, bytes) {
			await mkdir(folder, { recursive: true });
			// Whole or not at all, also when the power goes: nobody ever sees half a picture.
			const draft = join(folder, `.${randomBytes(8).toString('hex')}`);
			const file = await open(draft, 'wx', 0o644);
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(draft, join(folder, name));
		},
		get: (name) => readFile(join(folder, name)).catch(whenMissing(undefined)),
		remove: (name) => rm(join(folder, name), { force: true }),
		async *list() {
			for await (const entry of (await opendir(folder).catch(whenMissing(null))) ?? []) {
				const found = await stat(join(folder, entry.name)).catch(whenMissing(null));
				if (found?.isFile()) yield { name: entry.name, changedAt: found.mtime };
			}
		}
	};
}

const whenMissing =
	<Instead>(instead: Instead) =>
	(error: unknown): Instead => {
		if ((error as { code?: string }).code === 'ENOENT') return instead;
		throw error;
	};
