// From `npm start` to the first page that is answered, with the demo set: on an empty data folder, and again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThuis } from '../support/started.ts';
import type { Figure } from './figures.ts';

export async function startFigures(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'thuis-start-'));
	const once = async () => {
		const site = await startThuis(folder);
		try {
			return (await site.answered()) / 1000;
		} finally {
			process.kill(site.pid, 'SIGINT');
			await site.ended;
		}
	};
	try {
		const first = await once();
		return [
			{ name: 'first start, built already', value: first, unit: 's' },
			{ name: 'next start', value: await once(), unit: 's', most: 3 }
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
