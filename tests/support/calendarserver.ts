// A calendar on a web server of its own, on loopback: what it answers is what the test says.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Call at the top of a test file. `answers` says what is at a path; `asked` counts. */
export function calendarServer() {
	const answers = new Map<string, Answer>();
	const own = { base: '', answers, asked: 0, /** The only address that may be connected to. */ reach: (ip: string) => ip === '127.0.0.1' }; // prettier-ignore
	const server = createServer((request, response) => {
		own.asked++;
		const answer = answers.get(request.url ?? '');
		if (answer) answer(request, response);
		else response.writeHead(404).end();
	});
	beforeAll(async () => {
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		own.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return own;
}
