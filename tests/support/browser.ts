// A real browser: the one of CHROMIUM_PATH, else one that is installed, else one that came with the packages.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

// WebGL in software: the map draws on a machine without a graphics card. The pages themselves are then drawn at half
// the cost outside it. A container gives little shared memory.
const FLAGS = [
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-gpu-rasterization',
	'--disable-dev-shm-usage'
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** Opens a browser without a window, with `flags` beside ours. Close it in `afterAll`. */
export const openBrowser = async (flags: string[] = []): Promise<Browser> =>
	chromium.launch({ executablePath: await browserPath(), args: [...FLAGS, ...flags], chromiumSandbox: false });

/**
 * Where the browser is; one that came with the packages is unpacked first. Once before the tests that use it: a second
 * that asks meanwhile is given what is half unpacked. Its own flags are left out: with all of it in one process it falls
 * over, and without web security a page may do what it may not elsewhere.
 */
export async function browserPath(): Promise<string> {
	const found = process.env.CHROMIUM_PATH || installed();
	return found || (await import('@sparticuz/chromium')).default.executablePath();
}

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS].find(existsSync);
}
