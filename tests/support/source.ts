// The source as text, for the rules of the house: which file there is, and what it imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type Import = { from: string; to: string; typeOnly: boolean };

/** Paths of the files under `folder`, sorted, with `/`. */
export const filesUnder = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
		.sort();

export const textOf = (path: string) => readFileSync(path, 'utf8');

/** What a file imports: paths of our own as `src/…`, packages by name. */
export function importsOf(path: string): Import[] {
	const statement =
		/\b(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
	return [...textOf(path).matchAll(statement)].map(([, type, from, dynamic]) => ({
		from: path,
		to: resolve(path, from ?? dynamic ?? ''),
		typeOnly: type !== undefined
	}));
}

function resolve(path: string, name: string) {
	if (name.startsWith('#lib/')) return `src/lib/${name.slice('#lib/'.length)}`;
	return name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name;
}

/** The folder of src/lib a path stands in, or undefined. */
export const roomOf = (path: string) => /^src\/lib\/([^/]+)\//.exec(path)?.[1];

/** The folder inside a room a path stands in, or undefined. */
export const folderOf = (path: string) => /^src\/lib\/[^/]+\/([^/]+)\//.exec(path)?.[1];
