// What a moderator reads of the queue and of the log: right for none, one and more.
import { expect, test } from 'vitest';
import { parseDecision, verdictWords, waitingWords } from '#lib/moderation/queue.ts';

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

test('of messages about something that left the site with it the log says just that', () =>
	expect(verdictWords('reports', 'approved', true)).toBe('van de site gehaald'));

test('the messages that were read come with a decision, nothing else and no more than fit on a page', () => {
	const form = new FormData();
	form.set('besluit', 'ja');
	const id = '0b9d3e4e-8f5a-4c39-9a83-2f6f0c3d1a55';
	for (const value of [id, 'x', '1; drop']) form.append('bericht', value);
	expect(parseDecision(form)).toMatchObject({ ok: true, decision: { messages: [id] } });
	for (let more = 0; more < 200; more++) form.append('bericht', id);
	expect(parseDecision(form)).toMatchObject({ decision: { messages: { length: 100 } } });
});
