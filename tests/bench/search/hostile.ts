// What somebody types to break a search: an answer within a tenth of a second, always 200 or 400.
import { hostileWords } from '../../support/hostile.ts';
import type { Figure } from '../figures.ts';

/** `say` hears which question was answered how, when it was answered wrong. */
export async function hostileFigures(url: string, say: (line: string) => void): Promise<Figure[]> {
	const asked = [
		...hostileWords.map((q) => new URLSearchParams({ q }).toString()),
		`q=koffie${'&a=1'.repeat(3_000)}`,
		`q=koffie${'&doelgroep=ouderen'.repeat(500)}`,
		`q=koffie${'&woord=koffie'.repeat(800)}`
	];
	let wrong = 0;
	let slowest = 0;
	for (const query of asked) {
		const { took, status } = await ask(url, query);
		slowest = Math.max(slowest, took);
		if (status === 200 || status === 400) continue;
		wrong++;
		say(`hostile: ${status} for ${query.slice(0, 100)}`);
	}
	return [
		{ name: `${asked.length} hostile questions: the slowest`, value: slowest, unit: 'ms', most: 100 },
		{ name: 'hostile questions not answered with 200 or 400', value: wrong, unit: '', most: 0 }
	];
}

async function ask(url: string, query: string) {
	const began = performance.now();
	const answer = await fetch(`${url}/activiteiten.json?${query}`);
	await answer.arrayBuffer();
	return { took: performance.now() - began, status: answer.status };
}
