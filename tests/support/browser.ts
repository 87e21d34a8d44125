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
export async function openBrowser(flags: string[] = []): Promise<Browser> {
	const found = process.env.CHROMIUM_PATH || installed();
	if (found) return chromium.launch({ executablePath: found, args: [...FLAGS, ...flags], chromiumSandbox: false });
	const { default: packed } = await import('@sparticuz/chromium');
	return chromium.launch({
		executablePath: await packed.executablePath(),
		// Its own flags fit its build; ours come last and win.
		args: [...packed.args, ...FLAGS, ...flags],
		chromiumSandbox: false
	});
}

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS].find(existsSync);
}
