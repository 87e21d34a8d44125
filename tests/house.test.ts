// The rules of the house: where things stand, what may know of what, and that no address ever vanishes.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesUnder, folderOf, importsOf, roomOf, textOf } from './support/source.ts';

const INSTRUMENTS = new Set([
	'foundation',
	'geo',
	'map',
	'design',
	'calendar',
	'vocabulary',
	'mail',
	'pictures',
	'sheets'
]);

const sources = filesUnder('src').filter((path) => /\.(ts|svelte)$/.test(path));
const imports = sources.flatMap(importsOf);
const rooms = [...new Set(sources.map(roomOf))].filter((room) => room !== undefined);
const lines = (offending: { from: string; to: string }[]) => offending.map(({ from, to }) => `${from} → ${to}`);

describe('imports flow one way', () => {
	test('nothing in src/lib knows of a page or a command', () => {
		const back = imports.filter(({ from, to }) => roomOf(from) && /^src\/(routes|commands|hooks)/.test(to));
		expect(lines(back)).toEqual([]);
	});

	test('an instrument knows of no room', () => {
		const up = imports.filter(({ from, to }) => {
			const [own, other] = [roomOf(from), roomOf(to)];
			return own && other && INSTRUMENTS.has(own) && !INSTRUMENTS.has(other);
		});
		expect(lines(up)).toEqual([]);
	});

	test('a room runs without SvelteKit: also in a command, a worker and a test', () => {
		const bound = imports.filter(({ from, to }) => roomOf(from) && /^(\$app\/|\$env\/|\$lib|@sveltejs\/)/.test(to));
		expect(lines(bound)).toEqual([]);
	});

	test("a room's SQL is its own, and another room comes in by its one door", () => {
		const inside = imports.filter(({ from, to }) => {
			const room = roomOf(to);
			if (!room || INSTRUMENTS.has(room) || room === roomOf(from) || !to.endsWith('.server.ts')) return false;
			return to.endsWith('queries.server.ts') || (roomOf(from) && to !== `src/lib/${room}/${room}.server.ts`);
		});
		expect(lines(inside)).toEqual([]);
	});

	// A verb that takes an open transaction leaves it to who opened that to ask what somebody may: a room, never a page.
	test('a page has no database of its own: it calls verbs that ask who may', () => {
		const own = imports.filter(({ from, to }) => from.startsWith('src/routes/') && to.endsWith('/database.server.ts'));
		expect(lines(own)).toEqual([]);
	});

	test('no two rooms wait for each other', () => {
		// A word list or a type may be known to all; what a room does, it does for those above it.
		const doors = imports.filter(({ to, typeOnly }) => to.endsWith('.server.ts') && !typeOnly);
		expect(cycleIn(doors.map(({ from, to }) => [roomOf(from), roomOf(to)]))).toEqual([]);
	});

	test('a folder of a room knows only of those that stand before it on the map in the README', () => {
		const forward = imports.filter(({ from, to }) => {
			const [room, own, other] = [roomOf(from), folderOf(from), folderOf(to)];
			if (!room || !own || !other || own === other || room !== roomOf(to)) return false;
			const map = foldersOnMap(room);
			return !map.slice(0, map.indexOf(own)).includes(other);
		});
		expect(lines(forward)).toEqual([]);
	});

	test("a folder of a room knows what its room is about, and never goes through the room's door", () => {
		const out = imports.filter(
			({ from, to }) => folderOf(from) && !folderOf(to) && roomOf(from) === roomOf(to) && to.endsWith('.server.ts')
		);
		expect(lines(out)).toEqual([]);
	});

	test('no two files wait for each other', () => {
		const loaded = imports.filter(({ typeOnly }) => !typeOnly);
		expect(cycleIn(loaded.map(({ from, to }) => [from, to]))).toEqual([]);
	});

	test.each([
		['lucia', /^src\/lib\/accounts\//],
		['meilisearch', /^src\/lib\/search\//],
		['maplibre-gl', /^src\/lib\/map\//],
		['@turf', /^src\/lib\/geo\//],
		['pg-boss', /^src\/commands\/work\.ts$/],
		['postgres', /^src\/lib\/foundation\//]
	])('%s is known in one place only', (name, place) => {
		const elsewhere = imports.filter(({ from, to }) => (to === name || to.startsWith(`${name}/`)) && !place.test(from));
		expect(lines(elsewhere)).toEqual([]);
	});
});

describe('a stranger finds their way', () => {
	test('no file is longer than one can hold in mind', () => {
		const long = sources.filter((path) => textOf(path).split('\n').length > 260);
		expect(long).toEqual([]);
	});

	test('no file or folder has a name that says nothing', () => {
		const vague = filesUnder('src').filter((path) => /\b(utils?|helpers?|services?|misc|common|index)\b/.test(path));
		// The one that SvelteKit looks for under this name.
		expect(vague).toEqual(['src/service-worker.ts']);
	});

	test('every room and instrument stands on the map in the README', () => {
		const map = textOf('README.md');
		expect(rooms.filter((room) => !map.includes(`\`${room}/\``))).toEqual([]);
	});

	test('every folder of a room stands on its line of the map', () => {
		const unnamed = sources.filter((path) => {
			const [room, folder] = [roomOf(path), folderOf(path)];
			return room && folder && !foldersOnMap(room).includes(folder);
		});
		expect(unnamed).toEqual([]);
	});
});

describe('what is promised to residents and maintainers', () => {
	test('nothing a person wrote is ever read as HTML', () => {
		// Shows again what our own components drew, with every text escaped: only what `drawn` made comes there.
		const drawn = 'src/lib/reports/Drawn.svelte';
		expect(sources.filter((path) => textOf(path).includes('{@html'))).toEqual([drawn]);
		expect(textOf(drawn)).toContain('{@html drawn.html}');
		const given = sources.flatMap((path) => textOf(path).match(/<Drawn .*/g) ?? []);
		expect(given.filter((tag) => !/^<Drawn drawn=\{data\.body\} by=\{(AreaBody|Paper)\} \/>$/.test(tag))).toEqual([]);
	});

	// In the browser the drawing itself is not known: a page that came alive there would find nothing, and load itself again.
	test('what was drawn before is shown only by a page that does not come alive in the browser', () => {
		const showing = new Set(['src/lib/reports/Drawn.svelte']);
		// What is added while this runs is visited as well: who shows who shows it.
		for (const shown of showing) for (const { from, to } of imports) if (to === shown) showing.add(from);
		const pages = [...showing].filter((path) => path.endsWith('/+page.svelte'));
		expect(pages.length).toBeGreaterThan(1);
		const still = (page: string) => textOf(page.replace('.svelte', '.server.ts')).includes('export const csr = false;');
		expect(pages.filter((page) => !still(page))).toEqual([]);
	});

	test('no address vanishes: every one that was published is still served', () => {
		const published = textOf('tests/urls.txt').split('\n').filter(Boolean);
		const served = new Set(filesUnder('src/routes').flatMap(addressOf));
		expect(published.filter((address) => !served.has(address))).toEqual([]);
		expect([...served].filter((address) => !published.includes(address))).toEqual([]);
	});

	test('packages come from whichever registry is configured: the lockfile names none', () => {
		const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
		const tied = Object.entries(lock.packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
		expect(tied.map(([name]) => name)).toEqual([]);
		expect(existsSync('.npmrc') ? textOf('.npmrc') : '').not.toMatch(/registry\s*=/);
	});
});

// In the order in which the README names them.
function foldersOnMap(room: string): string[] {
	const map = textOf('README.md').split('\n');
	const line = map.find((one) => one.startsWith(`| \`${room}/\` |`)) ?? '';
	return [...line.matchAll(/`([^`/]+)\/`/g)].slice(1).map(([, name]) => name!);
}

// A folder of src/routes as its address: groups in parentheses do not show.
function addressOf(path: string): string[] {
	const folder = /^src\/routes(.*)\/\+(?:page\.svelte|server\.ts)$/.exec(path)?.[1];
	return folder === undefined ? [] : [folder.replaceAll(/\/\([^)]+\)/g, '') || '/'];
}

// The first circle found, as names; empty when there is none.
function cycleIn(steps: (string | undefined)[][]): string[] {
	const needs = new Map<string, Set<string>>();
	for (const [own, other] of steps)
		if (own && other && own !== other) needs.set(own, (needs.get(own) ?? new Set()).add(other));
	const done = new Set<string>();
	const visit = (name: string, path: string[]): string[] => {
		if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
		if (done.has(name)) return [];
		for (const other of needs.get(name) ?? []) {
			const cycle = visit(other, [...path, name]);
			if (cycle.length) return cycle;
		}
		done.add(name);
		return [];
	};
	for (const name of needs.keys()) {
		const cycle = visit(name, []);
		if (cycle.length) return cycle;
	}
	return [];
}
