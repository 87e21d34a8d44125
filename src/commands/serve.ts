// The site as a process: serves what was built, finishes what it began when it is told to stop.
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onlyOwnKeys } from './search-keys.ts';
import { policies } from '#lib/foundation/headers.ts';
import { belongToParent, sayReady } from '#lib/foundation/processes.server.ts';
import { configurationOrExit, fail } from '#lib/foundation/terminal.server.ts';
import { holdToForm, LIST_BYTES } from '#lib/pictures/uploads.ts';

const LAST_ANSWERS = 8_000;

type Handler = (...args: [...Parameters<RequestListener>, next: () => void]) => void;

const configuration = configurationOrExit();
await onlyOwnKeys(configuration);
// adapter-node reads its origin from the environment: behind plain http a form is refused without it.
process.env.ORIGIN = configuration.origin;
process.env.BODY_SIZE_LIMIT = String(LIST_BYTES);

const { handler } = (await import(pathToFileURL(resolve('build/handler.js')).href)) as { handler: Handler };
const headers = new Map(policies(configuration.origin));
const server = createServer({
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 5_000,
	// How often the two above are looked at; every half minute would make ten seconds forty.
	connectionsCheckingInterval: 2_000
});
let stopping = false;
server.on('request', (request, response) => {
	// A connection that is kept open would hold up the end: it closes with the answer that was under way.
	response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
	// Here, and not in the hooks: files and refusals never come there.
	response.setHeaders(headers);
	holdToForm(request.url?.split('?', 1)[0] ?? '', request.headers);
	handler(request, response, () => response.writeHead(404).end());
});
server.once('error', (error) => fail(`De site kan niet luisteren op poort ${configuration.port}: ${error.message}`));
server.listen(configuration.port, process.env.HOST ?? '0.0.0.0', sayReady);

belongToParent(() => {
	stopping = true;
	server.close(() => {
		// The event adapter-node's own server sends: the hooks close the database on it.
		process.emit('sveltekit:shutdown' as 'beforeExit', 0);
		setTimeout(() => process.exit(0), 1_000).unref();
	});
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref();
});
