// Ports of this machine.
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a site can listen at `port`, now or within `patience` milliseconds. */
export async function waitForPort(port: number, patience = 0): Promise<boolean> {
	for (const until = performance.now() + patience; ; await pause(100)) {
		if (await portIsFree(port)) return true;
		if (performance.now() >= until) return false;
	}
}

// On every address, and on both meanings of localhost.
async function portIsFree(port: number): Promise<boolean> {
	for (const host of ['0.0.0.0', '::1']) if (!(await canListen(port, host))) return false;
	return true;
}

/** A port nobody listens at now. */
export function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer().once('error', failed);
		server.listen(0, '0.0.0.0', () => {
			const address = server.address();
			server.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
		});
	});
}

function canListen(port: number, host: string): Promise<boolean> {
	return new Promise((done) => {
		const server = createServer();
		// A machine without IPv6 has no ::1 for anybody.
		server.once('error', (error: NodeJS.ErrnoException) =>
			done(/^(EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(error.code ?? ''))
		);
		server.listen(port, host, () => server.close(() => done(true)));
	});
}
