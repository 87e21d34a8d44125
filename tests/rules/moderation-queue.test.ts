// What a moderator reads of the queue and of the log: right for none, one and more.
import { expect, test } from 'vitest';
import { verdictWords, waitingWords } from '#lib/moderation/queue.ts';

test.each([
	[0, 'Er wacht nu niets.'],
	[1, 'Er wacht 1 vraag.'],
	[2, 'Er wachten 2 vragen.'],
	[21, 'Er wachten 21 vragen.']
])('%i questions: %s', (count, words) => expect(waitingWords(count)).toBe(words));

test.each([
	['draft', 'approved', 'mag op de site'],
	['initiative', 'rejected', 'mag zo niet op de site'],
	['claim', 'approved', 'mag beheren'],
	['reports', 'rejected', 'er was niets mis'],
	['twins', 'rejected', 'het zijn er twee']
] as const)('of a %s that was %s the log says: %s', (noun, verdict, words) =>
	expect(verdictWords(noun, verdict)).toBe(words)
);
